/// One row of a table that is text: its cells one behind the other, without delimiters and quotes.
///
/// A row is filled again and again, so that reading allocates nothing once it has met its longest row.
package struct DelimitedRow: Sendable {
  /// The bytes of all cells.
  package private(set) var bytes: [UInt8] = []
  /// The line where the row begins, from 1.
  package private(set) var line = 0
  /// How many cells were quoted.
  private(set) var quotedCount = 0
  /// Whether a quoted cell held a quote.
  var hasDoubledQuotes = false
  private var ends: [Int] = []

  /// An empty row.
  package init() {}

  /// How many cells it has.
  package var count: Int { ends.count }

  /// Where a cell's bytes lie; nowhere if the row is shorter.
  package func range(_ column: Int) -> Range<Int> {
    guard column < ends.count else { return bytes.count..<bytes.count }
    return (column == 0 ? 0 : ends[column - 1])..<ends[column]
  }

  /// A cell as text, invalid UTF-8 repaired.
  package func string(_ column: Int) -> String {
    String(decoding: bytes[range(column)], as: UTF8.self)
  }

  /// Whether the line held nothing at all.
  var isBlank: Bool { ends.count == 1 && bytes.isEmpty && quotedCount == 0 }

  /// Where the cell that is being read begins.
  var cellStart: Int { ends.last ?? 0 }

  mutating func clear(line: Int) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    quotedCount = 0
    hasDoubledQuotes = false
    self.line = line
  }

  mutating func append(_ text: Span<UInt8>) { bytes.append(text) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func removeLast(_ count: Int) { bytes.removeLast(count) }

  mutating func noteQuotes() { quotedCount += 1 }

  mutating func endCell() { ends.append(bytes.count) }
}
