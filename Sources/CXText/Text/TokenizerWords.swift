/// Words, and what looks like one: abbreviations, domains, e-mail addresses, emoji debris.
extension Tokenizer {
  /// Reads a word that begins at `start` with a letter, appends it, and returns where it ends.
  ///
  /// All bytes from `start` to `lettersEnd` are letters.
  func word(
    _ text: Span<UInt8>, from start: Int, lettersEnd: Int, _ tokens: inout [Token],
    _ state: inout TokenizerState
  ) -> Int {
    switch text.byte(lettersEnd) {
    case 0x3A, 0x2E:  // : .
      if let end = webAddress(text, from: start) {
        tokens.append(Token(start, end, .url, state.takeFlags()))
        return end
      }
    case 0x30:  // 0
      if EmojiSequence.debris(text, at: start) != nil {
        tokens.append(Token(start, start + 9, .emoji, state.takeFlags()))
        return start + 9
      }
    default: break
    }
    return continueWord(text, start: start, from: lettersEnd, &tokens, &state)
  }

  /// Reads on from `position` a word that began at `start` (with letters or with digits).
  func continueWord(
    _ text: Span<UInt8>, start: Int, from position: Int,
    _ tokens: inout [Token], _ state: inout TokenizerState
  ) -> Int {
    var end = position
    while end < text.count {
      let byte = unsafe text[unchecked: end]  // end < text.count
      if byte.isASCIILetter {
        end &+= 1
      } else if byte.isASCIIDigit {
        // `leveringu0001f44d`: an emoji's debris ends the word.
        if byte == 0x30, end - 1 > start, EmojiSequence.debris(text, at: end - 1) != nil {
          end -= 1
          break
        }
        end += 1
      } else if byte >= 0x80 {
        guard let next = nonASCIIInWord(text, from: start, at: end) else { break }
        end = next
      } else if byte == 0x2E {
        if let (stop, kind) = period(text, from: start, at: end) {
          tokens.append(Token(start, stop, kind, state.takeFlags()))
          return stop
        }
        break
      } else if byte == 0x40, let (first, stop) = email(text, from: start, at: end, tokens) {
        return appendEmail(first, stop, start, &tokens, &state)
      } else if let next = markInWord(text, from: start, at: end, &state) {
        end = next
      } else {
        break
      }
    }
    tokens.append(Token(start, end, .word, state.takeFlags()))
    return end
  }

  /// Where a word goes on after the non-ASCII character at `i`, or nil if it ends before it.
  private func nonASCIIInWord(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    let scalar = Scalars.decode(text, at: i)
    let next = i + scalar.length
    switch Scalars.classify(scalar.value) {
    case .letter: return next
    case .apostrophe, .hyphen: return Scalars.isAlphanumeric(text, at: next) ? next : nil
    case .invisible:
      // Soft hyphen and zero width joiners lie inside words; a zero width space parts them.
      return scalar.value != 0x200B && scalar.value != 0xFEFF && Scalars.isLetter(text, at: next)
        ? next : nil
    case .mark:
      // `Stat–kirke`: an en dash between letters joins names.
      return scalar.value == 0x2013 && Scalars.isLetter(text, at: next) && next - start < 64
        ? next : nil
    default: return nil
    }
  }

  /// Where a word goes on after the ASCII mark at `i`, or nil if it ends before it.
  private func markInWord(
    _ text: Span<UInt8>, from start: Int, at i: Int, _ state: inout TokenizerState
  ) -> Int? {
    let next = i + 1
    switch text[i] {
    case 0x27:  // '
      if Scalars.isLetter(text, at: next) { return next }
      if state.isQuoteOpen || text.byte(next) == 0x27 {
        state.isQuoteOpen = false
        return nil
      }
      return next
    case 0x2D:  // -
      if Scalars.isAlphanumeric(text, at: next) { return next }
      let isSuspended = Scalars.isSpaceOrEnd(text, at: next) && next < text.count
      return isSuspended && text[i - 1] != 0x2D ? next : nil
    case 0x5F:  // _
      return Scalars.isAlphanumeric(text, at: next) ? next : nil
    case 0x26:  // & in H&M
      return next - start <= 4 && Scalars.isCapital(text, at: next) ? next : nil
    case 0x3A:  // :
      return colonSuffixEnd(text, from: start, at: i)
    default: return nil
    }
  }

  /// The end of a Nordic colon suffix (`USA:s`, `25:e`, `tv:n`) whose colon stands at `i`.
  private func colonSuffixEnd(_ text: Span<UInt8>, from start: Int, at i: Int) -> Int? {
    var end = i + 1
    while end < text.count, text[end].isASCIISmall { end += 1 }
    let length = end - i - 1
    guard (1...4).contains(length), !Scalars.isAlphanumeric(text, at: end) else { return nil }
    let before = text[i - 1]
    return before.isASCIICapital || before.isASCIIDigit || i - start <= 2 ? end : nil
  }
}
