/// Number plates of vehicles: Norwegian, Danish, Swedish and British ones.
enum Plate {
  /// The plate that begins with the token at `i`, if there is one.
  ///
  /// Two letters and five digits, or a British plate, need no word beside them, three letters do: too many products are
  /// called so. Letters must be capitals.
  static func find(
    in text: Span<UInt8>, _ tokens: Span<Token>, at i: Int, _ cues: NumberCues
  ) -> Redaction? {
    let start = Int(tokens[i].start)
    guard text[start].isASCIICapital, text.byte(start + 1).isASCIICapital else { return nil }
    var letters = 2
    if text.byte(start + 2).isASCIICapital { letters = 3 }
    let first = skipSpace(text, start + letters)
    guard text.byte(first).isASCIIDigit,
      let (end, needsCue) = letters == 2 ? two(text, first, start + 2) : three(text, first)
    else { return nil }
    let cue = self.cue(text, tokens, i, end, cues)
    guard !cue.contains(.reference), !cue.contains(.measure) else { return nil }
    if !cue.contains(.vehicle) {
      guard !needsCue, !isWord(text, tokens[i], start + letters, cues) else { return nil }
    }
    return Redaction(kind: .plate, bytes: start..<end)
  }

  /// Five digits, perhaps `12 345`; two digits and three letters; four digits if a word says that it is a plate.
  private static func two(
    _ text: Span<UInt8>, _ first: Int, _ lettersEnd: Int
  ) -> (end: Int, needsCue: Bool)? {
    let digits = digitsEnd(text, first)
    switch digits - first {
    case 5 where isEnd(text, digits): return (digits, false)
    case 4 where isEnd(text, digits): return (digits, true)
    case 2:
      let next = skipSpace(text, digits)
      if next > digits, digitsEnd(text, next) == next + 3, isEnd(text, next + 3) {
        return (next + 3, false)
      }
      guard first == lettersEnd else { return nil }
      for k in next..<(next + 3) where !text.byte(k).isASCIICapital { return nil }
      return isEnd(text, next + 3) ? (next + 3, false) : nil
    default: return nil
    }
  }

  /// Three digits, or two and a letter.
  private static func three(_ text: Span<UInt8>, _ first: Int) -> (end: Int, needsCue: Bool)? {
    let digits = digitsEnd(text, first)
    if digits - first == 3, isEnd(text, digits) { return (digits, true) }
    guard digits - first == 2, text.byte(digits).isASCIICapital, isEnd(text, digits + 1) else {
      return nil
    }
    return (digits + 1, true)
  }

  private static func skipSpace(_ text: Span<UInt8>, _ i: Int) -> Int {
    if text.byte(i) == 0xC2, text.byte(i + 1) == 0xA0 { return i + 2 }
    return text.byte(i) == 0x20 ? i + 1 : i
  }

  private static func digitsEnd(_ text: Span<UInt8>, _ first: Int) -> Int {
    var end = first
    while text.byte(end).isASCIIDigit, end < first + 6 { end += 1 }
    return end
  }

  /// Whether neither letters nor more digits follow.
  private static func isEnd(_ text: Span<UInt8>, _ i: Int) -> Bool {
    if Scalars.isAlphanumeric(text, at: i) { return false }
    switch text.byte(i) {
    case 0x20, 0x2C, 0x2E, 0x2D, 0x3A: return !text.byte(i + 1).isASCIIDigit
    default: return true
    }
  }

  /// What the words around say; what a number counts follows it.
  private static func cue(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ end: Int, _ cues: NumberCues
  ) -> NumberCue {
    var next = i + 1
    while next < tokens.count, Int(tokens[next].start) < end { next += 1 }
    var cue = cues.cue(text, tokens, before: i)
    if cue.isEmpty { cue = cues.cue(text, tokens, after: next).intersection(.vehicle) }
    if next < tokens.count { cue.formUnion(cues.cue(text, tokens[next]).intersection(.measure)) }
    return cue
  }

  /// Whether the letters are a word or a cue themselves: `KR 12345`, `DE 12345`.
  private static func isWord(
    _ text: Span<UInt8>, _ token: Token, _ end: Int, _ cues: NumberCues
  ) -> Bool {
    let word = Token(Int(token.start), end, .word)
    guard cues.cue(text, word).isEmpty else { return true }
    return !SentenceWords.builtIn.roles(text, word).isEmpty
  }
}
