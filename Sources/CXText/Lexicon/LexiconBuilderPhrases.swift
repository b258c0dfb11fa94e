/// Tables whose entries may be several words: phrases, modifiers, ratings.
extension LexiconBuilder {
  mutating func readPhrase(_ row: TableRow, _ text: Span<UInt8>) {
    let phrase = row.cell(0, in: text)
    guard let hand = valence(row.cell(1, in: text), mayBeZero: true) else { return }
    let role: Role
    switch row.string(2, in: text) {
    case "phrase", "": role = .phrase
    case "fact": role = .fact
    case "repair": role = .repair
    case "idiom": role = .idiom
    case let kind:
      note("kind “\(kind)”: phrase, fact, repair or idiom expected")
      return
    }
    if !phrase.contains(0x20) {
      note("a phrase has two parts or more; one word belongs into polarity.tsv")
      return
    }
    if notesDuplicate(String(decoding: phrase, as: UTF8.self)) { return }
    let value = fittedValue(phrase, hand)
    let mix = emotions(row.cell(3, in: text))
    if addPattern(phrase, Sense(role: role, valence: value, emotions: mix, entry: -1)) {
      rowCounts.phrases += 1
    }
  }

  mutating func readModifier(_ row: TableRow, _ text: Span<UInt8>) {
    let name = row.string(1, in: text)
    guard let role = Role(modifier: name) else {
      let all = Role.modifiers.map(\.name).joined(separator: ", ")
      note("role “\(name)”: one of \(all) expected")
      return
    }
    guard let direction = Direction(name: row.string(3, in: text)) else {
      note("direction “\(row.string(3, in: text))”: after, before or both expected")
      return
    }
    var sense = Sense(role: role, valence: 0, direction: direction, entry: -1)
    guard readValue(row.cell(2, in: text), &sense), readReach(row.string(4, in: text), &sense)
    else {
      return
    }
    let own = row.cell(5, in: text)
    if !own.isEmpty {
      guard let value = valence(own, mayBeZero: true) else { return }
      sense.valence = value
    }
    let entry = row.cell(0, in: text)
    if notesDuplicate(String(decoding: entry, as: UTF8.self)) { return }
    if addPattern(entry, sense) { rowCounts.modifiers += 1 }
  }

  private mutating func readValue(_ cell: [UInt8], _ sense: inout Sense) -> Bool {
    if cell.isEmpty {
      if sense.role == .intensifier || sense.role == .diminisher { note("the value is missing") }
      return sense.role != .intensifier && sense.role != .diminisher
    }
    guard let value = decimalNumber(cell), value >= 0, value <= 3 else {
      note("the value “\(String(decoding: cell, as: UTF8.self))” is no factor from 0 to 3")
      return false
    }
    if sense.role == .intensifier && value <= 1 || sense.role == .diminisher && value >= 1 {
      note("an intensifier's value is above 1, a diminisher's below")
      return false
    }
    sense.factor = value
    return true
  }

  private mutating func readReach(_ text: String, _ sense: inout Sense) -> Bool {
    if text.isEmpty {
      sense.reach = sense.role == .intensifier || sense.role == .diminisher ? 2 : Sense.clause
      return true
    }
    if text == "clause" { return true }
    guard let words = UInt8(text), (1...20).contains(words) else {
      note("reach “\(text)”: a number of words from 1 to 20, or clause, expected")
      return false
    }
    sense.reach = words
    return true
  }

  mutating func readRating(_ row: TableRow, _ text: Span<UInt8>) {
    let roles = ["unit": Role.ratingUnit, "prefix": .ratingPrefix, "of": .ratingOf]
    guard let role = roles[row.string(1, in: text)] else {
      note("role “\(row.string(1, in: text))”: unit, prefix or of expected")
      return
    }
    let most = decimalNumber(row.cell(2, in: text)) ?? 0
    if role != .ratingOf, most < 3 || most > 100 {
      note("the best mark is no number from 3 to 100")
      return
    }
    _ = addPattern(row.cell(0, in: text), Sense(role: role, valence: most, entry: -1))
  }

