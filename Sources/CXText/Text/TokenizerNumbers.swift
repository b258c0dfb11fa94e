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
    if goesOnAsWord(text, at: end, shape) {
      return continueWord(text, start: start, from: end, &tokens, &state)
    }
    if let stop = priceEnd(text, at: end) {
      end = stop
    } else if text.byte(end) == 0x2E, let stop = domain(text, from: start, at: end) {
      tokens.append(Token(start, stop, .url, state.takeFlags()))
      return stop
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
      } else if byte == 0x2E, text.byte(end + 1) == 0x2D, text.byte(end + 2).isASCIIDigit,
        shape.acceptsOrdinalRange()
      {
        end += 2
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

  /// Whether letters follow that belong to the same word: `4g`, `60-tallet`, `60'ere`, `25:e`, `8.-plass`.
  private func goesOnAsWord(_ text: Span<UInt8>, at i: Int, _ shape: NumberShape) -> Bool {
    guard i < text.count else { return false }
    switch text[i] {
    case 0x27: return Scalars.isLetter(text, at: i + 1)
    case 0x2D:
      if Scalars.isLetter(text, at: i + 1) { return true }
      // `1950- og 60-tallet`; `5- fordi` may be a mark.
      return shape.digits > 1 && text.byte(i + 1) == 0x20 && isSmallLetter(text, at: i + 2)
    case 0x2E:
      // `490.-jag` is a price.
      return shape.digits <= 2 && text.byte(i + 1) == 0x2D && isSmallLetter(text, at: i + 2)
    case 0x3A:
      return text.byte(i + 1).isASCIISmall
        && (!text.byte(i + 2).isASCIISmall || !text.byte(i + 3).isASCIISmall)
    case 0xE2:
      return text.byte(i + 1) == 0x80 && text.byte(i + 2) == 0x99
        && Scalars.isLetter(text, at: i + 3)
    default: return Scalars.isLetter(text, at: i)
    }
  }

  private func isSmallLetter(_ text: Span<UInt8>, at i: Int) -> Bool {
    Scalars.isLetter(text, at: i) && !Scalars.isCapital(text, at: i)
  }

  /// The end of the dash that closes a price at `i`: `499,-`, `349:-`.
  private func priceEnd(_ text: Span<UInt8>, at i: Int) -> Int? {
    let mark = text.byte(i)
    guard mark == 0x2C || mark == 0x2E || mark == 0x3A, text.byte(i + 1) == 0x2D else { return nil }
    return text.byte(i + 2).isASCIIDigit ? nil : i + 2
  }

  /// Whether the period at `end` makes the number the n-th: small letters follow, also without a space (`2.etasje`).
  private func isOrdinal(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ shape: NumberShape)
    -> Bool
  {
    guard text.byte(end) == 0x2E, shape.separators == 0 && end - start <= 3 || shape.isOrdinalRange
    else { return false }
    return isSmallLetter(text, at: text.byte(end + 1) == 0x20 ? end + 2 : end + 1)
  }

  /// Reads a year whose century is an apostrophe (`'68`, `’90s`) at `i`, if there is one.
  func shortYear(
    _ text: Span<UInt8>, from i: Int, digits: Int, _ tokens: inout [Token],
    _ state: inout TokenizerState
  ) -> Int? {
    guard text.byte(digits).isASCIIDigit, text.byte(digits + 1).isASCIIDigit else { return nil }
    let before = text.byte(i - 1)
    guard !before.isASCIIDigit, !before.isASCIILetter, before < 0x80 else { return nil }
    var end = digits + 2
    if text.byte(end) == 0x73 { end += 1 }  // s
    // Digits, letters and apostrophes after it make it something else: `'10-15 kr'`, `'24'`.
    guard !Scalars.isAlphanumeric(text, at: end), text.byte(end) != 0x27, text.byte(end) != 0xE2,
      Scalars.isSpaceOrEnd(text, at: end) || !Scalars.isAlphanumeric(text, at: end + 1)
    else { return nil }
    let kind = end > digits + 2 ? Token.Kind.word : .number
    tokens.append(Token(i, end, kind, state.takeFlags()))
    return end
  }
}

/// What a number has shown so far: which separators, how many digits.
struct NumberShape {
  var digits = 0
  var groups = 0
  private(set) var separators = 0
  private var hasOrdinal = false
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

  /// Whether `.-` may stand between two numbers: `16.-27. mai`; notes it if so.
  mutating func acceptsOrdinalRange() -> Bool {
    guard separators == 0, digits <= 2 else { return false }
    hasOrdinal = true
    return accepts(0x2D)
  }

  /// Whether it is `16.-27` and nothing more.
  var isOrdinalRange: Bool { hasOrdinal && separators == 1 }

  /// `09:30` is a time, two of `.`, `-` or `/` make a date, everything else is a number.
  var kind: Token.Kind {
    if colons > 0, colons == separators { return .time }
    return dateMarks == 2 && separators == 2 && digits <= 8 ? .date : .number
  }
}
