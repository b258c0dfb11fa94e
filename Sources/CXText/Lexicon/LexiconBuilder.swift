/// Reads the tables of one language and makes its lexicon.
///
/// A row with a mistake is noted in `problems` and passed over. The tables are read in the order of `tableNames`,
/// since later ones refer to earlier ones.
struct LexiconBuilder {
  /// Every table of a language folder or of `shared/`, in reading order.
  static let tableNames = [
    "touchpoints.tsv", "themes.tsv", "signals.tsv", "language.tsv", "paradigms.tsv", "fitted.tsv",
    "words.tsv", "polarity.tsv", "emoji.tsv",
    "emoticons.tsv", "modifiers.tsv", "phrases.tsv", "ratings.tsv", "compounds.tsv", "numbers.tsv",
    "stopwords.tsv", "conjunctions.tsv", "spelling.tsv", "topics.tsv", "cues.tsv",
    "quantities.tsv",
    "abbreviations.tsv",
    "sentences.tsv", "suffixes.tsv", "unnamed.tsv", "remarks.tsv",
  ]

  /// How many columns each table has at most.
  static let widths = [
    "touchpoints.tsv": 8, "themes.tsv": 8, "signals.tsv": 3, "topics.tsv": 4, "cues.tsv": 4,
    "quantities.tsv": 4,
    "language.tsv": 2, "paradigms.tsv": 4, "fitted.tsv": 4, "words.tsv": 3, "polarity.tsv": 6,
    "emoji.tsv": 4, "emoticons.tsv": 3, "modifiers.tsv": 7, "phrases.tsv": 5, "ratings.tsv": 3,
    "compounds.tsv": 3, "numbers.tsv": 2, "stopwords.tsv": 1, "conjunctions.tsv": 2,
    "spelling.tsv": 2, "abbreviations.tsv": 2, "sentences.tsv": 2,
    "suffixes.tsv": 3, "unnamed.tsv": 1, "remarks.tsv": 1,
  ]

  var lexicon: Lexicon
  var problems: [LexiconError] = []
  /// Whether to look for mistakes that cost time to find (see `LexiconLinter`).
  var isLinting = false

  /// The paradigms by number; the first is `inv`, which leaves a word as it is.
  var paradigms = [Paradigm(strip: [], endings: [])]
  var paradigmNames = FormTable()
  var lemmaNumbers = FormTable(capacity: 16_384)
  /// Form and lemma of every inflected form, in order of reading.
  var inflections: [(form: UInt32, lemma: UInt32)] = []
  var fitted = FormTable()
  var fittedValues: [(hand: Float, fitted: Float)] = []
  /// The taxonomies laid over the built-in one, to be set before tables are read.
  var additions: [TaxonomyFile] = [] {
    didSet { removedIDs = Set(additions.flatMap { $0.rows(.remove) }.map(\.id)) }
  }
  private(set) var removedIDs: Set<String> = []
  /// The ids of touchpoints, themes, signals and competitors.
  var topicIDs = FormTable()
  /// Whether ids need not be known, since no taxonomy was read before.
  var isTaxonomyUnknown = true
  var topicSets = TopicSets()
  /// The path and line of the table row being read.
  var path = ""
  var line = 0
  /// By text of an entry: the line where it was first read, per table.
  var firstLines: [String: Int] = [:]
  /// The phrase being read, and the trie nodes that its parts read so far have reached.
  var syntax = PhraseSyntax()
  var frontier: [Int] = []
  var nextFrontier: [Int] = []
  /// Whether a user's own file is being read: its rows win over those before.
  var isOverlay = false
  /// By sense, when linting: where its row stands.
  var origins: [Int: (path: String, line: Int)] = [:]
  var rowCounts = LexiconRowCounts()
  /// The rows with patterns, when linting: the rules look at them once all words are known.
  var patternRows: [PatternRow] = []

  init(_ language: Language) {
    lexicon = Lexicon(language: language)
    _ = formNumber([0x23].span)  // form 0 is `#`, any number
    _ = paradigmNames.insert(Array("inv".utf8).span)
  }

  /// Reads, in the right order, those of `tables` that belong to the language or to `shared/`.
  mutating func read(_ tables: [EmbeddedTable]) {
    for name in Self.tableNames {
      for table in tables
      where ["shared/", "taxonomy/", lexicon.language.code + "/"].contains(
        where: { table.path == $0 + name })
      {
        read(name, table)
      }
      readAdditions(behind: name)
    }
  }

  /// The same for files, whose paths end in `<folder>/<table>`.
  mutating func read(_ files: [LexiconFile]) {
    for name in Self.tableNames {
      for file in files
      where ["shared/", "taxonomy/", lexicon.language.code + "/"].contains(
        where: { ("/" + file.path).hasSuffix("/" + $0 + name) })
      {
        read(name, file.bytes.span, path: file.path)
      }
      readAdditions(behind: name)
    }
  }

  /// Reads those of `files` that have these names, in the order of the names; their folders do not matter.
  mutating func read(_ names: [String], in files: [LexiconFile]) {
    for name in names {
      for file in files where file.name == name {
        read(name, file.bytes.span, path: file.path)
      }
    }
  }

  mutating func read(_ name: String, _ table: EmbeddedTable) {
    table.withBytes { read(name, $0, path: "Lexicons/" + table.path) }
  }

