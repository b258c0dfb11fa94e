import CXText

/// A mark as it stands in a cell: `9`, `7,5`, `10/10`, `5 av 5`, `9 - Svært sannsynlig`, `★★★★☆`, `good`.
struct ScoreShape: Hashable, Sendable {
  var value: Double
  /// The highest mark there is, if the cell says it: 10 in `10/10`, 1 for words.
  var highest: Double?
  /// Whether the mark is a word, whose value lies between 0 and 1.
  var isWord = false

  /// Reads a cell; nil if it holds no mark.
  init?(_ text: Span<UInt8>) {
    if let stars = Self.stars(text) {
      self = stars
    } else if let (value, end) = Self.number(text) {
      self.value = value
      guard Self.readRest(text, from: end, &highest) else { return nil }
    } else {
      var bytes: [UInt8] = []
      guard text.count <= 48 else { return nil }
      bytes.append(text)
      let word = String(decoding: bytes, as: UTF8.self).trimmed
      guard case .value(let value) = ScaleWords.builtIn.meaning(String(word)) else { return nil }
      (self.value, highest, isWord) = (value, 1, true)
    }
  }

  /// Whether a cell says that no mark was given.
  static func isNoMark(_ text: [UInt8]) -> Bool {
    text.count <= 48
      && ScaleWords.builtIn.meaning(String(String(decoding: text, as: UTF8.self).trimmed))
        == .some(.none)
  }

  private init(value: Double, highest: Double?) {
    (self.value, self.highest) = (value, highest)
  }

  /// The number that a cell begins with, a comma or a point before its decimals, and where it ends.
  static func number(_ text: Span<UInt8>) -> (value: Double, end: Int)? {
    var index = 0
    while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    let isNegative = index < text.count && text[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var (value, digits, scale) = (0.0, 0, 1.0)
    var isFraction = false
    while index < text.count, digits < 18 {
      let byte = text[index]
      if byte.isDigit {
        value = value * 10 + Double(byte - 0x30)
        if isFraction { scale *= 10 }
        digits += 1
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), !isFraction, digits > 0,
        index + 1 < text.count, text[index + 1].isDigit
      {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    return ((isNegative ? -value : value) / scale, index)
  }

  /// Reads what stands behind the number: nothing, the highest mark, or what the mark is called.
  private static func readRest(
    _ text: Span<UInt8>, from start: Int, _ highest: inout Double?
  ) -> Bool {
    var index = start
    while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    guard index < text.count else { return true }
    // `/ 10`, or a short word and a number at the end: `5 av 5`.
    var position = index
    if text[position] == UInt8(ascii: "/") {
      position += 1
    } else {
      while position < text.count, isLetter(text[position]) { position += 1 }
    }
    if position > index, position - index <= 8 {
      let rest = text.extracting(position...)
      if let (value, end) = number(rest), end == rest.count {
        highest = value
        return true
      }
    }
    // What the mark is called: `9 - Svært sannsynlig`, `4 stjerner`; nothing with digits.
    return text[index] >= 0x80 || isLetter(text[index]) || "-:=(.)".utf8.contains(text[index])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Rows of full and empty stars, and nothing else but spaces and variation selectors.
  private static func stars(_ text: Span<UInt8>) -> ScoreShape? {
    var (full, empty, index) = (0, 0, 0)
    while index < text.count {
      if text[index] == UInt8(ascii: " ") {
        index += 1
        continue
      }
      guard index + 2 < text.count else { return nil }
      switch (text[index], text[index + 1], text[index + 2]) {
      case (0xE2, 0x98, 0x85), (0xE2, 0xAD, 0x90): full += 1
      case (0xE2, 0x98, 0x86): empty += 1
      case (0xEF, 0xB8, 0x8F): break
      default: return nil
      }
      index += 3
    }
    guard full + empty > 0 else { return nil }
    return ScoreShape(value: Double(full), highest: empty > 0 ? Double(full + empty) : nil)
  }
}
