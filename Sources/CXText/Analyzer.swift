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
  /// A hash of all tables that the lexicons and the taxonomy were made of.
  private let fingerprint: UInt64

  /// The release of the library.
  public static let release = "0.1.0"

  /// The release, and a hash of lexicons and taxonomy: with the same version the same text gives the same analysis.
  ///
  ///     Analyzer().version  // "0.1.0+5f0c6b2a9d3e4417"
  public var version: String {
    let digits = String(fingerprint, radix: 16)
    return Self.release + "+" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// An analyzer with the built-in lexicons.
  public init() {
    self.init(lexicons: [])
  }

  /// An analyzer with these lexicons, by index in `EmbeddedLexicons.languages` and one for none of them; the built-in
  /// ones if there are none.
  init(
    lexicons: [Lexicon], taxonomy: Taxonomy = .builtIn,
    fingerprint: UInt64 = EmbeddedLexicons.fingerprint
  ) {
    self.taxonomy = taxonomy
    self.fingerprint = fingerprint
    tokenizer = Tokenizer()
    sentenceSplitter = SentenceSplitter()
    identifier = LanguageIdentifier()
    self.lexicons = Lexicons(overlaid: lexicons)
  }

  /// An analyzer whose lexicons and taxonomy are the built-in ones with the caller's over them.
  ///
  /// Each row of a lexicon file is `entry`, `valence`, and perhaps `language` (`-` for all) and `paradigm`, parted by
  /// tabs; an entry may be a phrase, valence 0 takes a word's feeling away.
  /// - Parameters:
  ///   - files: The caller's entries.
  ///   - tables: Tables to read instead of the built-in ones, with paths that end in `<code>/<table>`; none to keep those.
  ///   - packs: The names of industry packs to add, as in `IndustryPacks.names`.
  ///   - taxonomies: The caller's touchpoints, themes, promises and competitors.
  /// - Throws: `LexiconError` for the first row that is wrong.
  ///
  /// Complexity: linear in all tables, since the lexicons are built anew: about half a second.
  public init(
    adding files: [LexiconFile] = [], replacing tables: [LexiconFile] = [], packs: [String] = [],
    taxonomies: [TaxonomyFile] = []
  ) throws(LexiconError) {
    let additions = try IndustryPacks.files(packs, from: tables) + taxonomies
    let (analyzer, problems) = Self.building(files, tables, additions)
    for path in (tables + files).map(\.path) + additions.map(\.path) {
      if let first = problems.filter({ $0.path == path }).min(by: { $0.line < $1.line }) {
        throw first
      }
    }
    self = analyzer
  }

  /// An analyzer with all that over the built-in lexicons, and every mistake in it; languages other than `languages`,
  /// if that is not nil, know nothing.
  static func building(
    _ files: [LexiconFile], _ tables: [LexiconFile], _ additions: [TaxonomyFile],
    languages: Set<String>? = nil
  ) -> (analyzer: Analyzer, problems: [LexiconError]) {
    let built = (EmbeddedLexicons.languages + [""]).map {
      (code) -> (lexicon: Lexicon, problems: [LexiconError]) in
      languages?.contains(code) ?? true
        ? Lexicon.building(code, from: tables, overlays: files, additions: additions)
        : (Lexicon(language: Language(code)), [])
    }
    let taxonomy = Taxonomy(tables.isEmpty ? Taxonomy.builtInTables : tables, adding: additions)
    return (
      Analyzer(
        lexicons: built.map(\.lexicon), taxonomy: taxonomy,
        fingerprint: fingerprint(files + tables, additions)),
      taxonomy.problems + built.flatMap(\.problems)
    )
  }

  private static func fingerprint(_ files: [LexiconFile], _ additions: [TaxonomyFile]) -> UInt64 {
    var hash = EmbeddedLexicons.fingerprint
    for file in files { hash = file.bytes.reduce(hash) { FormTable.extend($0, $1) } }
    for row in additions.flatMap(\.rows) {
      let text = [row.id, row.statement.rawValue, row.language ?? "", row.text, row.weight]
      hash = text.joined(separator: "\t").utf8.reduce(hash) { FormTable.extend($0, $1) }
    }
    return hash
  }

  /// The languages that can be analyzed.
  public static var languages: [Language] { EmbeddedLexicons.languages.map { Language($0) } }

  /// What one comment says, with the evidence for it.
  ///
  /// Any text gives an analysis. Complexity: linear in the length of the text.
  /// - Parameters:
  ///   - text: The comment.
  ///   - language: Its language, if the caller knows; nil to find it.
  ///   - context: What it is an answer to.
  /// - Returns: The analysis.
  public func analyze(
    _ text: String, language: Language? = nil, context: AnswerContext = .none
  ) -> Analysis {
    var session = Session(self)
    return session.analyze(text.utf8Span.span, language: language, context: context)
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

  /// How many there are, one for texts in no language that we know included.
  static var count: Int { EmbeddedLexicons.languages.count + 1 }

  /// The number of the lexicon of `language`; the last, of an empty one, if there is no such lexicon.
  static func number(of language: Language?) -> Int {
    guard let code = language?.code else { return count - 1 }
    return EmbeddedLexicons.languages.firstIndex(of: code) ?? count - 1
  }

  /// Runs `body` on the lexicon of `language` and its number; on an empty one if there is no such lexicon.
  func with<Result>(
    _ language: Language?, _ body: (borrowing Lexicon, Int) -> Result
  ) -> Result {
    let number = Self.number(of: language)
    return with(number) { body($0, number) }
  }

  /// Runs `body` on the lexicon with this number.
  func with<Result>(_ number: Int, _ body: (borrowing Lexicon) -> Result) -> Result {
    guard overlaid.isEmpty else { return body(overlaid[number]) }
    return EmbeddedLexicons.withLexicon(at: number) { body($0) }
  }
}
