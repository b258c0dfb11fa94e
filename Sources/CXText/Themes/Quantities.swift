/// An amount, a duration, a number of times or a date that a comment tells.
///
///     Analyzer().analyze("I waited 45 minutes").quantities[0]  // duration, 45, "minute"
public struct Quantity: Hashable, Sendable {
  /// What is measured.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A time span; `unit` is second, minute, hour, day, week, month or year.
    case duration
    /// Money; `unit` is the currency's code (ISO 4217), or `currency` where the sign does not tell which.
    case amount
    /// How many times something was done; `unit` is `time`.
    case count
    /// A day: `value` is month * 100 + day, and year * 10000 more if the year is told; `unit` is `date`.
    case date
    /// A mark: `unit` is `of 5`, `of 6`, `of 10`.
    case rating
  }

  /// What is measured.
  public let kind: Kind
  /// How much.
  public let value: Double
  /// Of what.
  public let unit: String
  /// The bytes of the number and its unit.
  public let bytes: Range<Int>

  /// A duration in minutes (a month of 30 days, a year of 365); nil for other quantities.
  public var minutes: Double? {
    guard kind == .duration, let factor = Self.minutesPerUnit[unit] else { return nil }
    return value * factor
  }

  private static let minutesPerUnit: [String: Double] = [
    "second": 1.0 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10_080, "month": 43_200,
    "year": 525_600,
  ]
}

/// Finds numbers with what they count. Complexity: linear in the tokens.
enum QuantityReader {
  /// The quantities of the text but its marks, in its order.
  static func quantities(
    _ words: [Word], _ tokens: [Token], _ text: Span<UInt8>, _ lexicon: Lexicon
  ) -> [Quantity] {
    var quantities: [Quantity] = []
    for index in words.indices where words[index].flags.contains(.counts) {
      let token = Int(words[index].token)
      guard let quantity = quantity(at: token, words[index], tokens, text, lexicon) else {
        continue
      }
      quantities.append(quantity)
    }
    return quantities
  }

  private static func quantity(
    at index: Int, _ word: Word, _ tokens: [Token], _ text: Span<UInt8>, _ lexicon: Lexicon
  ) -> Quantity? {
    let token = tokens[index]
    if token.kind == .date, let value = Self.date(text, token) {
      return Quantity(kind: .date, value: value, unit: "date", bytes: token.bytes)
    }
    guard let value = number(token, word, text, lexicon) else { return nil }
    let after = index + 1 < tokens.count ? unit(tokens[index + 1], text, lexicon) : nil
    if token.kind == .ordinal {
      guard let after, after.unit.kind == .month, (1...31).contains(value) else { return nil }
      return made(.date, Double(after.unit.factor) * 100 + value, "date", token, after.token)
    }
    if index > 0, let before = unit(tokens[index - 1], text, lexicon), before.unit.kind == .amount {
      return made(.amount, value, before.unit.name, before.token, token)
    }
    if let after {
      switch after.unit.kind {
      case .duration:
        let total = value * Double(after.unit.factor)
        return made(.duration, total, after.unit.name, token, after.token)
      case .amount: return made(.amount, value, after.unit.name, token, after.token)
      case .count: return made(.count, value, after.unit.name, token, after.token)
      case .month:
        guard token.kind == .number, (1...31).contains(value) else { return nil }
        let day = Double(after.unit.factor) * 100 + value
        return made(.date, day, "date", token, after.token)
      }
    }
    guard Self.isPrice(text, token) else { return nil }
    return made(.amount, value, "currency", token, token)
  }

  private static func made(
    _ kind: Quantity.Kind, _ value: Double, _ unit: String, _ first: Token, _ last: Token
  ) -> Quantity {
    let bytes = Int(min(first.start, last.start))..<Int(max(first.end, last.end))
    return Quantity(kind: kind, value: value, unit: unit, bytes: bytes)
  }

  /// The number in digits or words that a token is.
  private static func number(
    _ token: Token, _ word: Word, _ text: Span<UInt8>, _ lexicon: Lexicon
  ) -> Double? {
    switch token.kind {
    case .number, .ordinal: return decimal(text, token)
    case .word:
      guard word.form >= 0, lexicon.numbers[Int(word.form)] > 0 else { return nil }
      return Double(lexicon.numbers[Int(word.form)])
    default: return nil
    }
  }

  private static func unit(
    _ token: Token, _ text: Span<UInt8>, _ lexicon: Lexicon
  ) -> (unit: QuantityUnits.Unit, token: Token)? {
    let (start, end) = (Int(token.start), Int(token.end))
    var unit = unit(text, start, end, lexicon)
    // `kr.`, `mnd.`
    if unit == nil, end - start > 1, text[end - 1] == 0x2E {
      unit = Self.unit(text, start, end - 1, lexicon)
    }
    return unit.map { ($0, token) }
  }

  private static func unit(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) -> QuantityUnits.Unit? {
    let hash = FormTable.hash(of: text, start, end, lowercasing: true)
    let form = lexicon.forms.find(text, start, end, hash, lowercasing: true)
    return lexicon.units.unit(Int32(truncatingIfNeeded: form))
  }

  /// `1.299,50`, `1 299`, `12,5`, `499,-`: a last part of three digits is thousands, a shorter one decimals.
  static func decimal(_ text: Span<UInt8>, _ token: Token) -> Double? {
    var whole = 0.0
    var part = 0.0
    var digits = 0
    var hasSeparator = false
    for place in token.bytes {
      let byte = text[place]
      if byte.isASCIIDigit {
        part = part * 10 + Double(byte - 0x30)
        digits += 1
        continue
      }
      if byte == 0x2F || byte == 0x3A || byte == 0x25 { return nil }
      if digits > 0 {
        whole = whole * (hasSeparator ? 1000 : 1) + part
        hasSeparator = true
      }
      (part, digits) = (0, 0)
    }
    guard hasSeparator, digits > 0 else { return hasSeparator ? whole : part }
    if digits == 3 { return whole * 1000 + part }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return whole + part / scale
  }

  /// `499,-`: a price without a currency.
  private static func isPrice(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.kind == .number, token.end - token.start > 2 else { return false }
    let (mark, dash) = (text[Int(token.end) - 2], text[Int(token.end) - 1])
    return dash == 0x2D && (mark == 0x2C || mark == 0x2E || mark == 0x3A)
  }

  /// `12.03.2024`, `2024-03-15`, `15/3/24`; nil where no month comes out.
  private static func date(_ text: Span<UInt8>, _ token: Token) -> Double? {
    var parts: [Int] = [0]
    for place in token.bytes {
      if text[place].isASCIIDigit {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(text[place] - 0x30)
      } else if place + 1 < Int(token.end) {
        parts.append(0)
      }
    }
    guard parts.count == 3 else { return nil }
    let isYearFirst = parts[0] > 31
    let (day, month) = isYearFirst ? (parts[2], parts[1]) : (parts[0], parts[1])
    let year = isYearFirst ? parts[0] : parts[2] < 100 ? 2000 + parts[2] : parts[2]
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Double(year * 10_000 + month * 100 + day)
  }
}
