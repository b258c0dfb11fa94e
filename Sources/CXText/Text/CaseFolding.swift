/// A token as the lexicons know it: lower case, straight apostrophes, composed letters, without its sign or decoration.
struct FoldedToken {
  /// Where the folded bytes stand in `FoldedText.bytes`.
  var start: Int32
  var end: Int32
  /// `FormTable.hash` of these bytes.
  var hash: UInt64
  /// Whether a letter was repeated three times or more (`sååå`).
  var isElongated: Bool
  /// Whether two letters or more are capitals and none is small.
  var isAllCapitals: Bool
}

/// The folded bytes of all tokens of a text, one after another; its storage is reused from text to text.
struct FoldedText {
  /// The storage; only the ranges of `tokens` mean anything.
  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [FoldedToken] = []

  /// Folds every token; marks and addresses become empty. Complexity: linear in the bytes.
  mutating func fold(_ text: Span<UInt8>, _ source: [Token]) {
    var places: [FoldedToken] = []
    swap(&places, &tokens)
    places.removeAll(keepingCapacity: true)
    places.reserveCapacity(source.count)
    // No character grows to more than twice its bytes: a lone Latin-1 byte becomes two, U+023A two become three.
    let room = text.count * 2 + 8
    if bytes.count < room { bytes = Array(repeating: 0, count: room) }
    var output = bytes.mutableSpan
    var count = 0
    for token in source {
      var place = FoldedToken(
        start: Int32(truncatingIfNeeded: count), end: 0, hash: FormTable.seed,
        isElongated: false, isAllCapitals: false)
      if token.isWordLike, !Folding.appendASCII(text, token, &output, &count, &place) {
        Folding.append(text, token, &output, &count)
        let start = Int(place.start)
        place.hash = FormTable.hash(of: output.span, start, count, lowercasing: false)
        if token.kind == .word {
          place.isElongated = Folding.hasTripleLetter(output.span, start, count)
          place.isAllCapitals = Scalars.isAllCapitals(text, token.bytes)
        }
      }
      place.end = Int32(truncatingIfNeeded: count)
      places.append(place)
    }
    tokens = places
  }

  /// The folded bytes of one token.
  func bytes(ofToken index: Int) -> ArraySlice<UInt8> {
    bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
  }
}

/// Writes folded characters into storage that its caller has made large enough.
private enum Folding {
  /// Folds a word of ASCII letters, hashing it on the way; false, with nothing written, if it is none.
  static func appendASCII(
    _ text: Span<UInt8>, _ token: Token, _ output: inout MutableSpan<UInt8>, _ count: inout Int,
    _ place: inout FoldedToken
  ) -> Bool {
    guard token.kind == .word else { return false }
    let start = Int(token.start)
    let length = Int(token.end) - start
    guard start + length <= text.count, count + length <= output.count else { return false }
    var hash = FormTable.seed
    var isTriple = false
    var (capitals, smalls) = (0, 0)
    var (before, last): (UInt8, UInt8) = (0, 0)
    // Both ranges have been checked above. Unchecked access and one loop for folding and hashing took the folding of
    // 20,000 comments from 148 to 99 million instructions.
    for offset in 0..<length {
      let byte = unsafe text[unchecked: start + offset]
      guard byte < 0x80 else { return false }
      let small = byte.isASCIICapital ? byte | 0x20 : byte
      capitals &+= byte.isASCIICapital ? 1 : 0
      smalls &+= byte.isASCIISmall ? 1 : 0
      unsafe output[unchecked: count + offset] = small
      hash = FormTable.extend(hash, small)
      isTriple = isTriple || small == last && small == before && small.isASCIILetter
      (before, last) = (last, small)
    }
    count += length
    place.hash = hash
    place.isElongated = isTriple
    place.isAllCapitals = capitals > 1 && smalls == 0
    return true
  }

