extension Lexicon {
  /// The built-in lexicon of `code`, from the image inside the binary; empty but for the shared signs if there is none.
  init(builtIn code: String) {
    guard let image = EmbeddedLexicons.images.first(where: { $0.path == code }) else {
      self.init(language: Language(code))
      return
    }
    let start = unsafe image.text.utf8Start
    let bytes = unsafe UnsafeBufferPointer(start: start, count: image.text.utf8CodeUnitCount)
    unsafe self.init(Language(code), image: Span(_unsafeElements: bytes))
  }

  /// The lexicon of `code` built from its tables, with `overlays` laid over it.
  ///
  /// Mistakes in the tables are found by the tests (`LexiconTablesTests`), so that rows with one are passed over here.
  init(building code: String, overlays: [LexiconFile] = []) {
    var builder = LexiconBuilder(Language(code))
    builder.read(EmbeddedLexicons.tables)
    for overlay in overlays { builder.readOverlay(overlay, EmbeddedLexicons.languages) }
    self = builder.finished()
  }
}

extension LanguageModel {
  /// The model inside the binary.
  static let builtIn = LanguageModel(
    EmbeddedLexicons.tables.first { $0.path == "shared/language-model.txt" })
}

extension LexiconLinter {
  /// Checks a user's own file against the built-in languages.
  ///
  /// - Throws: The first mistake.
  public static func checkOverlay(_ file: LexiconFile) throws(LexiconError) {
    if let first = problems(ofOverlay: file).first { throw first }
  }

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
