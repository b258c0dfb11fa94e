/// The rules that tell whether a sentence ends before a token: one function per thing that can stand before it.
extension SentenceSplitter {
  /// Whether a sentence begins with token `index`, which is not the first of the text.
  @inline(never)
  func isBorder(
    before index: Int, _ sign: SentenceSign, _ state: SentenceState, _ tokens: Span<Token>,
    _ text: Span<UInt8>
  ) -> Bool {
    if tokens[index].flags.contains(.lineBreakBefore) { return true }
    guard let next = SentenceHead(index, sign, tokens, text) else { return false }
    // Marks alone are no sentence: `... og så`.
    if state.lastSign.isTerminal, state.last == state.first { return false }
    switch state.lastSign {
    case .period: return isBorderAfterPeriod(next, state, tokens, text)
    case .ellipsis: return next.sign == .capitalWord && (next.isSpaced || !next.isQuoted)
    case .exclamation: return isBorderAfterExclamation(next, state)
    default: break
    }
    guard next.isSpaced else { return false }
    if state.hasEmoji { return next.sign == .capitalWord && state.lastSign != .emoji }
    switch state.lastSign {
    case .colon: return isBorderAfterColon(next, state, tokens, text)
    case .comma: return isBorderAfterGreeting(next, state, tokens, text)
    case .ruler: return next.sign == .capitalWord
    case .other, .dash: return next.first == .ruler
    default: return isBorderWithoutMark(next, state, tokens, text)
    }
  }

  /// After a period; what is left of them when abbreviations, ordinals and domains are tokens of their own.
  private func isBorderAfterPeriod(
    _ next: SentenceHead, _ state: SentenceState, _ tokens: Span<Token>, _ text: Span<UInt8>
  ) -> Bool {
    let before = state.last - 1
    if before >= state.first {
      let isListNumber = before == state.first && state.firstSign == .number && !state.isClosed
      if isListNumber || isInitial(before, tokens, text) { return false }
      // `d. 26/4`, `bl. a. mat`: a letter and a period is an abbreviation that no table knows.
      if next.sign != .capitalWord, isLetter(before, tokens, text) { return false }
    }
    switch next.sign {
    case .smallWord:
      guard !state.isClosed, !next.isQuoted else { return false }
      return next.isSpaced || isMissingSpace(before, next.index, tokens, text)
    case .comma, .colon: return false
    case .capitalWord: return true
    default: return next.isSpaced
    }
  }

  /// After `!` or `?`: a small letter goes on with the sentence where somebody is quoted (`– Hvor er den? spør han.`).
  private func isBorderAfterExclamation(_ next: SentenceHead, _ state: SentenceState) -> Bool {
    switch next.sign {
    case .smallWord:
      return !state.isClosed && !next.isQuoted && !next.isDashed && state.firstSign != .dash
    case .comma, .colon: return false
    default: return true
    }
  }

  /// After a colon a sentence begins if it looks like one: a quotation, or a word that begins sentences.
  private func isBorderAfterColon(
    _ next: SentenceHead, _ state: SentenceState, _ tokens: Span<Token>, _ text: Span<UInt8>
  ) -> Bool {
    guard next.sign == .capitalWord else { return false }
    if next.isQuoted { return text[Int(tokens[next.index].start)] != 0x22 }
    if next.isDashed { return true }
    // `AALBORG: En mand ...` names the place or the speaker.
    if state.last > state.first, isAllCapitals(tokens[state.last - 1], text) { return false }
    return begins(next, [.begins, .mayBegin], tokens, text)
  }

  /// After the comma of a greeting: `Hei Kari, Jeg venter`.
  private func isBorderAfterGreeting(
    _ next: SentenceHead, _ state: SentenceState, _ tokens: Span<Token>, _ text: Span<UInt8>
  ) -> Bool {
    guard next.isBare, (1...3).contains(state.last - state.first) else { return false }
    return begins(next, .begins, tokens, text)
  }

  /// After a word or number without any mark.
  private func isBorderWithoutMark(
    _ next: SentenceHead, _ state: SentenceState, _ tokens: Span<Token>, _ text: Span<UInt8>
  ) -> Bool {
    if next.first == .ruler { return true }
    let last = tokens[state.last]
    if state.isClosed, state.firstSign == .opening, next.isBare, next.sign == .capitalWord {
      return true  // a sentence in brackets
    }
    if next.isDashed {
      guard !next.isQuoted, next.isDashSpaced else { return false }
      return begins(next, .begins, tokens, text)
    }
    if last.kind == .abbreviation {
      guard text[Int(last.end) - 1] == 0x2E, last.end - last.start > 2 else { return false }
      return isBorderAfterAbbreviation(words.roles(text, last), next, tokens, text)
    }
    guard next.isBare, begins(next, .begins, tokens, text) else { return false }
    // In a name all words have capitals: `Det Norske Teatret`.
    let following = next.index + 1
    guard following < tokens.count else { return false }
    if SentenceSign(tokens[following], text) == .capitalWord { return false }
    return !words.roles(text, last).contains(.neverEnds)
  }

