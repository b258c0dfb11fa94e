/// A token as the lexicons know it: lower case, straight apostrophes, composed letters, without its sign or decoration.
///
/// One value folds one token after another and reuses its storage.
struct FoldedWord {
  /// The storage; only the first `count` bytes mean anything.
  private(set) var bytes: [UInt8] = []
  /// How many bytes the folded token has.
  private(set) var count = 0
  /// `FormTable.hash` of these bytes.
  private(set) var hash = FormTable.seed
  /// Whether a letter was repeated three times or more (`sååå`).
  private(set) var isElongated = false
  /// Whether two letters or more are capitals and none is small.
  private(set) var isAllCapitals = false

  /// Folds a token of `text`; marks and addresses become empty. Complexity: linear in its bytes.
  ///
  /// Inlined, and `foldASCII` too: the calls are a twentieth of what a word costs that was never met.
  @inline(__always) mutating func fold(_ text: Span<UInt8>, _ token: Token) {
    // No character grows to more than twice its bytes: a lone Latin-1 byte becomes two, U+023A two become three.
    let room = token.bytes.count * 2 + 8
    if bytes.count < room { bytes = Array(repeating: 0, count: room) }
    (count, hash) = (0, FormTable.seed)
    (isElongated, isAllCapitals) = (false, false)
    if token.isWordLike, !foldASCII(text, token) { foldAny(text, token) }
  }

  /// Folds a word of ASCII characters; false if it is none.
  @inline(__always) private mutating func foldASCII(_ text: Span<UInt8>, _ token: Token) -> Bool {
    var output = bytes.mutableSpan
    guard let word = Folding.writeASCII(text, token, &output) else { return false }
    count = token.bytes.count
    (hash, isElongated, isAllCapitals) = (word.hash, word.isElongated, word.isAllCapitals)
    return true
  }

  private mutating func foldAny(_ text: Span<UInt8>, _ token: Token) {
    var output = bytes.mutableSpan
    var count = 0
    Folding.append(text, token, &output, &count)
    self.count = count
    hash = FormTable.hash(of: bytes.span, 0, count, lowercasing: false)
    if token.kind == .word {
      isElongated = Folding.hasTripleLetter(bytes.span, 0, count)
      isAllCapitals = Scalars.isAllCapitals(text, token.bytes)
    }
  }
}

/// Writes folded characters into storage that its caller has made large enough.
private enum Folding {
  /// Folds a word of ASCII characters, eight at a time; nil if it is none.
  static func writeASCII(
    _ text: Span<UInt8>, _ token: Token, _ output: inout MutableSpan<UInt8>
  ) -> (hash: UInt64, isElongated: Bool, isAllCapitals: Bool)? {
    guard token.kind == .word else { return nil }
    let (start, length) = (Int(token.start), Int(token.end &- token.start))
    var hash = FormTable.seed
    var hasTriple = false
    var (capitals, smalls): (UInt64, UInt64) = (0, 0)
    var offset = 0
    while offset < length {
      let count = min(8, length &- offset)
      let eight = EightBytes(text, at: start &+ offset, count: count)
      guard eight.isASCII else { return nil }
      capitals |= eight.capitals
      smalls |= eight.smalls
      var small = eight.lowercased
      hasTriple = hasTriple || small.mayHoldTriple || length > 8
      for k in 0..<count {
        let byte = UInt8(truncatingIfNeeded: small.bytes)
        // There is room for twice the bytes of the token.
        unsafe output[unchecked: offset &+ k] = byte
        hash = FormTable.extend(hash, byte)
        small.bytes &>>= 8
      }
      offset &+= 8
    }
    // What the eight bytes only make likely is looked at closely; in a long word a triple may lie across two eights.
    let isElongated = hasTriple && hasTripleLetter(output.span, 0, length)
    let isShouted = capitals != 0 && smalls == 0 && Scalars.isAllCapitals(text, token.bytes)
    return (hash, isElongated, isShouted)
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
