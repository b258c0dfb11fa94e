/// What is known of an export before it is read; all of it is found if it is not said.
package struct ExportOptions: Hashable, Sendable {
  /// What parts the cells of a text.
  package var dialect: Dialect?
  /// How a text is written.
  package var encoding: TextEncoding?
  /// The name of the sheet of a workbook, or its number from 1.
  package var sheet: String?
  /// How many rows name the columns, 0...3. A comment line `# columns:` stands for one.
  package var headerRows: Int?
  /// Where the cells go that are too many in a row: the column that they are joined to; nil for the last one.
  package var surplusColumn: Int?

  /// Everything is found.
  package init() {}
}
