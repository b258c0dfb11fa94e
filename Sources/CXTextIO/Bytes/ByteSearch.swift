/// Finds one of a few bytes, eight at a time.
///
/// A byte of `word ^ pattern` is zero where the word has the byte that is looked for; of the lowest zero byte the usual
/// trick sets the upper bit without a mistake.
struct ByteSearch {
  private let patterns: (UInt64, UInt64, UInt64)
  private let bytes: (UInt8, UInt8, UInt8)

  /// A search for one of these.
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    bytes = (first, second, third)
    patterns = (Self.repeated(first), Self.repeated(second), Self.repeated(third))
  }

  /// A search for one byte.
  init(_ byte: UInt8) { self.init(byte, byte, byte) }

  /// Where the first of the bytes lies from `start` on, or the end of the text.
  ///
  /// Complexity: O(n), about 3 GB/s where they are rare.
  @inline(__always)
  func first(in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      // The range has just been checked.
      let loaded = unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self)
      let word = loaded.littleEndian
      let hits =
        Self.zeros(word ^ patterns.0) | Self.zeros(word ^ patterns.1)
        | Self.zeros(word ^ patterns.2)
      if hits != 0 { return index &+ hits.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < text.count {
      let byte = text[index]
      if byte == bytes.0 || byte == bytes.1 || byte == bytes.2 { break }
      index &+= 1
    }
    return index
  }

  /// How often the first of the bytes stands in the text.
  func count(in text: Span<UInt8>) -> Int {
    var (count, index) = (0, 0)
    while true {
      index = first(in: text, from: index)
      guard index < text.count else { return count }
      (count, index) = (count + 1, index + 1)
    }
  }

  @inline(__always) private static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
