/// Finds where one emoji, as a person sees it, ends.
///
/// The grammar is Unicode Technical Standard 51, section 1.4.9: a base with a presentation selector or skin tone,
/// a pair of regional indicators, a keycap, tags, and any of these joined by U+200D.
enum EmojiSequence {
  private static let joiner: UInt32 = 0x200D
  private static let keycap: UInt32 = 0x20E3

  /// The end of the emoji whose first character begins at `i`.
  static func end(_ text: Span<UInt8>, from i: Int) -> Int {
    let first = Scalars.decode(text, at: i)
    var end = i + first.length
    if isRegionalIndicator(first.value), end < text.count {
      let second = Scalars.decode(text, at: end)
      if isRegionalIndicator(second.value) { return end + second.length }
    }
    while end < text.count, text[end] >= 0x80 {
      let scalar = Scalars.decode(text, at: end)
      if isModifier(scalar.value) {
        end += scalar.length
      } else if scalar.value == joiner, end + scalar.length < text.count {
        let joined = Scalars.decode(text, at: end + scalar.length)
        guard canBeJoined(joined.value) else { return end }
        end += scalar.length + joined.length
      } else {
        return end
      }
    }
    return end
  }

  /// The end of an emoji whose base ended at `next`, if a selector there asks for emoji presentation (`©️`, `↩️`).
  static func endOfPresented(_ text: Span<UInt8>, after next: Int) -> Int? {
    guard next < text.count, text[next] == 0xEF else { return nil }
    let scalar = Scalars.decode(text, at: next)
    return scalar.value == 0xFE0F ? next + scalar.length : nil
  }

  /// The end of a keycap (`1️⃣`) whose digit, `#` or `*` stands at `i`.
  static func endOfKeycap(_ text: Span<UInt8>, from i: Int) -> Int? {
    var end = i + 1
    guard end < text.count, text[end] >= 0xE2 else { return nil }
    var scalar = Scalars.decode(text, at: end)
    if scalar.value == 0xFE0F {
      end += scalar.length
      guard end < text.count else { return nil }
      scalar = Scalars.decode(text, at: end)
    }
    return scalar.value == keycap ? end + scalar.length : nil
  }

  /// The scalar that `u0001f44d` at `i` stands for: what some exports leave of an emoji.
  static func debris(_ text: Span<UInt8>, at i: Int) -> UInt32? {
    guard text.hasASCII("u0001f", at: i), i + 9 <= text.count else { return nil }
    var value: UInt32 = 0x1F
    for offset in 6..<9 {
      guard let digit = hexValue(text[i + offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexValue(_ byte: UInt8) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let small = byte | 0x20
    return small >= 0x61 && small <= 0x66 ? UInt32(small - 0x57) : nil
  }

  /// Selectors and skin tones: they change how an emoji looks, not what it says.
  static func isDecoration(_ v: UInt32) -> Bool {
    v == 0xFE0F || v == 0xFE0E || (0x1F3FB...0x1F3FF).contains(v)
  }

  private static func isModifier(_ v: UInt32) -> Bool {
    isDecoration(v) || v == keycap || (0xE0020...0xE007F).contains(v)
  }

  private static func isRegionalIndicator(_ v: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(v) }

  private static func canBeJoined(_ v: UInt32) -> Bool {
    let kind = Scalars.classify(v)
    return v >= 0x80 && (kind == .emoji || kind == .symbol)
  }
}
