/// Finds what is wrong in lexicon tables: duplicates, contradictions, words in two roles, missing tables, bad numbers, and
/// patterns that find less or other things than they seem to (a rule each, see `patternRules`).
///
///     let report = LexiconLinter.check(files, language: Language("nb"))
///     report.problems.first?.description  // "Lexicons/nb/polarity.tsv:12: “god” stands already on line 3"
public enum LexiconLinter {
  /// What a check found.
  public struct Report: Sendable {
    /// The mistakes, in order of file and line.
    public let problems: [LexiconError]
    /// What is worth a look, but no mistake.
    public var notes: [LexiconError] = []
    /// How many rows were read.
    public let counts: LexiconRowCounts
  }

  /// The tables that every language must have.
  public static let required = LexiconBuilder.tableNames.filter {
    ![
      "fitted.tsv", "emoji.tsv", "emoticons.tsv", "suffixes.tsv", "unnamed.tsv", "remarks.tsv",
    ].contains($0)
      && !LexiconBuilder.taxonomyNames.contains($0)
  }

  /// Every table that a language folder or `shared/` may have.
  public static let tables = LexiconBuilder.tableNames

  /// Checks the tables of one language, or of `shared/`, together.
  ///
  /// - Parameters:
  ///   - files: The folder's tables; files with other names are passed over.
  ///   - language: The folder's language.
  ///   - folder: The folder's path, for messages about missing tables; nil to allow that tables are missing.
  ///   - taxonomy: The tables of `taxonomy/`; without them the ids of topics are not checked.
  /// - Returns: The mistakes and the counts.
  public static func check(
    _ files: [LexiconFile], language: Language, folder: String? = nil,
    taxonomy: [LexiconFile] = []
  ) -> Report {
    var builder = LexiconBuilder(language)
    builder.read(LexiconBuilder.taxonomyNames, in: taxonomy)
    builder.isLinting = true
    for name in LexiconBuilder.tableNames {
      builder.read([name], in: files)
      if let folder, required.contains(name), !files.contains(where: { $0.name == name }) {
        builder.problems.append(
          LexiconError(path: folder, line: 0, reason: "the table \(name) is missing"))
      }
    }
    builder.findOpposites()
    builder.lookAtPatterns(PatternWords(builder.lexicon, files))
    builder.rowCounts.forms = builder.lexicon.forms.count
    return Report(problems: builder.problems, counts: builder.rowCounts)
  }

  /// The rules for patterns; each gives its remarks on a row.
  static let patternRules: [@Sendable (PatternRow, PatternWords) -> [String]] = [
    AlternativeTrap.remarks, ClauseInPattern.remarks, ShortStem.remarks, UnreadableWord.remarks,
  ]

  /// What all rules say of a pattern.
  static func remarks(on row: PatternRow, _ words: PatternWords) -> [String] {
    patternRules.flatMap { $0(row, words) }
  }
}

extension LexiconBuilder {
  /// Notes what the rules say of the patterns read so far.
  mutating func lookAtPatterns(_ words: PatternWords) {
    for row in patternRows {
      problems += LexiconLinter.remarks(on: row, words).map { row.error($0) }
    }
  }
}

extension PatternWords {
  /// The words of a lexicon, and the abbreviations among some tables.
  init(_ lexicon: Lexicon, _ files: [LexiconFile]) {
    let abbreviations = files.filter { $0.name == "abbreviations.tsv" }.flatMap { file in
      var reader = TableReader()
      var row = TableRow()
      var cells: [[UInt8]] = []
      while reader.next(&row, in: file.bytes.span) {
        cells.append(row.cell(0, in: file.bytes.span))
      }
      return cells
    }
    self.init(
      lexicon: lexicon, tokenizer: Tokenizer(abbreviations: AbbreviationTable(abbreviations)))
  }
}

extension LexiconBuilder {
  /// Notes forms that stand under two polar entries of opposite sign, and polar words that are modifiers too.
  mutating func findOpposites() {
    var signs: [UInt32: Int] = [:]
    for pair in inflections {
      let node = lexicon.trie.rootChild(.lemma(Int(pair.lemma)))
      guard node >= 0, lexicon.trie.nodes[node].sense >= 0 else { continue }
      let sense = Int(lexicon.trie.nodes[node].sense)
      guard let other = signs[pair.form] else {
        signs[pair.form] = sense
        continue
      }
      noteConflict(form: Int(pair.form), other, sense)
    }
    for (form, sense) in signs.sorted(by: { $0.key < $1.key }) {
      let node = lexicon.trie.rootChild(.form(Int(form)))
      guard node >= 0, lexicon.trie.nodes[node].sense >= 0 else { continue }
      noteConflict(form: Int(form), sense, Int(lexicon.trie.nodes[node].sense))
    }
  }

  private mutating func noteConflict(form: Int, _ first: Int, _ second: Int) {
    let (one, two) = (lexicon.senses[first], lexicon.senses[second])
    let word = String(decoding: lexicon.forms[form], as: UTF8.self)
    let entries = [one, two].map { String(decoding: lexicon.entries[Int($0.entry)], as: UTF8.self) }
    (path, line) = origins[second] ?? (path, line)
    if one.role.isPolar != two.role.isPolar {
      note("a word in two roles: “\(word)” is \(one.role.name) and \(two.role.name)")
    } else if one.role.isPolar, one.valence * two.valence < 0 {
      note("“\(word)” stands under “\(entries[0])” and “\(entries[1])” with opposite signs")
    }
  }
}
