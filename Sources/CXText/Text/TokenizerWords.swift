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
        guard let next = nonASCIIInWord(text, from: start, at: end, &state) else { break }
        end = next
      } else if byte == 0x2E {
        if let (stop, kind) = period(text, from: start, at: end) {
          guard isHyphenInWord(text, at: stop) else {
            tokens.append(Token(start, stop, kind, state.takeFlags()))
            return stop
          }
          end = stop  // `nelly.com-kledde`
        } else if isHyphenInWord(text, at: end + 1) {
          end += 1  // `pct.-skatten`
        } else {
          break
        }
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
  private func nonASCIIInWord(
    _ text: Span<UInt8>, from start: Int, at i: Int, _ state: inout TokenizerState
  ) -> Int? {
    let scalar = Scalars.decode(text, at: i)
    let next = i + scalar.length
    switch Scalars.classify(scalar.value) {
    case .letter: return next
    case .apostrophe, .hyphen:
      if Scalars.isAlphanumeric(text, at: next) { return next }
      guard scalar.value == 0x2019 else { return nil }
      defer { state.isQuoteOpen = false }
      return state.isQuoteOpen ? nil : next
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
      return isSuspended(text, at: next) && text[i - 1] != 0x2D ? next : nil
    case 0x2F:  // /
      return i - start == 1 ? endOfSlashed(text, at: next) : nil
    case 0x5F:  // _
      return Scalars.isAlphanumeric(text, at: next) ? next : nil
    case 0x26:  // & in H&M, r&b
      let isLetter = i - start == 1 && !Scalars.isAlphanumeric(text, at: next + 1)
      return Scalars.isCapital(text, at: next) && next - start <= 4
        || text.byte(next).isASCIISmall && isLetter ? next : nil
    case 0x3A:  // :
      return colonSuffixEnd(text, from: start, at: i)
    default: return nil
    }
  }

  /// Whether at `i` a hyphen joins small letters to what is before it.
  private func isHyphenInWord(_ text: Span<UInt8>, at i: Int) -> Bool {
    text.byte(i) == 0x2D && Scalars.isLetter(text, at: i + 1) && !Scalars.isCapital(text, at: i + 1)
  }

  /// Whether a hyphen before `i` stands for the rest of the word: `utenriks- og`, `mat-, drikke- og`, `inn-/utlogging`.
  private func isSuspended(_ text: Span<UInt8>, at i: Int) -> Bool {
    switch text.byte(i) {
    case 0x2C: text.byte(i + 1) == 0x20
    case 0x2F: Scalars.isLetter(text, at: i + 1)
    default: i < text.count && Scalars.isSpaceOrEnd(text, at: i)
    }
  }

  /// Where an abbreviation of one letter and a slash goes on at `i`: one letter (`b/c`, `A/S`) or a space (`w/ kids`).
  private func endOfSlashed(_ text: Span<UInt8>, at i: Int) -> Int? {
    if text.byte(i) == 0x20 { return i }
    let isPair = text.byte(i).isASCIILetter && !Scalars.isAlphanumeric(text, at: i + 1)
    return isPair && text.byte(i + 1) != 0x2F ? i + 1 : nil
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
