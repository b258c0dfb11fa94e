import CXText
import CXTextIO

/// Which columns of a table hold what an evaluation needs, counted from 0.
struct LabelledColumns {
  let text: Int
  let label: Int
  let language: Int?
  let id: Int?

  /// The columns that the user names, or those whose names are known (`Lexicons/shared/columns.tsv`).
  ///
  /// - Throws: A column that is not there, with those that are.
  init(
    of table: borrowing ExportTable, _ settings: EvaluationSettings
  ) throws(TableError) {
    let header = Header(table)
    text = try header.column(settings.text, .text, "text")
    label = try header.column(settings.label, ColumnNames.Role(settings.labels), "label")
    language = try header.optionalColumn(settings.language, .language, "language-column")
    id = try header.optionalColumn(settings.id, .id, "id")
  }
}

/// The names of a table's columns.
private struct Header {
  let path: String
  let line: Int
  let width: Int
  let names: [String]

  init(_ table: borrowing ExportTable) {
    (path, line, width) = (table.path, table.headerLine, table.columns.count)
    names = table.format.hasNames ? table.columns : []
  }

  func column(
    _ given: String?, _ role: ColumnNames.Role, _ option: String
  ) throws(TableError) -> Int {
    if let column = try optionalColumn(given, role, option) { return column }
    guard names.isEmpty else {
      throw error(
        "no column is named as if it held the \(option); say --\(option) COLUMN\(listing)")
    }
    throw error("which column holds the \(option)? Say --\(option) and its number")
  }

  func optionalColumn(
    _ given: String?, _ role: ColumnNames.Role, _ option: String
  ) throws(TableError) -> Int? {
    guard let given else { return ColumnNames.builtIn.column(for: role, in: names) }
    if let column = ColumnRoles.index(of: given, in: names, count: width) { return column }
    guard !names.isEmpty else {
      throw error("--\(option) \(given): without a header a number from 1 to \(width) is expected")
    }
    let near = Suggestion.clause(
      for: ColumnNames.normalized(given), among: names.map(ColumnNames.normalized))
    throw error("there is no column \"\(given)\"\(near)\(listing)")
  }

  private var listing: String {
    names.isEmpty ? "" : " (the columns: \(names.joined(separator: ", ")))"
  }

  private func error(_ reason: String) -> TableError {
    TableError(path: path, line: line, reason: reason)
  }
}
