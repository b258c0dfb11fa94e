/// What a word tells about where sentences begin and end; the tables `sentences.tsv` say it.
struct SentenceRole: OptionSet, Sendable {
  let rawValue: UInt8
  /// With a capital it begins a sentence even where no mark ends the one before: `Bad service They never answer`.
  static let begins = SentenceRole(rawValue: 1)
  /// With a capital it begins a sentence after a colon or an abbreviation, but has one elsewhere too: `I`.
  static let mayBegin = SentenceRole(rawValue: 2)
  /// No sentence ends with it unless a mark says so: `with`, `kl.`.
  static let neverEnds = SentenceRole(rawValue: 4)
  /// An abbreviation after which any capital begins a sentence: `etc.`, `osv.`
  static let ends = SentenceRole(rawValue: 8)

  /// The role that a table calls `text[name]`; nil if there is none of this name.
  init?(_ name: Range<Int>, in text: Span<UInt8>) {
    let start = name.lowerBound
    switch name.count {
    case 4 where text.hasASCII("ends", at: start): self = .ends
    case 6 where text.hasASCII("begins", at: start): self = .begins
    case 9 where text.hasASCII("may-begin", at: start): self = .mayBegin
    case 10 where text.hasASCII("never-ends", at: start): self = .neverEnds
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// The words of all languages that have a `SentenceRole`.
///
/// All languages share one table, since the language of a text is found only later.
struct SentenceWords: Sendable {
  private var forms = FormTable(capacity: 4096)
  private var roles: [SentenceRole] = []

  /// Adds a lower-case word, also as it is written with a capital `Å` or a curly apostrophe.
  mutating func insert(_ word: [UInt8], _ role: SentenceRole) {
    add(word, role)
    // The table folds capitals in ASCII only; `à`...`þ` are C3 A0...C3 BE, their capitals 0x20 less.
    if word.count > 1, word[0] == 0xC3, (0xA0...0xBE).contains(word[1]) {
      add([0xC3, word[1] - 0x20] + word[2...], role)
    }
    if let apostrophe = word.firstIndex(of: 0x27) {
      add(word[..<apostrophe] + [0xE2, 0x80, 0x99] + word[(apostrophe + 1)...], role)
    }
  }

  private mutating func add(_ word: [UInt8], _ role: SentenceRole) {
    let number = forms.insert(word.span)
    if number == roles.count { roles.append([]) }
    roles[number].formUnion(role)
  }

  /// The roles of `text[start..<end]`, whatever its case.
  func roles(_ text: Span<UInt8>, _ token: Token) -> SentenceRole {
    let (start, end) = (Int(token.start), Int(token.end))
    let hash = FormTable.hash(of: text, start, end, lowercasing: true)
    let form = forms.find(text, start, end, hash, lowercasing: true)
    return form < 0 ? [] : roles[form]
  }
}
