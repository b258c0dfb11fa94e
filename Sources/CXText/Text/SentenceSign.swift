/// What a token means to whoever looks for the ends of sentences.
enum SentenceSign {
  /// A word, abbreviation or tag that begins with a small letter, or with one of a script without capitals.
  case smallWord
  /// A word, abbreviation or tag that begins with a capital.
  case capitalWord
  /// Whatever begins with a digit.
  case number
  /// A web or e-mail address.
  case address
  /// One period.
  case period
  /// Two periods or more, or `…`.
  case ellipsis
  /// Any number of `!` or of `?`.
  case exclamation
  case colon
  case comma
  case dash
  /// A mark that opens, unless nothing parts it from what is before it: `(`, `«`, `¿`.
  case opening
  /// A mark that closes: `)`, `]`.
  case closing
  /// A quotation mark that opens or closes.
  case quote
  /// A line drawn with marks: `-----`, `====`.
  case ruler
  /// An emoji or emoticon.
  case emoji
  case other

  /// Whether a sentence can end with it.
  var isTerminal: Bool { self == .period || self == .ellipsis || self == .exclamation }

  /// Whether it is a word of letters.
  var isWord: Bool { self == .smallWord || self == .capitalWord }

  init(_ token: Token, _ text: Span<UInt8>) {
    let start = Int(token.start)
    switch token.kind {
    case .word, .abbreviation, .hashtag:
      let first = token.kind == .hashtag ? start + 1 : start
      if Scalars.isCapital(text, at: first) {
        self = .capitalWord
      } else {
        self = text.byte(first).isASCIIDigit ? .number : .smallWord
      }
    case .number, .ordinal, .date, .time: self = .number
    case .url, .email: self = .address
    case .mention: self = .other
    case .emoji, .emoticon: self = .emoji
    case .punctuation, .symbol:
      let length = Int(token.end) - start
      self = text[start] < 0x80 ? .ofASCII(text[start], length) : .ofMark(text, start)
    }
  }

  private static func ofASCII(_ mark: UInt8, _ length: Int) -> SentenceSign {
    switch mark {
    case 0x2E: length == 1 ? .period : .ellipsis  // .
    case 0x21, 0x3F: .exclamation  // ! ?
    case 0x3A: .colon
    case 0x2C, 0x3B: .comma  // , ;
    case 0x2D: length < 4 ? .dash : .ruler
    case 0x28, 0x5B, 0x7B: .opening  // ( [ {
    case 0x29, 0x5D, 0x7D: .closing  // ) ] }
    case 0x22, 0x27: .quote  // " '
    case 0x2A, 0x3D, 0x5F, 0x7E: length < 4 ? .other : .ruler  // * = _ ~
    default: .other
    }
  }

  private static func ofMark(_ text: Span<UInt8>, _ start: Int) -> SentenceSign {
    switch Scalars.decode(text, at: start).value {
    case 0x2026: .ellipsis
    case 0x203C, 0x203D, 0x2047...0x2049: .exclamation
    case 0x2012...0x2015: .dash
    case 0xA1, 0xBF: .opening
    // « “ „ open in most languages but close in Danish (»så«) and German; » and ” the other way round.
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: .quote
    default: .other
    }
  }
}
