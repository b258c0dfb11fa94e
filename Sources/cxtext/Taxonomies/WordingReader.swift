import CXText
import CXTextIO

/// Reads comments, or a table of tagged ones, for the wording of a theme.
struct WordingReader {
  private(set) var wording: ThemeWording
  /// Every tag of the tables read.
  private(set) var tags: Set<String> = []
  /// How many rows had no tag, and were passed over.
  private(set) var untaggedCount = 0
  /// How many inputs could not be read.
  private(set) var failureCount = 0
  private let language: Language?

  init(_ wording: ThemeWording, _ language: Language?) {
    (self.wording, self.language) = (wording, language)
  }

  /// Reads a comment per line; the taxonomy says which have the theme.
  mutating func read(lines paths: [String]) {
    var inputs = InputSequence(paths)
    var chunk = Chunk()
    while inputs.fill(&chunk) != nil {
      var position = chunk.start
      while let line = chunk.nextLine(after: &position) {
        wording.add(chunk.bytes.span.extracting(line), language: language)
      }
    }
    failureCount += inputs.failureCount
  }

  /// Reads the rows of tables; without a column of tags the taxonomy says which have the theme.
  mutating func read(tables paths: [String], _ settings: Settings) {
    for path in paths.isEmpty ? ["-"] : paths {
      do throws(TableError) {
        try read(table: path, settings)
      } catch {
        Output.report(error.line > 0 ? "\(error)" : "cxtext: \(error)")
        failureCount += 1
      }
    }
  }

  private mutating func read(table path: String, _ settings: Settings) throws(TableError) {
    var mapping = ColumnMapping()
    if let name = settings.discovery.text {
      mapping.entries.append(ColumnMapping.Entry(.text, name))
    }
    var table = try ExportTable(reading: path, options: settings.exports.options(mapping))
    guard let text = try ColumnRoles(of: table, mapping).column(.text) else {
      throw TableError(
        path: table.path, line: table.headerLine,
        reason: "no column seems to hold the comments; say --text-column COLUMN")
    }
    let labels = try Self.column(settings.suggesting.labels, of: table)
    table.surplusColumn = text
    var row = DelimitedRow()
    while try table.next(&row) {
      let comment = row.bytes.span.extracting(row.range(text))
      guard let labels else {
        wording.add(comment, language: language)
        continue
      }
      let own = Self.tags(of: row.string(labels))
      guard !own.isEmpty else {
        untaggedCount += 1
        continue
      }
      tags.formUnion(own)
      wording.add(comment, language: language, isTagged: own.contains(wording.id))
    }
  }

  private static func column(
    _ name: String?, of table: borrowing ExportTable
  ) throws(TableError) -> Int? {
    guard let name else { return nil }
    let names = table.format.hasNames ? table.columns : []
    if let column = ColumnRoles.index(of: name, in: names, count: table.columns.count) {
      return column
    }
    throw TableError(
      path: table.path, line: table.headerLine,
      reason:
        "there is no column \"\(name)\" (the columns: \(table.columns.joined(separator: ", ")))")
  }

  /// The ids in a cell: `waiting phone`, `waiting:negative, phone`, `waiting-;phone`.
  static func tags(of cell: String) -> [String] {
    cell.split { $0.isWhitespace || ",;|".contains($0) }.map { tag in
      let id = tag.prefix { $0 != ":" }
      return String(id.last == "-" || id.last == "+" ? id.dropLast() : id)
    }.filter { !$0.isEmpty }
  }
}
