/// A file that keeps what the columns of one source mean: role and column, parted by a tab.
///
///     # Columns of an export: role, column
///     text    Review Text
///     score   Star Rating
///     date-order    dmy
package enum ColumnPreset {
  private static let order = "date-order"
  private static let sheet = "sheet"

  /// What the file at `path` says.
  ///
  /// - Throws: What the system says, or `path:line: what is wrong`.
  package static func read(_ path: String) throws(TableError) -> ColumnMapping {
    var mapping = ColumnMapping()
    let file: FileDescriptor
    do throws(FileError) { file = try FileDescriptor(reading: path) } catch {
      throw TableError(error)
    }
    var reader = try DelimitedReader(file, dialect: .tab)
    var row = DelimitedRow()
    while try reader.next(&row) {
      let (key, value) = (row.string(0), String(row.string(1).trimmed))
      if let reason = mapping.set(key, value) {
        throw TableError(path: path, line: row.line, reason: reason)
      }
    }
    return mapping
  }

  /// Writes a preset that says what `roles` are.
  ///
  /// - Throws: What the system says.
  package static func write(_ roles: ColumnRoles, to path: String) throws(FileError) {
    var text = "# Columns of an export: role, column\n"
    for role in ColumnRole.allCases {
      for column in roles.columns(role) {
        let name = roles.names[column].map { $0.isNewline || $0 == "\t" ? " " : $0 }
        text += "\(role.rawValue)\t\(String(name))\n"
      }
    }
    if let order = roles.dates?.order { text += "\(Self.order)\t\(order.rawValue)\n" }
    if let sheet = roles.sheet { text += "\(Self.sheet)\t\(sheet)\n" }
    let file = try FileDescriptor(writing: path)
    try file.send(Array(text.utf8).span)
  }
}

extension ColumnMapping {
  /// Takes up a row of a preset; nil if all is well, else what is wrong.
  fileprivate mutating func set(_ key: String, _ value: String) -> String? {
    guard !value.isEmpty else { return "a role, a tab and a column expected" }
    switch key {
    case "date-order":
      dateOrder = DateReader.Order(rawValue: value)
      return dateOrder == nil ? "\"\(value)\": dmy or mdy expected" : nil
    case "sheet": sheet = value
    default: return add(key + "=" + value)
    }
    return nil
  }
}
