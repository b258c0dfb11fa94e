/// Steps through text in JSON, one value at a time, without making values of it.
///
/// Positions are indices of `text`; nil means that the text is not JSON, or ends too early.
enum JSONReading {
  /// Objects and arrays inside each other are followed so deep.
  static let deepest = 64

  /// Where the next byte lies that is no white space.
  static func skipSpace(_ text: Span<UInt8>, _ index: Int) -> Int {
    var index = index
    while index < text.count, isSpace(text[index]) { index += 1 }
    return index
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Where the value ends that begins at `index`, which is checked on the way.
  static func end(of text: Span<UInt8>, at index: Int, depth: Int = 0) -> Int? {
    guard index < text.count, depth < deepest else { return nil }
    switch text[index] {
    case UInt8(ascii: "\""): return endOfString(text, at: index)
    case UInt8(ascii: "{"): return endOfGroup(text, at: index, UInt8(ascii: "}"), depth)
    case UInt8(ascii: "["): return endOfGroup(text, at: index, UInt8(ascii: "]"), depth)
    default: return endOfWord(text, at: index)
    }
  }

  /// Where the string ends whose quote is at `index`.
  static func endOfString(_ text: Span<UInt8>, at index: Int) -> Int? {
    guard index < text.count, text[index] == UInt8(ascii: "\"") else { return nil }
    var index = index + 1
    while true {
      index = EscapeSearch.json(in: text, from: index)
      guard index < text.count else { return nil }
      switch text[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
  }

  private static func endOfGroup(
    _ text: Span<UInt8>, at index: Int, _ close: UInt8, _ depth: Int
  ) -> Int? {
    var index = skipSpace(text, index + 1)
    if index < text.count, text[index] == close { return index + 1 }
    while index < text.count {
      if close == UInt8(ascii: "}") {
        guard let colon = self.colon(text, behindKeyAt: index) else { return nil }
        index = skipSpace(text, colon + 1)
      }
      guard let end = end(of: text, at: index, depth: depth + 1) else { return nil }
      index = skipSpace(text, end)
      guard index < text.count else { return nil }
      if text[index] == close { return index + 1 }
      guard text[index] == UInt8(ascii: ",") else { return nil }
      index = skipSpace(text, index + 1)
    }
    return nil
  }

  /// Where the colon stands behind the key that begins at `index`.
  static func colon(_ text: Span<UInt8>, behindKeyAt index: Int) -> Int? {
    guard let end = endOfString(text, at: index) else { return nil }
    let colon = skipSpace(text, end)
    return colon < text.count && text[colon] == UInt8(ascii: ":") ? colon : nil
  }

  /// Numbers, `true`, `false` and `null`.
  private static func endOfWord(_ text: Span<UInt8>, at index: Int) -> Int? {
    var end = index
    while end < text.count, isWordByte(text[end]) { end += 1 }
    return end > index ? end : nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  // MARK: - Strings

  /// Appends what a string says, `range` being what stands between its quotes.
  static func append(_ text: Span<UInt8>, string range: Range<Int>, to output: inout [UInt8]) {
    var index = range.lowerBound
    var clean = index
    while index < range.upperBound {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        index += 1
        continue
      }
      output.append(text.extracting(clean..<index))
      index = appendEscape(text, at: index, range.upperBound, to: &output)
      clean = index
    }
    output.append(text.extracting(clean..<range.upperBound))
  }

  /// Appends the character of the escape at `index` and says where it ends.
  private static func appendEscape(
    _ text: Span<UInt8>, at index: Int, _ end: Int, to output: inout [UInt8]
  ) -> Int {
    switch text[index + 1] {
    case UInt8(ascii: "n"): output.append(UInt8(0x0A))
    case UInt8(ascii: "t"): output.append(UInt8(0x09))
    case UInt8(ascii: "r"): output.append(UInt8(0x0D))
    case UInt8(ascii: "b"): output.append(UInt8(0x08))
    case UInt8(ascii: "f"): output.append(UInt8(0x0C))
    case UInt8(ascii: "u"):
      guard let unit = unit(text, at: index, end) else { break }
      if (0xD800..<0xDC00).contains(unit), let low = self.unit(text, at: index + 6, end),
        (0xDC00..<0xE000).contains(low)
      {
        output.append(scalar: 0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        return index + 12
      }
      output.append(scalar: unit)
      return index + 6
    default: output.append(text[index + 1])
    }
    return index + 2
  }

  /// The UTF-16 unit of `\uXXXX` at `index`.
  private static func unit(_ text: Span<UInt8>, at index: Int, _ end: Int) -> UInt32? {
    guard index + 6 <= end, text[index] == UInt8(ascii: "\\"), text[index + 1] | 0x20 == 0x75
    else { return nil }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = hexDigit(text[index + offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  /// The value of a hexadecimal digit.
  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x61 + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x41 + 10
    default: nil
    }
  }
}
