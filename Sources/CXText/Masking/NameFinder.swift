/// Finds names by the cues before them and by the table of names, word after word.
struct NameFinder {
  /// A name has at most so many words.
  private static let mostWords = 4

  private var folded = FoldedWord()
  /// What the words before say of the next one.
  private var cue: NameCue.Role?
  /// The first token behind the words of the cue.
  private var cueEnd = 0

  /// Forgets what came before.
  @inline(__always) mutating func close() { (cue, cueEnd) = (nil, 0) }

  /// Reads a mark between words: a comma, colon or dash leaves a cue as it is.
  mutating func readMark(_ text: Span<UInt8>, _ token: Token) {
    switch text[Int(token.start)] {
    case 0x2C, 0x3A, 0x2D, 0x2F, 0x28, 0x22, 0xC2, 0xE2: break  // , : - / ( " « –
    default: if cue != .signoff { cue = nil }
    }
  }

  /// Whether a word can be or announce anything: false for nine words of ten, which end what was announced.
  @inline(__always)
  func mayRead(_ text: Span<UInt8>, _ token: Token, _ table: NameTable) -> Bool {
    guard cue == nil else { return true }
    let start = Int(token.start)
    guard text[start].isASCIICapital else { return table.mayHold(text, token) }
    // Capitals and digits may be a number plate; a name in two parts is in no table.
    if !text.byte(start &+ 1).isASCIISmall { return true }
    for i in start..<Int(token.end) where text[i] == 0x2D { return true }
    return table.mayHold(text, token)
  }

  /// Reads the word at `i`; a redaction if a name begins here, which may have more words.
  mutating func read(
    _ text: Span<UInt8>, _ tokens: Span<Token>, at i: Int, _ table: NameTable
  ) -> Redaction? {
    let token = tokens[i].withoutPeriod(text)
    guard i >= cueEnd else { return nil }
    if token.flags.contains(.lineBreakBefore), cue != .signoff { close() }
    let form = table.look(text, token, &folded)
    let isCapital = Scalars.isCapital(text, at: Int(token.start))
    if isName(text, tokens, i, form, isCapital, table) {
      let end = endOfName(text, tokens, i, isCapital, table)
      cue = cue == .signoff ? .signoff : .address
      return Redaction(kind: .name, bytes: Int(token.start)..<end)
    }
    if let found = table.cue(text, tokens, around: i, form, &folded) {
      (cue, cueEnd) = (found.role, found.end)
    } else if table.roles(of: form).contains(.from) {
      if cue != nil { cue = .address }
    } else if !table.roles(of: form).contains(.link) {
      cue = nil
    }
    return nil
  }

  private mutating func isName(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ form: Int, _ isCapital: Bool,
    _ table: NameTable
  ) -> Bool {
    let roles = table.roles(of: form)
    if roles.contains(.given) { return isCapital || cue != nil }
    let token = tokens[i].withoutPeriod(text)
    if isCapital, hasGivenPart(text, token, table) { return true }
    if isCapital, roles.contains(.word), cue != nil, !isShouted(text, token) { return true }
    switch cue {
    case .signoff, .title:
      guard isCapital else { return roles.contains(.word) ? isLast(tokens, i) : false }
      return isAcronym(text, token) ? false : !table.isStop(text, token)
    case .introduction: return token.bytes.count > 1 ? !table.isStop(text, token) : false
    case .address, nil:
      guard isCapital else { return false }
      if !roles.contains(.word) {
        guard cue != nil, !table.isStop(text, token) else { return false }
      }
      return hasSurname(text, tokens, behind: i, isWord: roles.contains(.word), table)
    }
  }

