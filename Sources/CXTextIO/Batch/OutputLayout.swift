import CXText

/// The columns of the outputs of a batch, and where the cells of each export go.
package struct OutputLayout: Sendable {
  /// The columns of all exports together, each name once, in the order in which they come.
  package let columns: [String]
  /// Whether a column tells from which export a row is.
  let hasFile: Bool
  /// Whether a column tells which question a comment answers.
  let hasQuestion: Bool
  package let style: TableStyle
  /// What each result says of the version, if anything.
  let version: String?
  package let exports: [ExportLayout]

  /// The layout of the outputs of some exports.
  ///
  /// - Parameters:
  ///   - exports: Each export's name and roles, in their order.
  ///   - dropped: The columns that are to be left out.
  ///   - style: How tables are written.
  ///   - version: What each result is to say of the version, if anything.
  ///   - asked: What was asked beside the comments, if somebody knows.
  package init(
    _ exports: [(name: String, roles: ColumnRoles)], dropped: Set<String>, style: TableStyle,
    version: String?, asked: AnswerScale? = nil
  ) {
    var columns: [String] = []
    for name in exports.flatMap(\.roles.names) where !dropped.contains(name) {
      if !columns.contains(name) { columns.append(name) }
    }
    self.columns = columns
    self.style = style
    self.version = version
    hasFile = exports.count > 1
    hasQuestion = exports.contains { $0.roles.columns(.text).count > 1 }
    self.exports = exports.map { ExportLayout($0.name, $0.roles, columns, asked) }
  }
}

/// Where the cells of one export go.
package struct ExportLayout: Sendable {
  /// The export's file, as it is called in the outputs.
  package let name: String
  package let roles: ColumnRoles
  package let records: ExportRecordReader
  /// The columns that hold comments.
  let texts: [Int]
  /// For each column of the outputs the export's own, if it has it.
  let cells: [Int?]
  /// For each column that stands among the fields of a record its name as JSON, with quotes and colon.
  let fields: [(key: [UInt8], column: Int)]
  /// How many bytes the fields take without their cells: names, quotes and commas.
  let fieldRoom: Int

  fileprivate init(
    _ name: String, _ roles: ColumnRoles, _ columns: [String], _ asked: AnswerScale?
  ) {
    self.name = name
    self.roles = roles
    records = ExportRecordReader(roles, asked: asked)
    let texts = roles.columns(.text)
    self.texts = texts
    cells = columns.map { name in roles.names.firstIndex(of: name) }
    let fields = cells.compactMap { column -> (key: [UInt8], column: Int)? in
      guard let column, !texts.contains(column) else { return nil }
      var key: [UInt8] = []
      key.append(json: roles.names[column])
      key.append(UInt8(ascii: ":"))
      return (key, column)
    }
    self.fields = fields
    fieldRoom = fields.reduce(0) { $0 + $1.key.count + 3 }
  }

  /// The columns whose cells are comments in this row: those that are not empty, else the first.
  package func answers(in row: DelimitedRow) -> [Int] {
    guard texts.count > 1 else { return texts }
    let given = texts.filter { !row.range($0).isEmpty }
    return given.isEmpty ? Array(texts.prefix(1)) : given
  }
}
