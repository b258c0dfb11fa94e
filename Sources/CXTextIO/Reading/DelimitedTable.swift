/// A table that is text, with names for its columns.
///
///     var table = try DelimitedTable(reading: "reviews.csv")
///     table.columns    // ["id", "label", "text"]
///     while try table.next(&row) { ... }
///
/// A row with fewer cells than the header is filled with empty ones; further cells must be empty.
package struct DelimitedTable: ~Copyable {
  /// The path, for messages.
  package let path: String
  /// The names in the header, white space around them taken off; empty without a header.
  package let columns: [String]
  /// The line of the header; 0 without one.
  package let headerLine: Int
  /// How many columns there are; 0 in an empty file.
  package let width: Int
  private var reader: DelimitedReader
  /// The first row of a table without a header, until it is asked for.
  private var first: DelimitedRow?

  /// Opens the file at `path`, `-` being standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - dialect: What parts the cells; nil to find it.
  ///   - hasHeader: Whether the first row names the columns. A comment line `# columns:` stands for it.
  /// - Throws: What the system says, that this is no text, or a mistake in the header.
  package init(
    reading path: String, dialect: Dialect? = nil, hasHeader: Bool = true
  ) throws(TableError) {
    try self.init(try Self.reader(path, dialect), path == "-" ? "standard input" : path, hasHeader)
  }

  /// The table of `bytes`.
  package init(
    _ bytes: [UInt8], path: String, dialect: Dialect? = nil, hasHeader: Bool = true
  ) throws(TableError) {
    try self.init(try DelimitedReader(bytes, path: path, dialect: dialect), path, hasHeader)
  }

  private static func reader(
    _ path: String, _ dialect: Dialect?
  ) throws(TableError) -> DelimitedReader {
    let file: FileDescriptor
    do throws(FileError) {
      file = try FileDescriptor(reading: path)
    } catch {
      throw TableError(error)
    }
    return try DelimitedReader(file, dialect: dialect)
  }

  private init(
    _ reader: consuming DelimitedReader, _ path: String, _ hasHeader: Bool
  ) throws(TableError) {
    var reader = reader
    var row = DelimitedRow()
    if let names = reader.columns {
      (columns, width, headerLine) = (names, names.count, 0)
    } else if try reader.next(&row) {
      columns = hasHeader ? (0..<row.count).map { String(row.string($0).trimmed) } : []
      (width, headerLine) = (row.count, hasHeader ? row.line : 0)
      if !hasHeader { first = row }
    } else {
      (columns, width, headerLine) = ([], 0, 0)
    }
    self.reader = reader
    self.path = path
  }

  /// Reads the next row; false at the end of the table.
  package mutating func next(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    if let waiting = first.take() {
      row = waiting
      return true
    }
    guard try reader.next(&row) else { return false }
    for column in width..<max(width, row.count) where !row.range(column).isEmpty {
      let delimiter = reader.dialect.delimiterName
      let other = columns.isEmpty ? "first row" : "header"
      throw TableError(
        path: path, line: row.line,
        reason: "\(row.count) cells where the \(other) has \(width)"
          + (reader.dialect.hasQuotes
            ? " (a \(delimiter) inside a cell needs quotes around the cell)" : ""))
    }
    return true
  }
}
