/// Marks and signs in ASCII, and the emoticons they make.
extension Tokenizer {
  /// Reads what begins at `i` with an ASCII mark, appends it, and returns where it ends.
  func asciiMark(
    _ text: Span<UInt8>, from i: Int, _ tokens: inout [Token], _ state: inout TokenizerState
  ) -> Int {
    let byte = text[i]
    if let end = Emoticon.end(
      text, from: i, afterSpace: state.pending.contains(.spaceBefore),
      inBrackets: state.openBrackets > 0)
    {
      tokens.append(Token(i, end, .emoticon, state.takeFlags()))
      return end
    }
    switch byte {
    case 0x40, 0x23:  // @ #
      if let end = EmojiSequence.endOfKeycap(text, from: i) {
        tokens.append(Token(i, end, .emoji, state.takeFlags()))
        return end
      }
      if byte == 0x40, let first = shortenedLocalPart(text, before: i, tokens),
        let (_, end) = email(text, from: first, at: i, [])
      {
        return appendEmail(first, end, i, &tokens, &state)
      }
      if let end = named(text, from: i, &tokens, &state) { return end }
    case 0x2A:  // *
      if let end = EmojiSequence.endOfKeycap(text, from: i) {
        tokens.append(Token(i, end, .emoji, state.takeFlags()))
        return end
      }
    case 0x28: state.openBrackets += 1
    case 0x29: state.openBrackets = max(0, state.openBrackets - 1)
    case 0x27:  // '
      if let end = shortYear(text, from: i, digits: i + 1, &tokens, &state) { return end }
      state.isQuoteOpen = Scalars.isAlphanumeric(text, at: i + 1)
    default: break
    }
    let end = endOfRun(text, from: i, length: 1)
    tokens.append(Token(i, end, isSymbol(byte) ? .symbol : .punctuation, state.takeFlags()))
    return end
  }

  /// Whether an ASCII mark is a sign of something ($ % + < = > ^ | ~ `) and not punctuation.
  private func isSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x24, 0x25, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E: true
    default: false
    }
  }
}

/// Faces made of ASCII: eyes, perhaps a nose, and a mouth that may be repeated; and hearts.
enum Emoticon {
  /// The end of the emoticon that begins at `i`, or nil.
  ///
  /// A mouth that is a letter (`:D`) needs a space before the eyes and no letter after it; a lone `:)` inside
  /// open brackets closes them (`(se note:)`).
  static func end(_ text: Span<UInt8>, from i: Int, afterSpace: Bool, inBrackets: Bool) -> Int? {
    switch text[i] {
    case 0x3A, 0x3B, 0x3D: faceEnd(text, from: i, afterSpace: afterSpace, inBrackets: inBrackets)
    case 0x3C: heartEnd(text, from: i)
    case 0x5E, 0x2D: closedEyesEnd(text, from: i)
    case 0x28 where afterSpace, 0x29 where afterSpace: reversedEnd(text, from: i)
    default: nil
    }
  }

  private static func faceEnd(
    _ text: Span<UInt8>, from i: Int, afterSpace: Bool, inBrackets: Bool
  ) -> Int? {
    var mouth = i + 1
    if text[i] == 0x3A, text.byte(mouth) == 0x27 { mouth += 1 }  // a tear: :'(
    let isNosed = text.byte(mouth) == 0x2D || text.byte(mouth) == 0x6F && !afterMouth(text, mouth)
    if isNosed { mouth += 1 }
    let first = text.byte(mouth)
    var end = mouth
    while end < text.count, text[end] == first { end += 1 }
    switch first {
    case 0x29, 0x28, 0x5D, 0x5B, 0x7D, 0x7B:  // ) ( ] [ } {
      let closesBracket = inBrackets && first == 0x29 && end - mouth == 1 && !isNosed
      return closesBracket || text[i] == 0x3D && !afterSpace ? nil : end
    case 0x2F, 0x5C, 0x7C, 0x2A:  // / \ | *
      guard text.byte(end) != 0x2F, end - mouth == 1, !Scalars.isAlphanumeric(text, at: end),
        !isAfterScheme(text, i)
      else { return nil }
      return end
    case 0x44, 0x64, 0x50, 0x70, 0x4F, 0x6F, 0x53, 0x73, 0x58, 0x78, 0x33:  // D P O S X 3
      return afterSpace && !Scalars.isAlphanumeric(text, at: end) ? end : nil
    default: return nil
    }
  }

  /// Whether `i` is the colon of a scheme that lost a slash: `https:/`.
  private static func isAfterScheme(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i >= 4 && text.hasASCII("http", at: i - 4) || i >= 5 && text.hasASCII("https", at: i - 5)
  }

  /// Whether no mouth follows an `o`, so that it is the mouth itself.
  private static func afterMouth(_ text: Span<UInt8>, _ i: Int) -> Bool {
    switch text.byte(i + 1) {
    case 0x29, 0x28, 0x44, 0x50: false
    default: true
    }
  }

  /// `<3`, `</3`, `<333`.
  private static func heartEnd(_ text: Span<UInt8>, from i: Int) -> Int? {
    var end = i + 1
    if text.byte(end) == 0x2F { end += 1 }
    let first = end
    while text.byte(end) == 0x33 { end += 1 }
    return end > first && !Scalars.isAlphanumeric(text, at: end) ? end : nil
  }

  /// `^^`, `^_^`, `-_-`.
  private static func closedEyesEnd(_ text: Span<UInt8>, from i: Int) -> Int? {
    if text[i] == 0x5E, text.byte(i + 1) == 0x5E { return i + 2 }
    return text.byte(i + 1) == 0x5F && text.byte(i + 2) == text[i] ? i + 3 : nil
  }

  /// `(:`, `(;`, `):`.
  private static func reversedEnd(_ text: Span<UInt8>, from i: Int) -> Int? {
    let eyes = text.byte(i + 1)
    guard eyes == 0x3A || eyes == 0x3B && text[i] == 0x28 else { return nil }
    return Scalars.isSpaceOrEnd(text, at: i + 2) ? i + 2 : nil
  }
}
