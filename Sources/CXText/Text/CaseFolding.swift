/// A token as the lexicons know it: lower case, straight apostrophes, composed letters, without its sign or decoration.
struct FoldedToken {
  /// Where the folded bytes stand in `FoldedText.bytes`.
  var start: Int32
  var end: Int32
  /// `FormTable.hash` of these bytes.
  var hash: UInt64
  /// Whether a letter was repeated three times or more (`sååå`).
  var isElongated: Bool
}

/// The folded bytes of all tokens of a text, one after another; its storage is reused from text to text.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [FoldedToken] = []

  /// Folds every token; marks and addresses become empty. Complexity: linear in the bytes.
  mutating func fold(_ text: Span<UInt8>, _ source: [Token]) {
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(source.count)
    for token in source {
      let start = bytes.count
      var place = FoldedToken(
        start: Int32(truncatingIfNeeded: start), end: 0, hash: FormTable.seed, isElongated: false)
      if token.isWordLike {
        let isASCII = appendASCII(text, token, &place)
        if !isASCII { appendAny(text, token, &place) }
      }
      place.end = Int32(truncatingIfNeeded: bytes.count)
      tokens.append(place)
    }
  }

  /// Folds a word of ASCII letters, hashing it on the way; false, with nothing appended, if it is none.
  private mutating func appendASCII(
    _ text: Span<UInt8>, _ token: Token, _ place: inout FoldedToken
  ) -> Bool {
    guard token.kind == .word else { return false }
    let start = bytes.count
    var hash = FormTable.seed
    var (before, last): (UInt8, UInt8) = (0, 0)
    for i in Int(token.start)..<Int(token.end) {
      let byte = text[i]
      guard byte < 0x80 else {
        bytes.removeSubrange(start...)
        place.isElongated = false
        return false
      }
      let small = byte.isASCIICapital ? byte | 0x20 : byte
      bytes.append(small)
      hash = FormTable.extend(hash, small)
      if small == last, small == before, small.isASCIILetter { place.isElongated = true }
      (before, last) = (last, small)
    }
    place.hash = hash
    return true
  }

  /// Folds a token of any characters.
  private mutating func appendAny(
    _ text: Span<UInt8>, _ token: Token, _ place: inout FoldedToken
  ) {
    let start = bytes.count
    append(text, token)
    place.hash = FormTable.hash(of: bytes.span, start, bytes.count, lowercasing: false)
    place.isElongated = token.kind == .word && hasTripleLetter(from: start)
  }

  private mutating func append(_ text: Span<UInt8>, _ token: Token) {
    var i = Int(token.start)
    let end = Int(token.end)
    if token.kind == .hashtag { i += 1 }
    if token.kind == .emoji {
      appendEmoji(text, i, end)
      return
    }
    while i < end {
      let byte = text[i]
      if byte < 0x80 {
        bytes.append(byte.isASCIICapital ? byte | 0x20 : byte)
        i += 1
      } else if byte == 0xC3, i + 1 < end, let small = latinSmall(text[i + 1]) {
        bytes.append(0xC3)
        bytes.append(small)
        i += 2
      } else {
        let scalar = Scalars.decode(text, at: i)
        appendFolded(scalar.value)
        i += scalar.length
      }
    }
  }

  /// The second byte of the small letter of U+00C0...U+00FF whose second byte is `byte`; nil if it is none.
  @inline(__always) private func latinSmall(_ byte: UInt8) -> UInt8? {
    guard byte & 0xC0 == 0x80, byte != 0x97, byte != 0x9F, byte != 0xB7 else { return nil }
    return byte < 0xA0 ? byte | 0x20 : byte
  }

  private mutating func appendFolded(_ value: UInt32) {
    switch value {
    case 0xC0...0xDE where value != 0xD7: appendScalar(value + 0x20)
    case 0xB4, 0x2019, 0xFFFD: bytes.append(0x27)
    case 0x2010, 0x2011: bytes.append(0x2D)
    case 0x300...0x30A where compose(with: value): break
    default:
      if Scalars.classify(value) == .invisible { return }
      if value < 0x250 || (0x370..<0x590).contains(value), let scalar = Unicode.Scalar(value) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { appendScalar(lower.value) }
      } else {
        appendScalar(value)
      }
    }
  }

  /// Joins a combining ring, diaeresis, acute or grave accent to the letter before it.
  private mutating func compose(with accent: UInt32) -> Bool {
    guard let letter = bytes.last else { return false }
    let composed: UInt32
    switch (letter, accent) {
    case (0x61, 0x30A): composed = 0xE5
    case (0x61, 0x308): composed = 0xE4
    case (0x6F, 0x308): composed = 0xF6
    case (0x75, 0x308): composed = 0xFC
    case (0x65, 0x301): composed = 0xE9
    case (0x65, 0x300): composed = 0xE8
    case (0x61, 0x300): composed = 0xE0
    case (0x6F, 0x301): composed = 0xF3
    default: return false
    }
    bytes.removeLast()
    appendScalar(composed)
    return true
  }

  /// An emoji without selectors and skin tones, from its characters or from its `u0001f44d` debris.
  private mutating func appendEmoji(_ text: Span<UInt8>, _ start: Int, _ end: Int) {
    if text[start] < 0x80, let value = EmojiSequence.debris(text, at: start) {
      appendScalar(value)
      return
    }
    var i = start
    while i < end {
      let scalar = Scalars.decode(text, at: i)
      if !EmojiSequence.isDecoration(scalar.value) { appendScalar(scalar.value) }
      i += scalar.length
    }
  }

  private mutating func appendScalar(_ value: UInt32) {
    guard value >= 0x80 else {
      bytes.append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    } else {
      if value < 0x10000 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      }
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  private func hasTripleLetter(from start: Int) -> Bool {
    var i = start + 2
    while i < bytes.count {
      let byte = bytes[i]
      if byte == bytes[i - 1], byte == bytes[i - 2], byte.isASCIILetter { return true }
      if byte >= 0x80, i >= start + 5, byte == bytes[i - 2], byte == bytes[i - 4],
        bytes[i - 1] == bytes[i - 3], bytes[i - 1] == bytes[i - 5]
      {
        return true
      }
      i += 1
    }
    return false
  }
}
