/// Makes the cells of a row what they were meant to be: valid UTF-8, encoded once.
struct CellRepair {
  private var mended = DelimitedRow()

  /// Mends the cells of `row` that need it, and notes that in its `problems`.
  ///
  /// Complexity: linear; a row of ASCII is only looked at, eight bytes at a time.
  mutating func mend(_ row: inout DelimitedRow) {
    guard let kind = Self.doubt(in: row.bytes.span) else { return }
    mended.clear(line: row.line)
    mended.problems = row.problems
    for column in 0..<row.count {
      let cell = row.bytes.span.extracting(row.range(column))
      if kind == .bytes, Self.isInvalid(cell) {
        mended.problems.insert(.foreignBytes)
        mended.appendLenient(cell)
      } else if mended.appendDecodedOnce(cell) {
        mended.problems.insert(.doubleEncoding)
      } else {
        mended.append(cell)
      }
      mended.endCell()
    }
    guard mended.problems != row.problems else { return }
    swap(&row, &mended)
  }

  private enum Doubt { case bytes, letters }

  /// Whether something must be looked at more closely: bytes that are no UTF-8, or letters as double encoding leaves.
  private static func doubt(in text: Span<UInt8>) -> Doubt? {
    var doubt: Doubt?
    var index = firstHighByte(text, from: 0)
    while index < text.count {
      let (first, second) = (text[index], index + 1 < text.count ? text[index + 1] : 0)
      if first == 0xC3, second & 0xC0 == 0x80 {
        // The letters of western Europe; of these only five begin what was encoded twice.
        switch second {
        case 0x82, 0x83, 0xA2, 0xAF, 0xB0: doubt = .letters
        default: break
        }
        index += 2
      } else {
        let sequence = UTF8Repair.sequence(text, at: index)
        if !sequence.isValid { return .bytes }
        index += sequence.length
      }
      if index < text.count, text[index] < 0x80 { index = firstHighByte(text, from: index) }
    }
    return doubt
  }

  private static func isInvalid(_ text: Span<UInt8>) -> Bool { doubt(in: text) == .bytes }

  private static func firstHighByte(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      // The range has just been checked.
      let word = unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self)
      let high = word.littleEndian & 0x8080_8080_8080_8080
      if high != 0 { return index &+ high.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < text.count, text[index] < 0x80 { index += 1 }
    return index
  }
}

extension DelimitedRow {
  /// Appends text whose invalid bytes are taken for Windows-1252.
  fileprivate mutating func appendLenient(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let sequence =
        text[index] < 0x80
        ? UTF8Repair.Sequence(length: 1, isValid: true) : UTF8Repair.sequence(text, at: index)
      for offset in index..<(index + sequence.length) {
        if sequence.isValid {
          append(text[offset])
        } else {
          append(scalar: Windows1252.scalar(of: text[offset]))
        }
      }
      index += sequence.length
    }
  }
}
