/// What a word has to do with names.
struct NameRole: OptionSet, Sendable {
  let rawValue: UInt8
  /// A given name and hardly anything else.
  static let given = NameRole(rawValue: 1)
  /// A given name that is a word, too: `Bo`, `Mark`, `Liv`.
  static let word = NameRole(rawValue: 2)
  static let surname = NameRole(rawValue: 4)
  /// Stands inside names: `von`, `de`.
  static let particle = NameRole(rawValue: 8)
  /// Between two names, or between a cue and the name: `and`.
  static let link = NameRole(rawValue: 16)
  /// After a cue, where a place may follow as well as a name: `from`.
  static let from = NameRole(rawValue: 32)

  init?(named name: String) {
    switch name {
    case "given": self = .given
    case "word": self = .word
    case "surname": self = .surname
    case "particle": self = .particle
    case "link": self = .link
    case "from": self = .from
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// Words after which a name stands.
struct NameCue: Sendable {
  enum Role: String, Sendable {
    /// Ends a message; whatever has a capital is a name: `Kind regards`.
    case signoff
    /// Tells a name, even in small letters: `my name is`.
    case introduction
    /// Whatever has a capital behind it is a name: `Mr`, `agent`.
    case title
    /// A person or a firm is spoken to or of: only what is known as a name is one: `hello`, `talked to`.
    case address
  }

  let role: Role
  /// The words before its longest one, the nearest first, and those behind it.
  let before: [Int]
  let after: [Int]
  /// How many words there are beside the longest.
  var length: Int { before.count + after.count }
}

/// The names and their cues in all languages.
struct NameTable: Sendable {
  /// Longer words, in bytes, are not looked up.
  private static let longest = 64

  private var forms = FormTable(capacity: 8192)
  private var roles: [NameRole] = []
  /// By the form of their longest word, which is seldom met otherwise: `name` of `my name is`.
  private var cues: [[NameCue]] = []
  /// What is no name though it stands where one does, by its beginning.
  private var stops = CueWords<NameRole>()
  private var endings = FormTable(capacity: 256)
  private var longestEnding = 0
  /// One bit for each hash of a form, with and without a genitive: 16 KB, so that nine words of ten go no further.
  private var filter = [UInt64](repeating: 0, count: 2048)

  /// Adds a word in small letters.
  mutating func insert(_ word: [UInt8], _ role: NameRole) {
    roles[number(word)].formUnion(role)
    guard !role.isDisjoint(with: [.given, .word]) else { return }
    note(word)
    guard role.contains(.given), word.count > 2 else { return }
    for suffix in ["s", "'s", "\u{2019}s"] { note(word + Array(suffix.utf8)) }
  }

  /// Adds the words of a cue, one space between each two.
  mutating func insert(_ words: [UInt8], _ role: NameCue.Role) {
    let words = words.split(separator: 0x20).map { Array($0) }
    guard let key = words.indices.max(by: { words[$0].count < words[$1].count }) else { return }
    let numbers = words.map { number($0) }
    note(words[key])
    cues[numbers[key]].append(
      NameCue(
        role: role, before: numbers[..<key].reversed(), after: Array(numbers[(key + 1)...])))
  }

  /// Adds a word, or with `*` a beginning, that is no name.
  mutating func insert(stop word: [UInt8]) { stops.insert(word, .link) }

  /// Adds what many surnames end in.
  mutating func insert(ending: [UInt8]) {
    _ = endings.insert(ending.span)
    longestEnding = max(longestEnding, ending.count)
  }

  private mutating func number(_ word: [UInt8]) -> Int {
    let form = forms.insert(word.span)
    if form == roles.count {
      roles.append([])
      cues.append([])
    }
    return form
  }

  private mutating func note(_ word: [UInt8]) {
    let bit = Self.bit(word.span, 0, word.count)
    filter[bit >> 6] |= 1 &<< UInt64(bit & 63)
  }

  /// A hash of length and first eight bytes without case, also of Latin-1 letters; 0..<131072.
  @inline(__always) private static func bit(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let length = end &- start
    let beginning = EightBytes(text, at: start, count: min(length, 8)).bytes
    let small = beginning | 0x2020_2020_2020_2020
    let mixed = (small &+ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 47)
  }

  /// Whether a word can be a name or a cue's longest word: false is certain.
  @inline(__always) func mayHold(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let bit = Self.bit(text, Int(token.start), Int(token.end))
    return filter[bit &>> 6] &>> UInt64(bit & 63) & 1 != 0
  }

  /// The number of any word of the table, or -1; a genitive (`Karis`, `Kari's`) is found as its name.
  func look(_ text: Span<UInt8>, _ token: Token, _ folded: inout FoldedWord) -> Int {
    guard token.bytes.count <= Self.longest else { return -1 }
    folded.fold(text, token)
    let bytes = folded.bytes.span
    let form = forms.find(bytes, 0, folded.count, folded.hash)
    guard form < 0, folded.count > 3, bytes[folded.count - 1] == 0x73 else { return form }
    var end = folded.count - 1
    if bytes[end - 1] == 0x27 { end -= 1 }
    let hash = FormTable.hash(of: bytes, 0, end, lowercasing: false)
    let stem = forms.find(bytes, 0, end, hash)
    return stem >= 0 && roles[stem].contains(.given) ? stem : -1
  }

  /// What a form has to do with names.
  func roles(of form: Int) -> NameRole { form < 0 ? [] : roles[form] }

  /// What the longest cue around the word at `i`, whose number is `form`, says of the word behind it, and where that is.
  func cue(
    _ text: Span<UInt8>, _ tokens: Span<Token>, around i: Int, _ form: Int,
    _ folded: inout FoldedWord
  ) -> (role: NameCue.Role, end: Int)? {
    guard form >= 0 else { return nil }
    var best: NameCue?
    for cue in cues[form] where cue.length >= best?.length ?? 0 {
      var (k, behind) = (0, 0)
      while k < cue.before.count, i - k > 0,
        isWord(cue.before[k], text, tokens[i - k - 1], &folded)
      { k += 1 }
      while behind < cue.after.count, i + behind + 1 < tokens.count,
        isWord(cue.after[behind], text, tokens[i + behind + 1], &folded)
      { behind += 1 }
      if k == cue.before.count, behind == cue.after.count { best = cue }
    }
    return best.map { ($0.role, i + 1 + $0.after.count) }
  }

  private func isWord(
    _ form: Int, _ text: Span<UInt8>, _ token: Token, _ folded: inout FoldedWord
  ) -> Bool {
    guard token.kind == .word else { return false }
    return look(text, token, &folded) == form
  }

  /// Whether a word is no name, though it has a capital.
  func isStop(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard stops.meaning(text, token).isEmpty else { return true }
    return !SentenceWords.builtIn.roles(text, token).isDisjoint(with: [.begins, .mayBegin])
  }

  /// Whether a word ends as surnames do.
  func endsAsSurname(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    for length in 3...longestEnding where end - length > start {
      let hash = FormTable.hash(of: text, end - length, end, lowercasing: true)
      if endings.find(text, end - length, end, hash, lowercasing: true) >= 0 { return true }
    }
    return false
  }
}