  /// Puts every pattern that `phrase` stands for into the trie; false with a note if it is no phrase.
  mutating func addPattern(_ phrase: [UInt8], _ sense: Sense) -> Bool {
    do {
      let bytes = phrase.span
      try syntax.read(bytes)
      var sense = sense
      for part in syntax.parts where isNegator(part, bytes) { sense.hasOwnNegator = true }
      try walk(bytes, inTopics: false)
      sense.entry = Int32(lexicon.entries.append(phrase.span))
      let number = addSense(sense)
      for node in frontier { set(number, at: node) }
      keepPattern(phrase)
      return true
    } catch {
      note(error.reason)
      return false
    }
  }

  /// Brings the frontier from the root to the nodes that the phrase in `syntax` ends at.
  mutating func walk(_ phrase: Span<UInt8>, inTopics: Bool) throws(PhraseError) {
    frontier.removeAll(keepingCapacity: true)
    frontier.append(0)
    for part in syntax.parts { try extend(by: part, phrase, inTopics) }
  }

  /// Moves the frontier, the nodes that the phrase has reached so far, over one part.
  private mutating func extend(
    by part: PhraseSyntax.Part, _ phrase: Span<UInt8>, _ inTopics: Bool
  ) throws(PhraseError) {
    nextFrontier.removeAll(keepingCapacity: true)
    if part.isOptional { nextFrontier.append(contentsOf: frontier) }
    for index in part.choices {
      let symbol = try symbol(of: syntax.choices[index], phrase)
      for node in frontier {
        nextFrontier.append(
          inTopics
            ? lexicon.topics.trie.step(from: node, symbol)
            : lexicon.trie.step(from: node, symbol))
      }
    }
    guard nextFrontier.count <= PhraseSyntax.mostPatterns else {
      let most = PhraseSyntax.mostPatterns
      throw PhraseError("the alternatives make more than \(most) patterns; use two rows")
    }
    swap(&frontier, &nextFrontier)
  }

  /// Whether a part of a phrase is a negator, whichever of its words stands there.
  private mutating func isNegator(_ part: PhraseSyntax.Part, _ phrase: Span<UInt8>) -> Bool {
    part.choices.allSatisfy { index in
      let choice = syntax.choices[index]
      guard choice.kind == .word else { return false }
      let form = formNumber(phrase.extracting(choice.start..<choice.end))
      let node = lexicon.trie.rootChild(.form(form))
      guard node >= 0, lexicon.trie.nodes[node].sense >= 0 else { return false }
      return lexicon.senses[Int(lexicon.trie.nodes[node].sense)].role == .negator
    }
  }

  private mutating func symbol(
    of choice: PhraseSyntax.Choice, _ phrase: Span<UInt8>
  ) throws(PhraseError) -> Symbol {
    let bytes = phrase.extracting(choice.start..<choice.end)
    switch choice.kind {
    case .gap: return .gap
    case .number: return .number
    case .stem: return try stemSymbol(bytes)
    case .word:
      for i in 0..<bytes.count where bytes[i].isASCIICapital {
        throw PhraseError("“\(string(bytes))” must be in lower case")
      }
      return .form(formNumber(bytes))
    case .lemma:
      let number = lemmaNumbers.find(bytes)
      guard number >= 0 else {
        throw PhraseError("no lemma “\(string(bytes))” in words.tsv or polarity.tsv")
      }
      return .lemma(number)
    }
  }

  private func string(_ bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    for i in 0..<bytes.count { copy.append(bytes[i]) }
    return String(decoding: copy, as: UTF8.self)
  }

  /// Gives `node` a sense; the first row that reaches a node holds, unless an overlay says otherwise.
  private mutating func set(_ sense: Int, at node: Int) {
    let before = lexicon.trie.setSense(sense, of: node)
    guard before >= 0, before != sense, !isOverlay else { return }
    _ = lexicon.trie.setSense(before, of: node)
    guard isLinting else { return }
    let (first, second) = (lexicon.senses[before], lexicon.senses[sense])
    let entry = String(decoding: lexicon.entries[Int(first.entry)], as: UTF8.self)
    if first.role.isPolar != second.role.isPolar {
      note("a word in two roles: “\(entry)” is \(first.role.name) already")
    } else if first.valence != second.valence || first.role != second.role {
      note("contradicts the row of “\(entry)”, which matches the same words")
    }
  }
}