  /// Whether the part before a hyphen is a given name: `Anne-Marie`.
  private mutating func hasGivenPart(
    _ text: Span<UInt8>, _ token: Token, _ table: NameTable
  ) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    if isShouted(text, token) { return false }
    for k in start..<end where text[k] == 0x2D {
      guard Scalars.isCapital(text, at: k + 1) else { return false }
      let form = table.look(text, Token(start, k, .word), &folded)
      return !table.roles(of: form).isDisjoint(with: [.given, .word])
    }
    return false
  }

  /// Whether the next word in the line is a surname; behind a name that is a word, too, any capital tells that, unless
  /// its own begins a sentence.
  private mutating func hasSurname(
    _ text: Span<UInt8>, _ tokens: Span<Token>, behind i: Int, isWord: Bool,
    _ table: NameTable
  ) -> Bool {
    guard let next = follower(text, tokens, i), Scalars.isCapital(text, at: Int(next.start)) else {
      return false
    }
    if isKnownSurname(text, next, table) { return true }
    guard isWord, i > 0, tokens[i - 1].kind == .word, tokens[i].flags == .spaceBefore else {
      return false
    }
    return !table.isStop(text, next)
  }

  private mutating func isKnownSurname(
    _ text: Span<UInt8>, _ token: Token, _ table: NameTable
  ) -> Bool {
    let roles = table.roles(of: table.look(text, token, &folded))
    guard roles.isDisjoint(with: [.surname, .given]) else { return true }
    return table.endsAsSurname(text, token)
  }

  /// The word behind token `i`, if only a space is between.
  private func follower(_ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int) -> Token? {
    guard i + 1 < tokens.count else { return nil }
    let next = tokens[i + 1]
    let isWord = next.kind == .word || next.kind == .abbreviation
    return isWord && !next.flags.contains(.lineBreakBefore) && next.flags.contains(.spaceBefore)
      ? next : nil
  }

  /// Whether nothing but marks follows in the line.
  private func isLast(_ tokens: Span<Token>, _ i: Int) -> Bool {
    for k in (i + 1)..<max(i + 1, tokens.count) {
      if tokens[k].flags.contains(.lineBreakBefore) { return true }
      switch tokens[k].kind {
      case .punctuation, .emoji, .emoticon, .symbol: continue
      default: return false
      }
    }
    return true
  }

  /// `NAV`, `DNB`: few letters, all capitals.
  private func isAcronym(_ text: Span<UInt8>, _ token: Token) -> Bool {
    token.bytes.count <= 4 ? isShouted(text, token) : false
  }

  /// Whether all letters are capitals.
  private func isShouted(_ text: Span<UInt8>, _ token: Token) -> Bool {
    Scalars.isAllCapitals(text, token.bytes)
  }

  /// Where the name ends that begins with the word at `i`.
  private mutating func endOfName(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ isCapital: Bool, _ table: NameTable
  ) -> Int {
    var end = Int(tokens[i].withoutPeriod(text).end)
    for k in 0..<(Self.mostWords - 1) {
      guard let next = follower(text, tokens, i + k) else { break }
      let word = next.withoutPeriod(text)
      let roles = table.roles(of: table.look(text, word, &folded))
      if isCapital, roles.contains(.particle) { continue }
      guard belongs(text, tokens, i + k + 1, roles, isCapital, table) else { break }
      end = Int(word.end)
    }
    return end
  }

  /// Whether the word at `i`, behind a name, belongs to it.
  private mutating func belongs(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ i: Int, _ roles: NameRole, _ isCapital: Bool,
    _ table: NameTable
  ) -> Bool {
    let token = tokens[i].withoutPeriod(text)
    var isKnown = !roles.isDisjoint(with: [.surname, .given])
    if !isKnown { isKnown = table.endsAsSurname(text, token) }
    guard Scalars.isCapital(text, at: Int(token.start)) else {
      guard !isCapital, !table.isStop(text, token), cue == .signoff || cue == .introduction else {
        return false
      }
      if isKnown { return true }
      return cue == .signoff ? isLast(tokens, i) : false
    }
    if isKnown { return true }
    // In a text of capitals nothing tells a name from the word behind it.
    if isShouted(text, token) { return token.bytes.count == 1 }
    return !table.isStop(text, token)
  }
}
