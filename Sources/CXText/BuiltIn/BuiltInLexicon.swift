extension Lexicon {
  /// The built-in lexicon of `code`, from the image inside the binary; empty but for the shared signs if there is none.
  init(builtIn code: String) {
    guard let image = EmbeddedLexicons.images.first(where: { $0.path == code }) else {
      self.init(language: Language(code))
      return
    }
    self = image.withBytes { Lexicon(Language(code), image: $0) }
  }

  /// The lexicon of `code` built from its tables with `overlays` and `additions` laid over it, and the mistakes in those.
  ///
  /// Mistakes in the built-in tables are found by the tests (`LexiconTablesTests`), so that rows with one are passed
  /// over here.
  static func building(
    _ code: String, from tables: [LexiconFile], overlays: [LexiconFile],
    additions: [TaxonomyFile] = []
  ) -> (lexicon: Lexicon, problems: [LexiconError]) {
    var builder = LexiconBuilder(Language(code))
    builder.additions = additions
    if tables.isEmpty {
      builder.read(EmbeddedLexicons.tables)
      builder.problems.removeAll { problem in !additions.contains { $0.path == problem.path } }
    } else {
      builder.read(tables)
    }
    for overlay in overlays { builder.readOverlay(overlay, EmbeddedLexicons.languages) }
    let problems = builder.problems
    return (builder.finished(), problems)
  }
}

extension Taxonomy {
  /// The tables of ids inside the binary.
  static let builtInTables = LexiconFile.embedded(in: "taxonomy/")

  /// The taxonomy inside the binary.
  public static let builtIn = Taxonomy(builtInTables)
}

extension LexiconFile {
  /// The tables inside the binary whose paths begin so.
  static func embedded(in folder: String) -> [LexiconFile] {
    EmbeddedLexicons.tables.filter { $0.path.hasPrefix(folder) }.map { table in
      LexiconFile(
        path: "Lexicons/" + table.path,
        bytes: table.withBytes { span in span.indices.map { span[$0] } })
    }
  }
}

extension LanguageModel {
  /// The model inside the binary.
  static let builtIn = LanguageModel(
    EmbeddedLexicons.tables.first { $0.path == "shared/language-model.txt" })
}

extension LexiconLinter {
  /// Every mistake in a user's own file, in order of line.
  public static func problems(ofOverlay file: LexiconFile) -> [LexiconError] {
    var problems: [LexiconError] = []
    for code in EmbeddedLexicons.languages {
      var builder = LexiconBuilder(Language(code))
      builder.read(
        EmbeddedLexicons.tables.filter { table in
          ["/paradigms.tsv", "/words.tsv", "/polarity.tsv"].contains { table.path.hasSuffix($0) }
        })
      builder.problems = []
      builder.readOverlay(file, EmbeddedLexicons.languages)
      for problem in builder.problems where !problems.contains(problem) { problems.append(problem) }
    }
    return problems.sorted { $0.line < $1.line }
  }
}
