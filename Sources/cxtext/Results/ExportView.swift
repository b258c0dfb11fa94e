import CXText
import CXTextIO

/// How an export is read: its format, its columns with their roles and first values, and what is odd in it.
struct ExportView {
  private let path: String
  private let format: ExportFormat
  private let roles: ColumnRoles
  private let notes: [TableNote]
  private let rowCount: Int
  private let handedOutCount: Int
  private let values: [String]
  /// What the user must say before the export can be used.
  var question: String? { roles.question }

  /// Reads the export at `path` to its end.
  ///
  /// - Throws: The first mistake that cannot be mended.
  init(_ path: String, _ settings: ExportSettings) throws(TableError) {
    let mapping = try settings.columns()
    var table = try ExportTable(reading: path, options: settings.options(mapping))
    guard !table.columns.isEmpty else {
      throw TableError(path: table.path, line: 0, reason: "the file is empty, rows expected")
    }
    roles = try ColumnRoles(of: table, mapping)
    let sample = table.sample
    values = table.columns.indices.map { Self.values(of: $0, in: sample) }
    table.surplusColumn = roles.column(.text)
    var row = DelimitedRow()
    var count = 0
    while try table.next(&row) { count += 1 }
    self.path = table.path
    format = table.format
    notes = table.notes
    rowCount = table.rowsRead
    handedOutCount = count
  }

  /// Writes what was found as a preset.
  func save(to path: String) throws(TableError) {
    do throws(FileError) { try ColumnPreset.write(roles, to: path) } catch {
      throw TableError(path: path, line: 0, reason: "\(error)")
    }
  }

  /// Appends the view: text for people, else a row per column.
  func append(_ format: ResultFormat, _ style: Style, to output: inout [UInt8]) {
    var table = RowTable(columns: ["column", "role", "found by", "read as", "values"], rows: [])
    for (index, name) in roles.names.enumerated() {
      let found = roles.assignments.first { $0.column == index }
      table.rows.append([
        Self.shown(name, 48), found?.role.rawValue ?? "-", found?.reason.rawValue ?? "-",
        found.map { shape($0.role) } ?? "-", values[index],
      ])
    }
    if format == .text {
      style.append(path, .bold, to: &output)
      output.append(utf8: ": \(description)\n")
      var lines: [UInt8] = []
      table.append(format, to: &lines)
      for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
        output.append(utf8: "  \(line)\n")
      }
      output.append(utf8: "  \(rowCount) rows read, \(handedOutCount) to be used\n")
    } else {
      table.append(format, to: &output)
    }
  }

  /// What is to be told beside the table.
  func messages(_ format: ResultFormat) -> [String] {
    var messages = notes.map { "\(path): \($0)" }
    if !self.format.otherSheets.isEmpty {
      let names = self.format.otherSheets.map { "\"\($0)\"" }.joined(separator: ", ")
      messages.append("\(path): not read: \(names) (--sheet reads another sheet)")
    }
    if roles.column(.text) == nil {
      messages.append("\(path): no column holds comments; say --map text=COLUMN")
    }
    if let question { messages.append("\(path): \(question)") }
    return messages
  }

  /// `delimited text, semicolon, Windows-1252, 1 header row, 5 columns`.
  private var description: String {
    var parts = [format.kind.rawValue]
    if let member = format.member { parts.append("\"\(member)\" in an archive") }
    if format.isGzip { parts.append("gzip") }
    if let dialect = format.dialect { parts.append(dialect.delimiterName) }
    if let sheet = format.sheet { parts.append("sheet \"\(sheet)\"") }
    if let encoding = format.encoding { parts.append(encoding) }
    let count = format.headerRows
    if format.titleRows > 0 { parts.append("\(format.titleRows) of title") }
    if format.dialect != nil || format.sheet != nil, count != 1 {
      parts.append(format.hasNames ? "\(count) header rows" : "no header")
    }
    parts.append(roles.names.count == 1 ? "1 column" : "\(roles.names.count) columns")
    return parts.joined(separator: ", ")
  }

  /// How the cells of a column with a role are read: their scale, or the order of their dates.
  private func shape(_ role: ColumnRole) -> String {
    switch role {
    case .score: roles.scale?.description ?? "-"
    case .date: roles.dates.map(Self.shape) ?? "-"
    default: "-"
    }
  }

  private static func shape(_ dates: DateReader) -> String {
    if let number = dates.number { return number.rawValue }
    if dates.isUndecided { return "day or month first?" }
    switch dates.order {
    case .dayFirst: return "day first"
    case .monthFirst: return "month first"
    case nil: return "date"
    }
  }

  /// The first values of a column that differ, as many as a line bears.
  private static func values(of column: Int, in sample: [DelimitedRow]) -> String {
    var found: [String] = []
    for row in sample where found.count < 3 {
      let value = shown(row.string(column), 40)
      if !value.isEmpty, !found.contains(value) { found.append(value) }
    }
    return found.joined(separator: " | ")
  }

  /// Text on one line, cut where it is longer than `count` characters.
  private static func shown(_ text: String, _ count: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let visible = String(visible: line.utf8Span.span)
    return visible.count > count ? visible.prefix(count - 1) + "…" : visible
  }
}
