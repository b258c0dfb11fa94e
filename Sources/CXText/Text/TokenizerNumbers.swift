/// Numbers: amounts, dates, times, ordinals, and words that begin with digits.
extension Tokenizer {
  /// Reads what begins at `start` with a digit, appends it, and returns where it ends.
  func number(
    _ text: Span<UInt8>, from start: Int, _ tokens: inout [Token], _ state: inout TokenizerState
  ) -> Int {
    if let end = EmojiSequence.endOfKeycap(text, from: start) {
      tokens.append(Token(start, end, .emoji, state.takeFlags()))
      return end
    }
    var shape = NumberShape()
    var end = digitsAndSeparators(text, from: start, &shape)
    if goesOnAsWord(text, at: end) {
      return continueWord(text, start: start, from: end, &tokens, &state)
    }
    if let stop = priceEnd(text, at: end) {
      end = stop
    } else if isOrdinal(text, start, end, shape) {
      tokens.append(Token(start, end + 1, .ordinal, state.takeFlags()))
      return end + 1
    }
    tokens.append(Token(start, end, shape.kind, state.takeFlags()))
    return end
  }

  /// Reads digits with one separator between each two groups.
  private func digitsAndSeparators(
    _ text: Span<UInt8>, from start: Int, _ shape: inout NumberShape
  ) -> Int {
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte.isASCIIDigit {
        end += 1
        shape.digits += 1
      } else if text.byte(end + 1).isASCIIDigit, shape.accepts(byte) {
        end += 1
      } else if let next = thousands(text, from: start, at: end, shape) {
        shape.groups += 1
        shape.digits += 3
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of a group of exactly three digits after a (no-break) space: `1 299`.
  private func thousands(
    _ text: Span<UInt8>, from start: Int, at i: Int, _ shape: NumberShape
  ) -> Int? {
    guard shape.separators == 0, shape.digits - 3 * shape.groups <= 3 else { return nil }
    var next = i
    switch text[i] {
    case 0x20: next += 1
    case 0xC2 where text.byte(i + 1) == 0xA0: next += 2
    case 0xE2 where text.byte(i + 1) == 0x80 && text.byte(i + 2) == 0xAF: next += 3
    default: return nil
    }
    for offset in 0..<3 where !text.byte(next + offset).isASCIIDigit { return nil }
    return Scalars.isAlphanumeric(text, at: next + 3) ? nil : next + 3
  }

  /// Whether letters follow that belong to the same word: `4g`, `60-tallet`, `60'ere`, `25:e`.
  private func goesOnAsWord(_ text: Span<UInt8>, at i: Int) -> Bool {
    guard i < text.count else { return false }
    switch text[i] {
    case 0x27: return Scalars.isLetter(text, at: i + 1)
    case 0x2D: return Scalars.isLetter(text, at: i + 1)
    case 0x3A:
      return text.byte(i + 1).isASCIISmall
        && (!text.byte(i + 2).isASCIISmall || !text.byte(i + 3).isASCIISmall)
    case 0xE2:
      return text.byte(i + 1) == 0x80 && text.byte(i + 2) == 0x99
        && Scalars.isLetter(text, at: i + 3)
    default: return Scalars.isLetter(text, at: i)
    }
  }

  /// The end of the dash that closes a price at `i`: `499,-`, `349:-`.
  private func priceEnd(_ text: Span<UInt8>, at i: Int) -> Int? {
    let mark = text.byte(i)
    guard mark == 0x2C || mark == 0x2E || mark == 0x3A, text.byte(i + 1) == 0x2D else { return nil }
    return Scalars.isAlphanumeric(text, at: i + 2) ? nil : i + 2
  }

  /// Whether the period at `end` makes the number the n-th: a small letter follows after a space.
  private func isOrdinal(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ shape: NumberShape)
    -> Bool
  {
    guard text.byte(end) == 0x2E, shape.separators == 0, end - start <= 3 else { return false }
    guard text.byte(end + 1) == 0x20, Scalars.isLetter(text, at: end + 2) else { return false }
    return !Scalars.isCapital(text, at: end + 2)
  }
}

/// What a number has shown so far: which separators, how many digits.
struct NumberShape {
  var digits = 0
  var groups = 0
  private(set) var separators = 0
  private var colons = 0
  private var dateMarks = 0
  private var last: UInt8 = 0

  /// Whether `byte` may stand between two groups of digits; notes it if so.
  mutating func accepts(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x2C: if byte == 0x2E { dateMarks += 1 }
    case 0x3A: colons += 1
    case 0x2D, 0x2F: dateMarks += 1
    default: return false
    }
    separators += 1
    last = byte
    return true
  }

  /// `09:30` is a time, two of `.`, `-` or `/` make a date, everything else is a number.
  var kind: Token.Kind {
    if colons > 0, colons == separators { return .time }
    return dateMarks == 2 && separators == 2 && digits <= 8 ? .date : .number
  }
}
