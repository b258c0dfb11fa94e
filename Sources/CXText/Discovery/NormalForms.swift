/// What each word of the comments counts as: its stem, and the parts that it is put together of.
///
/// Words are normalised once each, not at each place: by the lemma where a lexicon knows the word, else by ending and
/// spelling. `leveringstiden` counts as `leveringstid`, and has the parts `levering` and `tid`.
struct NormalForms {
  /// By word: its group of stems.
  private(set) var stems: [UInt32] = []
  /// By word: its stem before stems that mean the same were put together.
  private(set) var ownStems: [UInt32] = []
  /// By word: where its parts stand in `parts`.
  private(set) var partEnds: [UInt32] = []
  private(set) var parts: [UInt32] = []
  /// By word: whether it can name a theme: no stop word, no number, no sign, no time word or greeting.
  private(set) var isName: [Bool] = []
  /// The keys of the stems.
  private(set) var groups = StemGroups()

  private let stock: WordStock
  private let tables: DiscoveryTables
  /// By word: its language, in which it was met most often.
  private var languages: [Int?] = []

  /// The normal forms of all words of `stock`.
  init(
    _ stock: WordStock, _ lexicons: Lexicons, _ tables: DiscoveryTables, acrossLanguages: Bool
  ) {
    self.stock = stock
    self.tables = tables
    languages = (0..<stock.count).map { stock.language(of: $0) }
    var lemmas: [UInt64: UInt32] = [:]
    for word in 0..<stock.count { addStem(word, lexicons, &lemmas) }
    if acrossLanguages { bridge() }
    joinMisspelt()
    ownStems = stems
    for word in 0..<stock.count {
      stems[word] = groups.root(stems[word])
      addParts(word, lexicons)
    }
    for index in parts.indices { parts[index] = groups.root(parts[index]) }
  }

  /// The parts of a word.
  func parts(of word: Int) -> ArraySlice<UInt32> {
    parts[Int(word == 0 ? 0 : partEnds[word - 1])..<Int(partEnds[word])]
  }

  /// The different stems of a comment, parts of compounds among them, in rising order.
  func stems(of comment: Int, _ store: CommentStore) -> [UInt32] {
    var all: Set<UInt32> = []
    for index in store.range(comment) where store.words[index] != CommentStore.border {
      let word = Int(store.words[index])
      all.insert(stems[word])
      all.formUnion(parts(of: word))
    }
    return all.sorted()
  }

  /// Whether a stem is that of a function word, a number or a sign.
  func isFunctionWord(_ stem: UInt32) -> Bool { groups.isSetApart[Int(stem)] }

  // MARK: - Stems

  private mutating func addStem(
    _ word: Int, _ lexicons: Lexicons, _ lemmas: inout [UInt64: UInt32]
  ) {
    let bytes = Array(stock.forms[word])
    let language = languages[word]
    guard !stock.isSign[word] else {
      stems.append(groups.insert([StemGroups.setApart] + bytes))
      isName.append(false)
      return
    }
    let code = language.map { Language(EmbeddedLexicons.languages[$0]) }
    lexicons.with(code) { (lexicon, number) in
      let written = lexicon.find(bytes.span, 0, bytes.count)
      // `ikkje` of dialect and chat counts as the word that it is another spelling of.
      let standard = written >= 0 ? Int(lexicon.standards[Int(written)]) : -1
      let form = standard >= 0 ? standard : Int(written)
      let bytes = standard >= 0 ? Array(lexicon.forms[standard]) : bytes
      let isStopWord = form >= 0 && lexicon.traits[form].contains(.stopWord)
      if isStopWord || bytes.count < 2 {
        stems.append(groups.insert([StemGroups.setApart] + SpellingFold.key(bytes)))
        isName.append(false)
        return
      }
      let stem = groups.insert(key(bytes, language))
      stems.append(stem)
      isName.append(language.map { tables.unnamed[$0].find(bytes) < 0 } ?? true)
      guard form >= 0 else { return }
      // A form of several lemmas tells none of them.
      let (first, end) = (Int(lexicon.lemmaStarts[form]), Int(lexicon.lemmaStarts[form + 1]))
      guard end == first + 1 else { return }
      let lemma = UInt64(number) << 32 | UInt64(lexicon.lemmas[first])
      if let other = lemmas[lemma] { groups.join(other, stem) } else { lemmas[lemma] = stem }
    }
  }

  /// The key of a word by its ending and spelling alone.
  private func key(_ bytes: [UInt8], _ language: Int?) -> [UInt8] {
    let bytes = bytes.last == 0x2D ? bytes.dropLast() : bytes
    return SpellingFold.key(language.map { tables.stemmers[$0].stem(bytes) } ?? bytes)
  }

  private mutating func bridge() {
    for row in tables.bridges {
      var first: UInt32?
      for cell in row {
        guard let stem = groups.find(key(cell.word, cell.language)) else { continue }
        if let first { groups.join(first, stem) } else { first = stem }
      }
    }
  }

  private mutating func joinMisspelt() {
    var counts = [Int](repeating: 0, count: groups.count)
    for word in 0..<stock.count where !stock.isSign[word] {
      counts[Int(groups.root(stems[word]))] += stock.total(word)
    }
    for slip in NearSpellings.slips(groups, counts) { groups.add(slip.rare, to: slip.frequent) }
  }

  // MARK: - Parts

  private mutating func addParts(_ word: Int, _ lexicons: Lexicons) {
    defer { partEnds.append(UInt32(parts.count)) }
    let bytes = Array(stock.forms[word])
    guard bytes.count > 4, !isFunctionWord(stems[word]) else { return }
    let language = languages[word]
    if bytes.dropFirst().dropLast().contains(0x2D) {
      for part in bytes.split(separator: 0x2D) where part.count > 2 {
        addPart(Array(part), of: word, language)
      }
      return
    }
    let code = language.map { Language(EmbeddedLexicons.languages[$0]) }
    lexicons.with(code) { (lexicon, _) in
      guard lexicon.find(bytes.span, 0, bytes.count) < 0,
        bytes.count <= CompoundSplitter.longestWord
      else { return }
      var found = Word()
      CompoundSplitter.split(&found, bytes.span, 0, bytes.count, lexicon)
      guard found.form >= 0, found.flags.contains(.compound) else { return }
      let head = lexicon.forms[Int(found.form)]
      addPart(Array(head), of: word, language)
      guard bytes.count > head.count, bytes.suffix(head.count) == head else { return }
      let modifier = Array(bytes.dropLast(head.count))
      addPart(Self.withoutLinker(modifier, lexicon), of: word, language)
    }
  }

  private mutating func addPart(_ bytes: [UInt8], of word: Int, _ language: Int?) {
    guard bytes.count > 2 else { return }
    let stem = groups.insert(key(bytes, language))
    if groups.root(stem) != stems[word] { parts.append(stem) }
  }

  /// `leverings` as `levering`, if the lexicon knows it so.
  private static func withoutLinker(_ bytes: [UInt8], _ lexicon: borrowing Lexicon) -> [UInt8] {
    if lexicon.find(bytes.span, 0, bytes.count) >= 0 { return bytes }
    for linker in lexicon.compounds.linkers where bytes.count > linker.count + 2 {
      let rest = Array(bytes.dropLast(linker.count))
      if bytes.suffix(linker.count) == linker[...], lexicon.find(rest.span, 0, rest.count) >= 0 {
        return rest
      }
    }
    return bytes
  }
}
