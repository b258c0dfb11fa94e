/// One row of a table: its cells one behind the other, without delimiters and quotes.
///
/// A row is filled again and again, so that reading allocates nothing once it has met its longest row.
package struct DelimitedRow: Sendable {
  /// The bytes of all cells.
  package private(set) var bytes: [UInt8] = []
  /// The line where the row begins, from 1; of a spreadsheet the number of the row there.
  package private(set) var line = 0
  /// The number of the row among those below the header, from 1; 0 before it is known.
  package internal(set) var number = 0
  /// What was odd about it.
  package internal(set) var problems: RowProblems = []
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
    problems = []
    number = 0
    self.line = line
  }

  mutating func append(_ text: Span<UInt8>) { bytes.append(text) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends whole cells, a delimiter between each two.
  mutating func append(cells line: Span<UInt8>, partedBy delimiters: ByteSearch) {
    // The ends are held here meanwhile, since the bytes are being written.
    var ends: [Int] = []
    swap(&ends, &self.ends)
    var last = bytes.count
    bytes.append(addingCapacity: line.count) { output in
      var start = 0
      while start <= line.count {
        let end = delimiters.first(in: line, from: start)
        output.append(line.extracting(start..<end))
        last += end - start
        ends.append(last)
        start = end + 1
      }
    }
    swap(&ends, &self.ends)
  }

  mutating func append(scalar: UInt32) { bytes.append(scalar: scalar) }

  /// Appends `text` if some of it was encoded twice, which is undone; false if there is no such thing in it.
  mutating func appendDecodedOnce(_ text: Span<UInt8>) -> Bool {
    DoubleEncoding.append(text, to: &bytes)
  }

  mutating func removeLast(_ count: Int) { bytes.removeLast(count) }

  mutating func noteQuotes() { quotedCount += 1 }

  mutating func endCell() { ends.append(bytes.count) }

  /// Empties the cell that is being read.
  mutating func restartCell() { bytes.removeLast(bytes.count - cellStart) }

  /// Adds empty cells up to `width`.
  mutating func pad(to width: Int) {
    while ends.count < width { endCell() }
  }

  /// Takes away the cells from `width` on if all of them are empty; false if they are not.
  mutating func dropEmpty(from width: Int) -> Bool {
    guard ends.count > width else { return true }
    guard range(width).lowerBound == bytes.count else { return false }
    ends.removeLast(ends.count - width)
    return true
  }

  /// Makes one cell of those that are too many and the one at `column`, with what parted them between.
  mutating func join(from column: Int, to width: Int, delimiter: UInt8) {
    let surplus = ends.count - width
    guard surplus > 0 else { return }
    let start = range(column).lowerBound
    var tail: [UInt8] = []
    var tailEnds: [Int] = []
    for cell in column..<ends.count {
      tail.append(bytes.span.extracting(range(cell)))
      if cell < column + surplus {
        tail.append(delimiter)
      } else {
        tailEnds.append(start + tail.count)
      }
    }
    bytes.removeLast(bytes.count - start)
    bytes.append(tail.span)
    ends.removeLast(ends.count - column)
    ends += tailEnds
  }
}