  /// Folds a token of any characters.
  static func append(
    _ text: Span<UInt8>, _ token: Token, _ output: inout MutableSpan<UInt8>, _ count: inout Int
  ) {
    var i = Int(token.start)
    let end = Int(token.end)
    if token.kind == .hashtag { i += 1 }
    if token.kind == .emoji {
      appendEmoji(text, i, end, &output, &count)
      return
    }
    let start = count
    while i < end {
      let byte = text[i]
      if byte < 0x80 {
        write(byte.isASCIICapital ? byte | 0x20 : byte, &output, &count)
        i += 1
      } else if byte == 0xC3, i + 1 < end, let small = latinSmall(text[i + 1]) {
        write(0xC3, &output, &count)
        write(small, &output, &count)
        i += 2
      } else {
        let scalar = Scalars.decode(text, at: i)
        appendFolded(scalar.value, from: start, &output, &count)
        i += scalar.length
      }
    }
  }

  @inline(__always)
  private static func write(
    _ byte: UInt8, _ output: inout MutableSpan<UInt8>, _ count: inout Int
  ) {
    output[count] = byte
    count += 1
  }

  /// The second byte of the small letter of U+00C0...U+00FF whose second byte is `byte`; nil if it is none.
  @inline(__always) private static func latinSmall(_ byte: UInt8) -> UInt8? {
    guard byte & 0xC0 == 0x80, byte != 0x97, byte != 0x9F, byte != 0xB7 else { return nil }
    return byte < 0xA0 ? byte | 0x20 : byte
  }

  private static func appendFolded(
    _ value: UInt32, from start: Int, _ output: inout MutableSpan<UInt8>, _ count: inout Int
  ) {
    switch value {
    case 0xC0...0xDE where value != 0xD7: append(scalar: value + 0x20, &output, &count)
    case 0xB4, 0x2019, 0xFFFD: write(0x27, &output, &count)
    case 0x2010, 0x2011: write(0x2D, &output, &count)
    case 0x300...0x30A where compose(with: value, from: start, &output, &count): break
    default:
      if Scalars.classify(value) == .invisible { return }
      if value < 0x250 || (0x370..<0x590).contains(value), let scalar = Unicode.Scalar(value) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          append(scalar: lower.value, &output, &count)
        }
      } else {
        append(scalar: value, &output, &count)
      }
    }
  }

  /// Joins a combining ring, diaeresis, acute or grave accent to the letter before it.
  private static func compose(
    with accent: UInt32, from start: Int, _ output: inout MutableSpan<UInt8>, _ count: inout Int
  ) -> Bool {
    guard count > start else { return false }
    let composed: UInt32
    switch (output[count - 1], accent) {
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
    count -= 1
    append(scalar: composed, &output, &count)
    return true
  }

  /// An emoji without selectors and skin tones, from its characters or from its `u0001f44d` debris.
  private static func appendEmoji(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ output: inout MutableSpan<UInt8>,
    _ count: inout Int
  ) {
    if text[start] < 0x80, let value = EmojiSequence.debris(text, at: start) {
      append(scalar: value, &output, &count)
      return
    }
    var i = start
    while i < end {
      let scalar = Scalars.decode(text, at: i)
      if !EmojiSequence.isDecoration(scalar.value) { append(scalar: scalar.value, &output, &count) }
      i += scalar.length
    }
  }

  private static func append(
    scalar value: UInt32, _ output: inout MutableSpan<UInt8>, _ count: inout Int
  ) {
    guard value >= 0x80 else {
      write(UInt8(truncatingIfNeeded: value), &output, &count)
      return
    }
    if value < 0x800 {
      write(UInt8(truncatingIfNeeded: 0xC0 | value >> 6), &output, &count)
    } else {
      if value < 0x10000 {
        write(UInt8(truncatingIfNeeded: 0xE0 | value >> 12), &output, &count)
      } else {
        write(UInt8(truncatingIfNeeded: 0xF0 | value >> 18), &output, &count)
        write(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F), &output, &count)
      }
      write(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F), &output, &count)
    }
    write(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F), &output, &count)
  }

  /// Whether a letter, of one byte or two, stands three times in a row.
  static func hasTripleLetter(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var i = start + 2
    while i < end {
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
