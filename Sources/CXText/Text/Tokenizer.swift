/// Cuts a text into tokens: one pass over its bytes, no allocation per token, any bytes accepted.
///
///     Tokenizer().tokens(of: "Kl. 09:30 ringte de, f.eks. 😀👍🏽").map { $0.kind }
///     // [.abbreviation, .time, .word, .word, .punctuation, .abbreviation, .emoji, .emoji]
///
/// One tokenizer serves all languages at once, since the language of a text is found from its tokens.
/// Complexity: linear in the number of bytes. Bytes past the first 4 GiB of a text are not read.
public struct Tokenizer: Sendable {
  let abbreviations: AbbreviationTable

  init(abbreviations: AbbreviationTable) {
    self.abbreviations = abbreviations
  }

  /// The tokens of `text`, in order.
  public func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    tokenize(text.utf8Span.span, into: &tokens)
    return tokens
  }

  /// The tokens of `utf8`, written over what `tokens` held; its storage is reused.
  ///
  /// Plain words and the marks after them are read 64 bytes at a time, everything else by the exact rules: the tokens
  /// are the same as if the rules read every character.
  public func tokenize(_ utf8: Span<UInt8>, into tokens: inout [Token]) {
    tokens.removeAll(keepingCapacity: true)
    let text = utf8.extracting(first: min(utf8.count, Int(UInt32.max)))
    var state = TokenizerState()
    var i = 0
    while i < text.count {
      var words = PlainWords(text, at: i)
      while i < words.end {
        i = words.read(text, from: i, abbreviations, &tokens, &state)
        guard words.needsRules else { break }
        i = token(text, from: i, lettersEnd: words.lettersEnd, &tokens, &state)
      }
    }
  }

  /// Reads one token, or what lies between tokens, by the exact rules; returns where it ends.
  ///
  /// The bytes from `i` to `lettersEnd` are known to be letters; there may be none.
  func token(
    _ text: Span<UInt8>, from i: Int, lettersEnd: Int, _ tokens: inout [Token],
    _ state: inout TokenizerState
  ) -> Int {
    let byte = text[i]
    // Before 0x97 or 0xB7 the last of the letters is no letter but the first half of × or ÷.
    var lettersEnd = text.byte(lettersEnd) & 0xDF == 0x97 ? i : lettersEnd
    if lettersEnd == i { while text.byte(lettersEnd).isASCIILetter { lettersEnd &+= 1 } }
    if lettersEnd > i {
      return word(text, from: i, lettersEnd: lettersEnd, &tokens, &state)
    }
    if byte.isASCIIDigit { return number(text, from: i, &tokens, &state) }
    if byte > 0x20, byte < 0x7F { return asciiMark(text, from: i, &tokens, &state) }
    if byte > 0x7F { return nonASCII(text, from: i, &tokens, &state) }
    state.pending.insert(
      byte == 0x0A || byte == 0x0D ? [.lineBreakBefore, .spaceBefore] : .spaceBefore)
    return i + 1
  }
}

/// What the tokenizer carries from one token to the next.
struct TokenizerState {
  /// Flags of the next token, from the space before it.
  var pending: Token.Flags = .spaceBefore
  /// How many round brackets are open: a `:)` inside them is no smile.
  var openBrackets = 0
  /// Whether a single quote is open: the next one after a letter closes it.
  var isQuoteOpen = false

  /// The pending flags, which are then cleared.
  @inline(__always) mutating func takeFlags() -> Token.Flags {
    defer { pending = [] }
    return pending
  }
}

extension Tokenizer {
  /// Reads what begins with a byte above 0x7F.
  private func nonASCII(
    _ text: Span<UInt8>, from i: Int, _ tokens: inout [Token], _ state: inout TokenizerState
  ) -> Int {
    let scalar = Scalars.decode(text, at: i)
    let next = i + scalar.length
    switch Scalars.classify(scalar.value) {
    case .letter: return word(text, from: i, lettersEnd: i, &tokens, &state)
    case .space:
      state.pending.insert(.spaceBefore)
      return next
    case .lineBreak:
      state.pending.insert([.lineBreakBefore, .spaceBefore])
      return next
    case .invisible: return next
    case .emoji:
      let end = EmojiSequence.end(text, from: i)
      tokens.append(Token(i, end, .emoji, state.takeFlags()))
      return end
    case .symbol:
      if let end = EmojiSequence.endOfPresented(text, after: next) {
        tokens.append(Token(i, end, .emoji, state.takeFlags()))
        return end
      }
      tokens.append(Token(i, next, .symbol, state.takeFlags()))
      return next
    case .apostrophe:
      // U+FFFD may have been anything, also a `£`.
      if scalar.value == 0x2019 {
        if let end = shortYear(text, from: i, digits: next, &tokens, &state) { return end }
        state.isQuoteOpen = Scalars.isAlphanumeric(text, at: next)
      }
      fallthrough
    case .mark, .hyphen:
      if scalar.value == 0x2018 { state.isQuoteOpen = true }
      let end = endOfRun(text, from: i, length: scalar.length)
      tokens.append(Token(i, end, .punctuation, state.takeFlags()))
      return end
    }
  }

  /// The end of the run of the character of `length` bytes at `i`.
  func endOfRun(_ text: Span<UInt8>, from i: Int, length: Int) -> Int {
    var end = i + length
    if length == 1 {
      while end < text.count, text[end] == text[i] { end &+= 1 }
      return end
    }
    while end + length <= text.count {
      for offset in 0..<length where text[end + offset] != text[i + offset] { return end }
      end += length
    }
    return end
  }
}