  /// Reads one table, which `name` says how.
  mutating func read(_ name: String, _ text: Span<UInt8>, path: String) {
    self.path = path
    var reader = TableReader()
    var row = TableRow()
    let width = Self.widths[name] ?? 0
    if isLinting { noteLostRows(name, text) }
    while reader.next(&row, in: text) {
      line = row.line
      if row.count > width {
        note("\(row.count) columns, at most \(width) expected")
      } else {
        readRow(name, row, text)
      }
    }
  }

  private mutating func readRow(_ name: String, _ row: TableRow, _ text: Span<UInt8>) {
    switch name {
    case "touchpoints.tsv", "themes.tsv", "signals.tsv":
      readTopicID(row, text)
      isTaxonomyUnknown = false
    case "topics.tsv", "cues.tsv": readTopic(row, text)
    case "quantities.tsv": readUnit(row, text)
    case "language.tsv": readLanguage(row, text)
    case "paradigms.tsv": readParadigm(row, text)
    case "fitted.tsv": readFitted(row, text)
    case "words.tsv": readWord(row, text)
    case "polarity.tsv": readPolarity(row, text)
    case "emoji.tsv", "emoticons.tsv": readSign(name, row, text)
    case "modifiers.tsv": readModifier(row, text)
    case "phrases.tsv": readPhrase(row, text)
    case "ratings.tsv": readRating(row, text)
    case "compounds.tsv": readCompoundPart(row, text)
    case "numbers.tsv": readNumber(row, text)
    case "stopwords.tsv": readTrait(row, text, .stopWord)
    case "conjunctions.tsv": readConjunction(row, text)
    case "spelling.tsv": readSpelling(row, text)
    case "abbreviations.tsv": readAbbreviation(row, text)
    case "sentences.tsv": checkSentenceWord(row, text)
    case "suffixes.tsv": checkSuffix(row, text)
    case "unnamed.tsv", "remarks.tsv": _ = notesDuplicate(row.string(0, in: text))
    default: note("no such table")
    }
  }

  /// Keeps a pattern for the rules of the linter.
  mutating func keepPattern(_ pattern: [UInt8], ids: [UInt8] = []) {
    guard isLinting else { return }
    let ids = ids.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    if let row = PatternRow(pattern, ids: ids, path: path, line: line) { patternRows.append(row) }
  }

  mutating func note(_ reason: String) {
    problems.append(LexiconError(path: path, line: line, reason: reason))
  }

  /// Notes a second row of `entry` in this table; true if there was one.
  mutating func notesDuplicate(_ entry: String) -> Bool {
    guard isLinting else { return false }
    let key = path + "\t" + entry
    if let first = firstLines[key] {
      note("“\(entry)” stands already on line \(first)")
      return true
    }
    firstLines[key] = line
    return false
  }

  /// The lexicon, with the lemmas sorted by form.
  consuming func finished() -> Lexicon {
    var starts = [UInt32](repeating: 0, count: lexicon.forms.count + 1)
    for pair in inflections { starts[Int(pair.form) + 1] += 1 }
    for form in 0..<lexicon.forms.count { starts[form + 1] += starts[form] }
    var next = starts
    var lemmas = [UInt32](repeating: 0, count: inflections.count)
    for pair in inflections {
      lemmas[Int(next[Int(pair.form)])] = pair.lemma
      next[Int(pair.form)] += 1
    }
    lexicon.lemmaStarts = starts
    lexicon.lemmas = lemmas
    addBareSpellings()
    finishTopics()
    let polar = lexicon.traits.indices.filter { lexicon.valence(ofForm: Int32($0)) != 0 }
    lexicon.spellings = SpellingIndex(of: polar, in: lexicon.forms)
    return lexicon
  }

  // MARK: - Forms and senses

  /// The number of a form, made if need be.
  mutating func formNumber(_ bytes: Span<UInt8>) -> Int {
    let number = lexicon.forms.insert(bytes)
    if number == lexicon.traits.count {
      lexicon.traits.append([])
      lexicon.standards.append(-1)
      lexicon.numbers.append(-1)
    }
    return number
  }

  mutating func addSense(_ sense: Sense) -> Int {
    lexicon.senses.append(sense)
    if isLinting { origins[lexicon.senses.count - 1] = (path, line) }
    return lexicon.senses.count - 1
  }

  /// A valence cell, or nil with a note; zero only where `mayBeZero`.
  mutating func valence(_ cell: [UInt8], mayBeZero: Bool) -> Float? {
    let text = String(decoding: cell, as: UTF8.self)
    guard let value = decimalNumber(cell), abs(value) <= 5, value * 2 == Float(Int(value * 2))
    else {
      note("the valence “\(text)” is no number from -5 to 5 in steps of 0.5")
      return nil
    }
    if value == 0, !mayBeZero {
      note("the valence is 0; a word that says no feeling needs no row")
      return nil
    }
    return value
  }
}

/// How many rows of each kind a lexicon holds.
public struct LexiconRowCounts: Hashable, Sendable {
  /// Rows of `polarity.tsv`.
  public internal(set) var words = 0
  /// Rows of `phrases.tsv`.
  public internal(set) var phrases = 0
  /// Rows of `modifiers.tsv`.
  public internal(set) var modifiers = 0
  /// Rows of `topics.tsv` and `cues.tsv`, or of a pack.
  public internal(set) var patterns = 0
  /// Different inflected forms, of polar and neutral words.
  public internal(set) var forms = 0

  /// Nothing read yet.
  public init() {}

  /// Adds those of another table or language.
  public mutating func add(_ other: LexiconRowCounts) {
    words += other.words
    phrases += other.phrases
    modifiers += other.modifiers
    patterns += other.patterns
    forms += other.forms
  }
}
