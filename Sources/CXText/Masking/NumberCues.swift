/// What a word beside a number says of it.
struct NumberCue: OptionSet, Sendable {
  let rawValue: UInt16
  static let phone = NumberCue(rawValue: 1)
  /// An order, a case, an invoice, a parcel, an article, a version: nobody's own number.
  static let reference = NumberCue(rawValue: 2)
  static let account = NumberCue(rawValue: 4)
  /// A bank's branch: four or five digits before the account.
  static let branch = NumberCue(rawValue: 8)
  static let card = NumberCue(rawValue: 16)
  static let org = NumberCue(rawValue: 32)
  static let id = NumberCue(rawValue: 64)
  /// A vehicle is spoken of.
  static let vehicle = NumberCue(rawValue: 128)
  /// What the number counts: money, pieces, days.
  static let measure = NumberCue(rawValue: 256)

  /// The cue that `masking.tsv` calls so.
  init?(named name: String) {
    switch name {
    case "phone": self = .phone
    case "reference": self = .reference
    case "account": self = .account
    case "branch": self = .branch
    case "card": self = .card
    case "org": self = .org
    case "id": self = .id
    case "vehicle": self = .vehicle
    case "measure": self = .measure
    default: return nil
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The words that stand beside numbers, in all languages.
struct NumberCues: Sendable {
  /// How many words before a number are looked at, and how many behind it.
  static let reach = 4

  private var words = CueWords<NumberCue>()

  /// Adds a word; `order*` is every word that begins so.
  mutating func insert(_ word: [UInt8], _ cue: NumberCue) { words.insert(word, cue) }

  /// What a token says of a number beside it.
  func cue(_ text: Span<UInt8>, _ token: Token) -> NumberCue {
    token.kind == .word || token.kind == .abbreviation ? words.meaning(text, token) : []
  }

  /// What the nearest cue before token `i`, in its sentence, says.
  func cue(_ text: Span<UInt8>, _ tokens: Span<Token>, before i: Int) -> NumberCue {
    var wordsLeft = Self.reach
    var k = i - 1
    while k >= max(0, i - 2 * Self.reach), wordsLeft > 0 {
      let token = tokens[k]
      switch token.kind {
      case .word, .abbreviation:
        let cue = cue(text, token).subtracting(.measure)
        if !cue.isEmpty { return cue }
        wordsLeft -= 1
      case .symbol, .hashtag, .punctuation:
        if text[Int(token.start)] == 0x23 { return .reference }
        if endsSentence(text, tokens, k) { return [] }
      case .emoji, .emoticon: return []
      default: break
      }
      k -= 1
    }
    return []
  }

  /// What the nearest cue behind the numbers that end before token `i`, with no mark between, says.
  func cue(_ text: Span<UInt8>, _ tokens: Span<Token>, after i: Int) -> NumberCue {
    for k in i..<min(tokens.count, i + Self.reach) {
      let token = tokens[k]
      guard token.kind == .word || token.kind == .abbreviation else { return [] }
      let cue = cue(text, token).subtracting(.measure)
      if !cue.isEmpty { return cue }
    }
    return []
  }

  /// Whether the mark at `k` ends a sentence: a period behind a cue shortens it (`ref. 1234`).
  private func endsSentence(_ text: Span<UInt8>, _ tokens: Span<Token>, _ k: Int) -> Bool {
    switch text[Int(tokens[k].start)] {
    case 0x21, 0x3F: return true
    case 0x2E:
      guard k > 0, tokens[k].start == tokens[k - 1].end else { return true }
      return cue(text, tokens[k - 1]).isEmpty
    default: return false
    }
  }
}

/// What the text around a number says of it.
struct NumberContext {
  /// The nearest cue; empty if there is none.
  let cue: NumberCue
  /// Whether it counts something: money, pieces, days.
  let isMeasure: Bool

  init(
    _ text: Span<UInt8>, _ tokens: Span<Token>, at i: Int, _ chain: DigitChain, _ cues: NumberCues
  ) {
    var next = i + 1
    while next < tokens.count, Int(tokens[next].start) < chain.end { next += 1 }
    let before = cues.cue(text, tokens, before: i)
    cue = before.isEmpty ? cues.cue(text, tokens, after: next) : before
    var isMeasure = Self.isPrice(text, at: chain.end)
    if i > 0, Self.isUnit(text, tokens[i - 1], cues) { isMeasure = true }
    if next < tokens.count, Self.isUnit(text, tokens[next], cues) { isMeasure = true }
    self.isMeasure = isMeasure
  }

  private static func isUnit(_ text: Span<UInt8>, _ token: Token, _ cues: NumberCues) -> Bool {
    guard token.kind == .symbol else { return cues.cue(text, token).contains(.measure) }
    switch text[Int(token.start)] {
    case 0x24, 0x25, 0xC2, 0xE2: return true  // $ % £ €
    default: return false
    }
  }

  /// Whether `,50`, `,-` or `:-` follows.
  private static func isPrice(_ text: Span<UInt8>, at i: Int) -> Bool {
    let mark = text.byte(i)
    guard mark == 0x2C || mark == 0x3A else { return false }
    return text.byte(i + 1) == 0x2D || mark == 0x2C && text.byte(i + 1).isASCIIDigit
  }
}
