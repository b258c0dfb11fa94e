/// Finds bytes of valid UTF-8 that cannot stand as they are, eight at a time.
///
/// See `ByteSearch` for how a machine word is looked at. What exports hand out is valid, so that nothing needs repair:
/// three times as fast as looking at each byte.
enum EscapeSearch {
  /// Where the first byte lies from `start` on that JSON escapes, or the end of the text.
  static func json(in text: Span<UInt8>, from start: Int) -> Int {
    first(in: text, from: start) { word in
      // Below 0x20, a quote, or a backslash; a borrow can only set bits above the lowest hit.
      (word &- ones &* 0x20) & ~word | equal(word, 0x22) | equal(word, 0x5C)
    } or: {
      $0 < 0x20 || $0 == 0x22 || $0 == 0x5C
    }
  }

  /// Whether a cell needs quotes: it holds one, the mark between cells, or a line break.
  static func needsQuotes(_ text: Span<UInt8>, _ mark: UInt8) -> Bool {
    let place = first(in: text, from: 0) { word in
      equal(word, mark) | equal(word, 0x22) | equal(word, 0x0A) | equal(word, 0x0D)
    } or: {
      $0 == mark || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
    }
    return place < text.count
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let upperBits: UInt64 = 0x8080_8080_8080_8080

  /// Sets the upper bit of the lowest byte that equals `byte`.
  @inline(__always) private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ ones &* UInt64(byte)
    return (difference &- ones) & ~difference
  }

  @inline(__always)
  private static func first(
    in text: Span<UInt8>, from start: Int, hits: (UInt64) -> UInt64, or isHit: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      // The range has just been checked.
      let loaded = unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self)
      let found = hits(loaded.littleEndian) & upperBits
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < text.count, !isHit(text[index]) { index &+= 1 }
    return index
  }
}

extension OutputSpan<UInt8> {
  /// The most that a cell of `count` bytes takes: quotes around it, each byte twice, an apostrophe and a mark.
  static func cellRoom(_ count: Int) -> Int { 2 * count + 4 }

  /// Appends a cell of valid UTF-8, in quotes if it needs them, of at most `cellRoom` bytes with the mark behind it.
  mutating func append(cellOfValid text: Span<UInt8>, _ mark: UInt8) {
    guard EscapeSearch.needsQuotes(text, mark) else { return append(text) }
    let quote = UInt8(ascii: "\"")
    let search = ByteSearch(quote)
    append(quote)
    var start = 0
    while start < text.count {
      let end = search.first(in: text, from: start)
      append(text.extracting(start..<end))
      if end < text.count { append("\"\"") }
      start = end + 1
    }
    append(quote)
  }
}

extension [UInt8] {
  /// Appends valid UTF-8 as a JSON string with its quotes.
  mutating func append(jsonOfValid text: Span<UInt8>) {
    var end = EscapeSearch.json(in: text, from: 0)
    if end == text.count {
      return append(addingCapacity: text.count + 2) { output in
        output.append(UInt8(ascii: "\""))
        output.append(text)
        output.append(UInt8(ascii: "\""))
      }
    }
    append(UInt8(ascii: "\""))
    var start = 0
    while true {
      append(text.extracting(start..<end))
      guard end < text.count else { break }
      append(escaped: text[end])
      start = end + 1
      end = EscapeSearch.json(in: text, from: start)
    }
    append(UInt8(ascii: "\""))
  }
}
