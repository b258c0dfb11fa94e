/// What was odd about a row that was read all the same.
package struct RowProblems: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A quote that opens a cell is never closed: the cell was read as if it were plain.
  package static let unclosedQuote = RowProblems(rawValue: 1 << 0)
  /// A quote inside a quoted cell is not doubled.
  package static let strayQuote = RowProblems(rawValue: 1 << 1)
  /// There are fewer cells than columns: the last ones are empty.
  package static let tooFewCells = RowProblems(rawValue: 1 << 2)
  /// There are more cells than columns: those too many were joined to one.
  package static let tooManyCells = RowProblems(rawValue: 1 << 3)
  /// Bytes that are no UTF-8 were read as Windows-1252.
  package static let foreignBytes = RowProblems(rawValue: 1 << 4)
  /// Letters that were encoded twice were decoded once more.
  package static let doubleEncoding = RowProblems(rawValue: 1 << 5)
  /// A field that is no column was left out.
  package static let unknownField = RowProblems(rawValue: 1 << 6)
  /// The row cannot be read at all; its text is its only cell.
  package static let unreadable = RowProblems(rawValue: 1 << 7)
  /// All cells are empty: the row was passed over.
  package static let empty = RowProblems(rawValue: 1 << 8)
}
