import CXText
import CXTextIO

/// A row of a labelled table.
struct LabelledRow {
  /// Its cells.
  var cells = DelimitedRow()
  /// Where the comment lies in their bytes.
  var text = 0..<0
  var gold = Polarity.neutral
  /// What the table calls it, or its line.
  var id = ""
  /// Its language, if the table says so and there is a lexicon.
  var language: Language?
  /// What the table says of its language, in short: `nb` for `nb-NO`; nil if it says nothing.
  var languageName: String?
}

/// Reads the rows of a labelled table; rows without a label are counted and passed over.
struct LabelledRows: ~Copyable {
  /// The row that was read last.
  private(set) var current = LabelledRow()
  /// How many rows had no label.
  private(set) var unlabelledCount = 0
  private var table: ExportTable
  private let columns: LabelledColumns
  private let scheme: LabelScheme

  /// The table's path, for messages.
  var path: String { table.path }

  /// The rows of the table at `path`.
  init(_ path: String, _ settings: EvaluationSettings) throws(TableError) {
    var options = ExportOptions()
    options.dialect = settings.dialect
    options.sheet = settings.sheet
    options.headerRows = settings.hasHeader ? nil : 0
    var table = try ExportTable(reading: path, options: options)
    guard !table.columns.isEmpty else {
      throw TableError(
        path: table.path, line: 0, reason: "the file is empty, a header and labelled rows expected")
    }
    columns = try LabelledColumns(of: table, settings)
    scheme = settings.labels
    table.surplusColumn = columns.text
    self.table = table
  }

  /// What was odd in the table so far.
  var notes: [TableNote] { table.notes }

  /// What should stand in the file, for a message.
  var expectation: String {
    let column =
      table.format.hasNames ? "\"\(table.columns[columns.label])\"" : "\(columns.label + 1)"
    return "\(scheme.known) expected in column \(column)"
  }

  /// Reads the next row with a label into `current`; false at the end.
  mutating func next() throws(TableError) -> Bool {
    while try table.next(&current.cells) {
      let label = current.cells.string(columns.label).trimmed
      if label.isEmpty {
        unlabelledCount += 1
        continue
      }
      guard let gold = scheme.polarity(of: String(label)) else {
        throw TableError(
          path: path, line: current.cells.line,
          reason: "the label \"\(Self.shown(label))\" is not known: \(scheme.known) expected"
            + (scheme == .words ? "; for numbers see --labels" : ""))
      }
      current.gold = gold
      current.text = current.cells.range(columns.text)
      current.id = columns.id.map(current.cells.string) ?? String(current.cells.line)
      readLanguage()
      return true
    }
    return false
  }

  private mutating func readLanguage() {
    let name = columns.language.map { current.cells.string($0).trimmed.lowercased() } ?? ""
    let code = String(name.prefix { $0 != "-" && $0 != "_" })
    current.languageName = code.isEmpty ? nil : code
    current.language = Analyzer.languages.first { $0.code == code }
  }

  /// A label as a message shows it: not longer than a line bears, nothing that moves the cursor.
  private static func shown(_ label: Substring) -> String {
    let text = String(label)
    let visible = String(visible: text.utf8Span.span)
    return visible.count > 40 ? visible.prefix(39) + "…" : visible
  }
}
