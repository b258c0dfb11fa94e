/// Addresses: URLs, e-mail, @mentions and #tags.
extension Tokenizer {
  /// The end of a web address that begins at `start` with its scheme or `www.`
  func webAddress(_ text: Span<UInt8>, from start: Int) -> Int? {
    let first = text[start] | 0x20
    guard first == 0x68 || first == 0x77 else { return nil }  // h, w
    guard
      text.hasASCII("http://", at: start) || text.hasASCII("https://", at: start)
        || text.hasASCII("www.", at: start)
    else { return nil }
    return endOfAddress(text, from: start)
  }

  /// The end of the address that has reached `position`, without the marks that belong to the sentence.
  func endOfAddress(_ text: Span<UInt8>, from position: Int) -> Int {
    var end = position
    while end < text.count {
      let byte = text[end]
      guard byte > 0x20, byte != 0x22, byte != 0x3C, byte != 0x3E else { break }
      if byte >= 0xC2, Scalars.isSpaceOrEnd(text, at: end) { break }
      end += 1
    }
    while end > position {
      switch text[end - 1] {
      case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x5D, 0x27: end -= 1
      default: return end
      }
    }
    return end
  }

  /// The start and end of the e-mail address whose `@` stands at `i`.
  ///
  /// The local part may have begun tokens ago (`ola.nordmann@`), so the tokens that touch the word are looked at.
  func email(
    _ text: Span<UInt8>, from start: Int, at i: Int, _ tokens: [Token]
  ) -> (first: Int, end: Int)? {
    var end = i + 1
    var periods = 0
    while end < text.count {
      let byte = text[end]
      if byte == 0x2E {
        guard text.byte(end + 1).isASCIILetter else { break }
        periods += 1
      } else if !byte.isASCIILetter && !byte.isASCIIDigit && byte != 0x2D {
        break
      }
      end += 1
    }
    guard periods > 0 else { return nil }
    var first = start
    for token in tokens.reversed() {
      guard Int(token.end) == first, isLocalPart(text, token) else { break }
      first = Int(token.start)
    }
    return (first, end)
  }

  private func isLocalPart(_ text: Span<UInt8>, _ token: Token) -> Bool {
    switch token.kind {
    case .word, .number, .abbreviation, .url, .ordinal: return true
    case .punctuation, .symbol:
      let byte = text[Int(token.start)]
      return token.end - token.start == 1 && (byte == 0x2E || byte == 0x2B || byte == 0x5F)
    default: return false
    }
  }

  /// Where a local part begins of which somebody has hidden the end (`frank...@gmail.com`) before the `@` at `i`.
  func shortenedLocalPart(_ text: Span<UInt8>, before i: Int, _ tokens: [Token]) -> Int? {
    guard let periods = tokens.last, periods.end == i, tokens.count > 1,
      periods.end - periods.start > 1, text[Int(periods.start)] == 0x2E
    else { return nil }
    let word = tokens[tokens.count - 2]
    return word.kind == .word && word.end == periods.start ? Int(word.start) : nil
  }

  /// Puts the address in the place of the tokens that its local part had been cut into.
  func appendEmail(
    _ first: Int, _ end: Int, _ start: Int, _ tokens: inout [Token], _ state: inout TokenizerState
  ) -> Int {
    var flags = state.takeFlags()
    while let last = tokens.last, Int(last.start) >= first {
      flags = last.flags
      tokens.removeLast()
    }
    tokens.append(Token(first, end, .email, flags))
    return end
  }

  /// Reads `@name` or `#tag` whose sign stands at `i`, if a name follows.
  func named(
    _ text: Span<UInt8>, from i: Int, _ tokens: inout [Token], _ state: inout TokenizerState
  ) -> Int? {
    let isMention = text[i] == 0x40
    var end = i + 1
    guard
      isMention
        ? Scalars.isAlphanumeric(text, at: end) || text.byte(end) == 0x5F
        : Scalars.isLetter(text, at: end) || text.byte(end).isASCIIDigit
    else { return nil }
    while end < text.count {
      let byte = text[end]
      if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F {
        end &+= 1
      } else if byte < 0x80 {
        let isInnerPeriod = isMention && byte == 0x2E && Scalars.isAlphanumeric(text, at: end + 1)
        guard isInnerPeriod else { break }
        end += 1
      } else {
        guard Scalars.isLetter(text, at: end) else { break }
        end += Scalars.decode(text, at: end).length
      }
    }
    tokens.append(Token(i, end, isMention ? .mention : .hashtag, state.takeFlags()))
    return end
  }
}
