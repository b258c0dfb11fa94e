/// Taxonomies laid over the built-in one: packs, and callers' own files.
extension LexiconBuilder {
  /// The codes of the columns with names in the tables of ids.
  static let nameCodes = ["nb", "nn", "da", "sv", "en"]

  /// Whether an id of the built-in tables is taken away; `*` takes all away but signals, whose ids have a point.
  func isRemoved(_ id: String) -> Bool {
    removedIDs.contains(id) || removedIDs.contains("*") && !id.contains(".")
  }

  /// Reads what belongs behind the table `name`, so that ids are numbered in one order: touchpoints, themes, signals,
  /// competitors.
  mutating func readAdditions(behind name: String) {
    for file in additions {
      path = file.path
      switch name {
      case "touchpoints.tsv": addIDs(file.rows(.touchpoint))
      case "themes.tsv": addIDs(file.rows.filter { [.theme, .promise].contains($0.statement) })
      case "signals.tsv": addIDs(file.rows(.competitor))
      case "topics.tsv":
        for row in file.rows(.pattern) { addPattern(row) }
        for row in file.rows(.competitor) { addCompetitor(row) }
      default: break
      }
    }
  }

  mutating func addIDs(_ rows: [TaxonomyFile.Row]) {
    for row in rows {
      line = row.line
      if row.statement != .competitor, row.id.contains(where: { " !+-".contains($0) }) {
        note("an id has no space, “!”, “+” or “-”: “\(row.id)”")
      }
      _ = topicIDs.insert(Array(row.id.utf8).span)
    }
  }

  private mutating func addPattern(_ row: TaxonomyFile.Row) {
    guard row.language == nil || row.language == lexicon.language.code else { return }
    line = row.line
    readTopic(
      pattern: Array(Self.folded(row.text).utf8), ids: Array(row.id.utf8),
      weight: Array(row.weight.utf8))
  }

  /// A competitor's id is a name: no sign in it means anything.
  private mutating func addCompetitor(_ row: TaxonomyFile.Row) {
    line = row.line
    let topic = Topic(id: UInt16(topicIDs.insert(Array(row.id.utf8).span)))
    for pattern in Self.patterns(ofNames: row.text) where !pattern.isEmpty {
      addTopic(Array(Self.folded(pattern).utf8), topic)
    }
  }

  /// People write patterns with capitals and curly apostrophes; words are looked up without.
  static func folded(_ pattern: String) -> String {
    String(pattern.lowercased().map { $0 == "\u{2019}" ? "'" : $0 })
  }

  /// A competitor's names as patterns: the words of each, without what stands between (`H&M` is `h m`).
  private static func patterns(ofNames names: String) -> [String] {
    names.split(separator: "|").map { name in
      let utf8 = Array(name.utf8)
      var tokens: [Token] = []
      Tokenizer(abbreviations: AbbreviationTable([])).tokenize(utf8.span, into: &tokens)
      return tokens.filter(\.isWordLike).map { String(decoding: utf8[$0.bytes], as: UTF8.self) }
        .joined(separator: " ")
    }
  }
}
