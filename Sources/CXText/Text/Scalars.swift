/// One decoded character of a text: its Unicode scalar value and how many bytes it takes.
struct DecodedScalar {
  let value: UInt32
  let length: Int
}

/// Reads UTF-8 a character at a time and accepts any bytes.
enum Scalars {
  /// The character that begins at `i`.
  ///
  /// A byte that is no valid UTF-8 is read as the Latin-1 character it would be (the usual cause of such bytes),
  /// one byte long, so that `p\xE5` is still one word.
  static func decode(_ text: Span<UInt8>, at i: Int) -> DecodedScalar {
    let first = UInt32(text[i])
    if first < 0x80 { return DecodedScalar(value: first, length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let invalid = DecodedScalar(value: first >= 0xA0 ? first : 0xFFFD, length: 1)
    guard first >= 0xC2, first < 0xF5, i + length <= text.count else { return invalid }
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(text[i + offset])
      guard byte & 0xC0 == 0x80 else { return invalid }
      value = value << 6 | byte & 0x3F
    }
    let isOverlong = length == 3 && value < 0x800 || length == 4 && value < 0x10000
    guard !isOverlong, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return invalid }
    return DecodedScalar(value: value, length: length)
  }

  /// What the tokenizer does with a character.
  enum Class {
    case letter, space, lineBreak, invisible, mark, symbol, emoji, apostrophe, hyphen
  }

  /// The class of a non-ASCII character, by the blocks of Unicode 16.
  ///
  /// Scripts are not told apart: what is neither space, mark nor symbol is a letter.
  static func classify(_ v: UInt32) -> Class {
    if v < 0x250 { return classifyLatin(v) }
    if v < 0x2000 { return v == 0x1680 ? .space : .letter }
    if v < 0x2C00 { return classifyPunctuationBlocks(v) }
    if v < 0xE000 {
      if v == 0x3000 { return .space }
      if v == 0x3030 || v == 0x303D || v == 0x3297 || v == 0x3299 { return .emoji }
      return (0x3001...0x3020).contains(v) || (0x2E00...0x2E7F).contains(v) ? .mark : .letter
    }
    if v < 0x1F000 {
      if (0xFE00...0xFE0F).contains(v) || v == 0xFEFF { return .invisible }
      // Broken exports write U+FFFD for a curly apostrophe: `don\u{FFFD}t`.
      if v == 0xFFFD { return .apostrophe }
      if v < 0xF900 || v == 0xFFFC { return .symbol }
      if (0xFE10...0xFE6F).contains(v) || (0xFF01...0xFF0F).contains(v) { return .mark }
      return .letter
    }
    if v <= 0x1FAFF { return .emoji }
    if v >= 0xE0000 { return .invisible }
    return v < 0x20000 ? .symbol : .letter
  }

  private static func classifyLatin(_ v: UInt32) -> Class {
    if v >= 0xC0 { return v == 0xD7 || v == 0xF7 ? .symbol : .letter }
    switch v {
    case 0xA0: return .space
    case 0x85: return .lineBreak
    case 0xAA, 0xB5, 0xBA: return .letter
    case 0xAD: return .invisible
    case 0xA1, 0xAB, 0xB7, 0xBB, 0xBF: return .mark
    case 0xB4: return .apostrophe
    case 0x80..<0xA0: return .invisible
    default: return .symbol
    }
  }

  private static func classifyPunctuationBlocks(_ v: UInt32) -> Class {
    switch v {
    case 0x2000...0x200A, 0x202F, 0x205F: .space
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .invisible
    case 0x2028, 0x2029: .lineBreak
    case 0x2010, 0x2011: .hyphen
    case 0x2019: .apostrophe
    case 0x2012...0x205E: .mark
    case 0x2071, 0x207F, 0x2090...0x209C: .letter
    case 0x231A, 0x231B, 0x2328, 0x23CF, 0x23E9...0x23F3, 0x23F8...0x23FA, 0x24C2: .emoji
    case 0x25AA, 0x25AB, 0x25B6, 0x25C0, 0x25FB...0x25FE, 0x2600...0x27BF: .emoji
    case 0x2934, 0x2935, 0x2B05...0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55: .emoji
    default: .symbol
    }
  }
}

extension UInt8 {
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isASCIICapital: Bool { self &- 0x41 < 26 }
  @inline(__always) var isASCIISmall: Bool { self &- 0x61 < 26 }
}

extension Span<UInt8> {
  /// The byte at `i`, or 0 beyond the end.
  @inline(__always) func byte(_ i: Int) -> UInt8 { i < count && i >= 0 ? self[i] : 0 }

  /// Whether `ascii` stands at `i`, letters compared without case; `ascii` must be lower case.
  func hasASCII(_ ascii: StaticString, at i: Int) -> Bool {
    let length = ascii.utf8CodeUnitCount
    guard i + length <= count else { return false }
    for offset in 0..<length {
      let byte = self[i + offset]
      let small = byte.isASCIICapital ? byte | 0x20 : byte
      if unsafe small != ascii.utf8Start[offset] { return false }
    }
    return true
  }
}

extension Scalars {
  /// Whether a letter or digit (of any script) begins at `i`.
  static func isAlphanumeric(_ text: Span<UInt8>, at i: Int) -> Bool {
    guard i < text.count else { return false }
    let byte = text[i]
    return byte < 0x80 ? byte.isASCIILetter || byte.isASCIIDigit : isLetter(text, at: i)
  }

  /// Whether a letter (of any script) begins at `i`.
  static func isLetter(_ text: Span<UInt8>, at i: Int) -> Bool {
    guard i < text.count else { return false }
    let byte = text[i]
    if byte < 0x80 { return byte.isASCIILetter }
    return classify(decode(text, at: i).value) == .letter
  }

  /// Whether nothing or white space stands at `i`.
  static func isSpaceOrEnd(_ text: Span<UInt8>, at i: Int) -> Bool {
    guard i < text.count else { return true }
    let byte = text[i]
    if byte < 0x80 { return byte <= 0x20 }
    let kind = classify(decode(text, at: i).value)
    return kind == .space || kind == .lineBreak || kind == .invisible
  }

  /// Whether a capital letter begins at `i`: ASCII, or the first half of a Latin-1 pair (`Å`, `Ø`).
  static func isCapital(_ text: Span<UInt8>, at i: Int) -> Bool {
    let byte = text.byte(i)
    if byte < 0x80 { return byte.isASCIICapital }
    return byte == 0xC3 && text.byte(i + 1) < 0x9F
  }

  /// Whether two letters or more of a word are capitals, of ASCII or Latin-1, and none is small.
  static func isAllCapitals(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    var capitals = 0
    for i in word {
      let byte = text[i]
      if byte.isASCIISmall { return false }
      if byte.isASCIICapital { capitals += 1 }
      if byte == 0xC3 {
        guard text.byte(i + 1) < 0x9F else { return false }
        capitals += 1
      }
    }
    return capitals > 1
  }
}
