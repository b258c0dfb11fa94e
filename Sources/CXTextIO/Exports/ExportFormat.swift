/// Of what kind an export is, for display.
package struct ExportFormat: Hashable, Sendable {
  /// What kind of file it is.
  package enum Kind: String, Hashable, Sendable {
    /// Cells parted by a mark.
    case delimited = "delimited text"
    /// An .xlsx workbook.
    case workbook = "Excel workbook"
    /// A JSON object on each line.
    case jsonLines = "JSON Lines"
    /// A JSON array, or one object behind the other.
    case json = "JSON"
  }

  package let kind: Kind
  /// The encoding of the text, `UTF-8` for example; nil for workbooks.
  package internal(set) var encoding: String?
  /// What parts the cells of delimited text.
  package internal(set) var dialect: Dialect?
  /// The name of the sheet of a workbook.
  package internal(set) var sheet: String?
  /// The names of its other visible sheets.
  package internal(set) var otherSheets: [String] = []
  /// The file that was read inside an archive, if it was one.
  package internal(set) var member: String?
  /// Whether the file is compressed by gzip.
  package internal(set) var isGzip = false
  /// How many rows name the columns, 0...3.
  package internal(set) var headerRows = 0
  /// How many rows stand above them, such as the title of a report.
  package internal(set) var titleRows = 0
  /// Whether the columns have names: from rows, from a comment, or as fields of records.
  package internal(set) var hasNames = true
}