  private func isBorderAfterAbbreviation(
    _ roles: SentenceRole, _ next: SentenceHead, _ tokens: Span<Token>, _ text: Span<UInt8>
  ) -> Bool {
    if roles.contains(.ends) { return next.sign == .capitalWord }
    if roles.contains(.neverEnds) { return false }
    return begins(next, [.begins, .mayBegin], tokens, text)
  }

  /// Whether the word after all quotes and dashes has one of `roles`, as it is written there.
  private func begins(
    _ next: SentenceHead, _ roles: SentenceRole, _ tokens: Span<Token>, _ text: Span<UInt8>
  ) -> Bool {
    let token = tokens[next.word]
    guard next.sign == .capitalWord, token.kind == .word, !isAllCapitals(token, text)
    else { return false }
    return !words.roles(text, token).isDisjoint(with: roles)
  }

  private func isAllCapitals(_ token: Token, _ text: Span<UInt8>) -> Bool {
    guard token.kind == .word else { return false }
    return Scalars.isAllCapitals(text, token.bytes)
  }

  /// Whether token `index` is one small letter.
  private func isLetter(_ index: Int, _ tokens: Span<Token>, _ text: Span<UInt8>) -> Bool {
    let token = tokens[index]
    return token.end - token.start == 1 && text[Int(token.start)].isASCIISmall
  }

  /// Whether token `index` is the second initial in `A. I. Rabin`; the tokenizer takes only the first for one.
  private func isInitial(_ index: Int, _ tokens: Span<Token>, _ text: Span<UInt8>) -> Bool {
    let token = tokens[index]
    guard index > 0, token.end - token.start == 1, text[Int(token.start)].isASCIICapital else {
      return false
    }
    let before = tokens[index - 1]
    return before.kind == .abbreviation && before.end - before.start == 2
  }

  /// Whether the period between the words `before` and `index`, without a space, ends a sentence (`treg service.men bra mat`)
  /// and is no part of a name (`bilde.jpg`, `alt.animals.cat`): words follow, and the periods are no chain.
  private func isMissingSpace(
    _ before: Int, _ index: Int, _ tokens: Span<Token>, _ text: Span<UInt8>
  ) -> Bool {
    guard before >= 0, index + 1 < tokens.count else { return false }
    let word = tokens[before]
    guard word.kind == .word, word.end - word.start > 1 else { return false }
    if before > 0, !Self.isSpaced(before, tokens) {
      let isChain = SentenceSign(tokens[before - 1], text).isTerminal
      if isChain { return false }
    }
    guard Self.isSpaced(index + 1, tokens) else { return false }
    return SentenceSign(tokens[index + 1], text).isWord
  }
}

/// How the text goes on where a sentence may begin: perhaps marks that open, then a word.
struct SentenceHead {
  /// The token before which the border would stand, and its sign.
  let index: Int
  let first: SentenceSign
  /// The token after the marks that open, and its sign.
  let word: Int
  let sign: SentenceSign
  /// Whether there is white space before `index`.
  let isSpaced: Bool
  /// Whether quotes or brackets stand before the word.
  let isQuoted: Bool
  /// Whether a dash stands before the word.
  let isDashed: Bool
  /// Whether the first mark is a dash with a space after it.
  let isDashSpaced: Bool

  /// Whether no marks stand before the word.
  var isBare: Bool { word == index }

  /// No more marks than these are passed over to find the word, so that the time is linear.
  private static let mostMarks = 4

  /// Nil where no sentence can begin: with marks that close or end, with an emoji, or before nothing but marks.
  init?(_ index: Int, _ sign: SentenceSign, _ tokens: Span<Token>, _ text: Span<UInt8>) {
    let isSpaced = SentenceSplitter.isSpaced(index, tokens)
    let isNextSpaced = SentenceSplitter.isSpaced(index + 1, tokens)
    if sign == .emoji || SentenceSplitter.closes(sign, index, tokens, text) { return nil }
    // `... og så`: three periods can begin a sentence as well.
    if sign.isTerminal, sign != .ellipsis || !isSpaced || isNextSpaced { return nil }
    var (word, current) = (index, sign)
    var (isQuoted, isDashed) = (false, false)
    while true {
      switch current {
      case .opening, .quote: isQuoted = true
      case .dash: isDashed = true
      default:
        self.index = index
        first = sign
        self.word = word
        self.sign = current
        self.isSpaced = isSpaced
        self.isQuoted = isQuoted
        self.isDashed = isDashed
        isDashSpaced = sign == .dash && isNextSpaced
        return
      }
      word += 1
      guard word < tokens.count, word - index <= Self.mostMarks else { return nil }
      current = SentenceSign(tokens[word], text)
    }
  }
}
