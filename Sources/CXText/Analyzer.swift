/// Reads customer comments: language, sentiment, and the evidence for it.
///
///     let analyzer = Analyzer()
///     let analysis = analyzer.analyze("Hyggelig betjening, men pengene kom aldri tilbake")
///     analysis.language          // nb
///     analysis.sentiment.label   // .negative
///     analysis.evidence.last?.kind    // .fact
///
/// An analyzer is an immutable value: make one, share it between threads. A language's lexicon is made ready when the
/// first comment in it comes. For many comments use a `Session` per thread, which reuses its buffers.
public struct Analyzer: Sendable {
  let tokenizer: Tokenizer
  let sentenceSplitter: SentenceSplitter
  let identifier: LanguageIdentifier
  let lexicons: Lexicons
  /// The touchpoints, themes and signals that comments are sorted by.
  public let taxonomy: Taxonomy

  /// An analyzer with the built-in lexicons.
  public init() {
    self.init(lexicons: [])
  }

  /// An analyzer with these lexicons, by index in `EmbeddedLexicons.languages` and one for none of them; the built-in
  /// ones if there are none.
  init(lexicons: [Lexicon], taxonomy: Taxonomy = .builtIn) {
    self.taxonomy = taxonomy
    tokenizer = Tokenizer()
    sentenceSplitter = SentenceSplitter()
    identifier = LanguageIdentifier()
    self.lexicons = Lexicons(overlaid: lexicons)
  }

  /// An analyzer whose lexicons are the built-in ones with the caller's entries over them.
  ///
  /// Each row of a file is `entry`, `valence`, and perhaps `language` (`-` for all) and `paradigm`, parted by tabs; an
  /// entry may be a phrase, valence 0 takes a word's feeling away.
  /// - Parameters:
  ///   - files: The caller's entries.
  ///   - tables: Tables to read instead of the built-in ones, with paths that end in `<code>/<table>`; none to keep those.
  /// - Throws: `LexiconError` for the first row that is wrong.
  public init(
    adding files: [LexiconFile], replacing tables: [LexiconFile] = []
  ) throws(LexiconError) {
    let built = (EmbeddedLexicons.languages + [""]).map {
      Lexicon.building($0, from: tables, overlays: files)
    }
    for file in tables + files {
      let problems = built.flatMap(\.problems).filter { $0.path == file.path }
      if let first = problems.min(by: { $0.line < $1.line }) { throw first }
    }
    self.init(
      lexicons: built.map(\.lexicon), taxonomy: tables.isEmpty ? .builtIn : Taxonomy(tables))
  }

  /// The languages that can be analyzed.
  public static var languages: [Language] { EmbeddedLexicons.languages.map { Language($0) } }

  /// What one comment says, with the evidence for it.
  ///
  /// Any text gives an analysis. Complexity: linear in the length of the text.
  /// - Parameters:
  ///   - text: The comment.
  ///   - language: Its language, if the caller knows; nil to find it.
  /// - Returns: The analysis.
  public func analyze(_ text: String, language: Language? = nil) -> Analysis {
    var session = Session(self)
    return session.analyze(text.utf8Span.span, language: language)
  }

  /// The language that a text is probably in.
  public func language(of text: String) -> LanguageGuess {
    var session = Session(self)
    return session.language(of: text.utf8Span.span)
  }
}

/// The lexicons of all languages, each made ready when it is first asked for.
struct Lexicons: Sendable {
  /// Lexicons with the caller's entries laid over, by index in `EmbeddedLexicons.languages`; empty without such entries.
  let overlaid: [Lexicon]

  /// Runs `body` on the lexicon of `language` and its number; on an empty one if there is no such lexicon.
  func with<Result>(
    _ language: Language?, _ body: (borrowing Lexicon, Int) -> Result
  ) -> Result {
    let codes = EmbeddedLexicons.languages
    let index = codes.firstIndex { $0 == language?.code } ?? codes.count
    guard overlaid.isEmpty else { return body(overlaid[index], index) }
    return EmbeddedLexicons.withLexicon(at: index) { body($0, index) }
  }
}
