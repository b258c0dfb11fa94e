/// A text made to be hard: one comment of any length that repeats or nests what costs most.
///
///     Adversary.named("one-token")?.text(bytes: 5).bytes   // "aaaaa"
public struct Adversary: Hashable, Sendable {
  /// Its name on the command line and in tables.
  public let name: String
  /// The language to analyze it in, so that the words in it mean what they shall.
  public let language: String
  private let form: Form

  /// How the text is made.
  private enum Form: Hashable {
    /// One piece again and again.
    case repeated(String)
    /// One of these after another, drawn at random.
    case drawn([String])
    /// One piece again and again, then what it is all about.
    case chain(String, end: String)
    /// Words that never come twice.
    case distinctWords
    /// Bytes that are no UTF-8: continuations without a lead, leads without a continuation, bytes that no form allows.
    case invalid
  }

  private init(_ name: String, _ form: Form, in language: String = "nb") {
    self.name = name
    self.language = language
    self.form = form
  }

  /// A text of at most so many bytes, whole pieces only, without a line end.
  ///
  /// What is drawn or numbered differs with the size, so that a longer text brings other words than a shorter one did.
  public func text(bytes limit: Int) -> AdversarialText {
    var random = SplitMix64(seed: UInt64(limit))
    switch form {
    case .repeated(let piece): return filled(to: limit) { _ in piece }
    case .drawn(let pieces): return filled(to: limit) { _ in random.pick(pieces) }
    case .chain(let piece, let end):
      var chain = filled(to: limit - end.utf8.count) { _ in piece }
      chain.bytes += Array(end.utf8)
      chain.pieces += 1
      return chain
    case .distinctWords: return filled(to: limit) { Self.word(numbered: limit + $0) + " " }
    case .invalid:
      let bytes: [UInt8] = [0x80, 0xBF, 0xC3, 0xE2, 0xF0, 0xFF, 0xC0, 0xED, 0x61, 0x20]
      let drawn = (0..<limit).map { _ in random.pick(bytes) }
      return AdversarialText(bytes: drawn, pieces: limit)
    }
  }

  private func filled(to limit: Int, _ piece: (Int) -> String) -> AdversarialText {
    var text = AdversarialText(bytes: [], pieces: 0)
    text.bytes.reserveCapacity(limit)
    while true {
      let next = piece(text.pieces).utf8
      if text.bytes.count + next.count > limit { return text }
      text.bytes += next
      text.pieces += 1
    }
  }

  /// The n-th word: its number in letters, the lowest place first.
  private static func word(numbered number: Int) -> String {
    var letters: [UInt8] = []
    var rest = number
    repeat {
      letters.append(0x61 + UInt8(rest % 26))
      rest /= 26
    } while rest > 0
    return String(decoding: letters, as: UTF8.self) + "x"
  }
}

/// An adversary's text and how many pieces were put together.
public struct AdversarialText: Hashable, Sendable {
  public var bytes: [UInt8]
  public var pieces: Int
}

extension Adversary {
  /// The adversary of that name.
  public static func named(_ name: String) -> Adversary? { all.first { $0.name == name } }

  /// All adversaries.
  public static let all = timed + words + marks + sentences + chains + joiners

  /// Those that the benchmarks time; the others are for the test of linear time only.
  public static let timed: [Adversary] = [
    Adversary("one-token", .repeated("a")),
    Adversary("all-emoji", .drawn(Ornaments.emoji.filter { !$0.hasPrefix(":") && $0 != ";-)" })),
    Adversary(
      "all-punctuation", .drawn([".", ",", "!", "?", ":", ";", "-", "'", "\"", "(", ")", "…"])),
    Adversary("distinct-words", .distinctWords),
    Adversary("negation-chain", .chain("ikke ", end: "bra")),
    Adversary("invalid-utf8", .invalid),
  ]

  /// Words that open, close or strengthen something.
  private static let words: [Adversary] = [
    Adversary("negators", .repeated("ikke ")),
    Adversary("english-negators", .repeated("not "), in: "en"),
    Adversary("negated-praise", .repeated("ikke bra ")),
    Adversary("praise-negators", .repeated("bra ikke ")),
    Adversary(
      "modifiers", .drawn(["ikke ", "aldri ", "veldig ", "for ", "hvis ", "neppe ", "så "])),
    Adversary("contrasts", .repeated("men ")),
    Adversary("contrasted-praise", .repeated("bra men ")),
    Adversary("conditions", .repeated("hvis ")),
    Adversary("boosters", .repeated("veldig utrolig ")),
    Adversary("fact-starts", .repeated("pengene ")),
    Adversary("fact-phrases", .repeated("ringte tre ganger ")),
    Adversary("compounds", .repeated("kundeservicetelefonkø ")),
    Adversary("compound-token", .repeated("kjempe")),
    Adversary("elongations", .repeated("sååååå ")),
  ]

  /// Marks that may begin or end something longer.
  private static let marks: [Adversary] = [
    Adversary("periods", .repeated(".")),
    Adversary("apostrophes", .repeated("'")),
    Adversary("stars", .repeated("★")),
    Adversary("open-brackets", .repeated("(")),
    Adversary("frowns", .repeated(":(")),
    Adversary("backward-frowns", .repeated("(:")),
    Adversary("hyphen-chain", .repeated("a-")),
    Adversary("underscores", .repeated("a_")),
  ]

  /// Marks and capitals that may end a sentence.
  private static let sentences: [Adversary] = [
    Adversary("bracketed-dashes", .repeated("(- ")),
    Adversary("lone-quotes", .repeated("\" ")),
    Adversary("one-word-sentences", .repeated("Det. ")),
    Adversary("open-quotations", .repeated("kl. - \"Det ")),
  ]

  /// Abbreviations, numbers and addresses that go on and on.
  private static let chains: [Adversary] = [
    Adversary("abbreviations", .repeated("a.b."), in: "sv"),
    Adversary("letter-periods", .repeated("f."), in: "da"),
    Adversary("grouped-numbers", .repeated("1 000 ")),
    Adversary("decimal-chain", .repeated("1,")),
    Adversary("date-chain", .repeated("1.")),
    Adversary("address-chain", .repeated("a@b.")),
    Adversary("at-signs", .repeated("a@")),
    Adversary("scheme-chain", .repeated("http://")),
    Adversary("www-chain", .repeated("www.")),
    Adversary("escape-debris", .repeated("u0001f44d")),
  ]

  /// Characters that join the one before.
  private static let joiners: [Adversary] = [
    Adversary("one-emoji", .repeated("😀")),
    Adversary("joined-emoji", .repeated("👩\u{200D}")),
    Adversary("half-flags", .repeated("🇳")),
    Adversary("combining-accents", .repeated("e\u{301}")),
    Adversary("lone-accents", .repeated("\u{301}")),
    Adversary("selectors", .repeated("\u{FE0F}")),
  ]
}
