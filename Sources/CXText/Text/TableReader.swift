/// One table of Lexicons/ inside the binary.
struct EmbeddedTable: Sendable {
  let path: String
  let text: StaticString

  /// Lends the bytes of the text, which lie in the binary.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    let start = unsafe text.utf8Start
    let bytes = unsafe UnsafeBufferPointer(start: start, count: text.utf8CodeUnitCount)
    return unsafe body(Span(_unsafeElements: bytes))
  }
}

/// A row of a table: where its cells lie in the table's bytes.
struct TableRow {
  /// Cells beyond the eighth are counted but not kept.
  static let widest = 8

  fileprivate(set) var line = 0
  fileprivate(set) var count = 0
  private var starts = InlineArray<8, Int>(repeating: 0)
  private var ends = InlineArray<8, Int>(repeating: 0)

  fileprivate mutating func append(_ start: Int, _ end: Int) {
    if count < Self.widest {
      starts[count] = start
      ends[count] = end
    }
    count += 1
  }

  fileprivate mutating func clear(line: Int) {
    self.line = line
    count = 0
  }

  /// The range of a cell; empty if the row is shorter or the cell says `-`.
  func range(_ column: Int, in text: Span<UInt8>) -> Range<Int> {
    guard column < min(count, Self.widest) else { return 0..<0 }
    let range = starts[column]..<ends[column]
    return range.count == 1 && text[range.lowerBound] == 0x2D ? 0..<0 : range
  }

  /// A cell as bytes; empty if absent or `-`.
  func cell(_ column: Int, in text: Span<UInt8>) -> [UInt8] {
    let range = range(column, in: text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for i in range { bytes.append(text[i]) }
    return bytes
  }

  /// A cell as text; empty if absent or `-`.
  func string(_ column: Int, in text: Span<UInt8>) -> String {
    String(decoding: cell(column, in: text), as: UTF8.self)
  }
}

/// Reads tab-separated rows: comments and empty lines skipped, CRLF and a byte order mark accepted.
struct TableReader {
  private(set) var position = 0
  private var line = 0

  /// Moves to the next row; false at the end of the table.
  mutating func next(_ row: inout TableRow, in text: Span<UInt8>) -> Bool {
    if position == 0, text.byte(0) == 0xEF, text.byte(1) == 0xBB, text.byte(2) == 0xBF {
      position = 3
    }
    while position < text.count {
      let start = position
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      position = end + 1
      line += 1
      if end > start, text[end - 1] == 0x0D { end -= 1 }
      if end == start || text[start] == 0x23 && text.byte(start + 1) != 0x09 { continue }
      cut(start, end, &row, text)
      return true
    }
    return false
  }

  private func cut(_ start: Int, _ end: Int, _ row: inout TableRow, _ text: Span<UInt8>) {
    row.clear(line: line)
    var cellStart = start
    for i in start...end where i == end || text[i] == 0x09 {
      var (first, last) = (cellStart, i)
      while first < last, text[first] == 0x20 { first += 1 }
      while last > first, text[last - 1] == 0x20 { last -= 1 }
      row.append(first, last)
      cellStart = i + 1
    }
  }
}

/// Reads a decimal number with a point: `-2`, `1.5`. Locale has no say here.
func decimalNumber(_ bytes: [UInt8]) -> Float? {
  var digits = 0
  var scale = 0
  var value = 0
  var isFraction = false
  let isNegative = bytes.first == 0x2D
  for byte in bytes.dropFirst(isNegative || bytes.first == 0x2B ? 1 : 0) {
    if byte == 0x2E, !isFraction {
      isFraction = true
    } else if byte.isASCIIDigit, digits < 8 {
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      if isFraction { scale += 1 }
    } else {
      return nil
    }
  }
  guard digits > 0 else { return nil }
  var divisor = 1
  for _ in 0..<scale { divisor *= 10 }
  return Float(Double(isNegative ? -value : value) / Double(divisor))
}
