/// Analyzes many comments on one thread, reusing its buffers: one after another, or faster in batches.
///
///     var session = Session(analyzer)
///     for line in lines { print(session.analyze(line.utf8Span.span).sentiment.score) }
///
/// After the first few comments nothing is allocated but what an `Analysis` itself holds.
public struct Session {
  private let analyzer: Analyzer
  /// Whether a comment was read before this one.
  private var isStarted = false
  private var cache: WordCache
  /// By comment of a batch.
  private var workspaces = [Workspace()]
  private var scratch = Workspace.Scratch()
  /// The comments of a batch that are in one language.
  private var group: [Int] = []

  /// A session with the lexicons of `analyzer`.
  public init(_ analyzer: Analyzer) {
    self.init(analyzer, WordCache())
  }

  /// A session that keeps words in `cache`.
  init(_ analyzer: Analyzer, _ cache: WordCache) {
    self.analyzer = analyzer
    self.cache = cache
  }

  /// What one comment says.
  ///
  /// - Parameters:
  ///   - utf8: The comment's bytes; invalid UTF-8 is read as Latin-1 where it can be.
  ///   - language: Its language, if the caller knows; nil to find it.
  ///   - context: What it is an answer to.
  ///   - evidence: Whether to list the evidence; without it an analysis is cheaper.
  /// - Returns: The analysis, with byte ranges into `utf8`.
  public mutating func analyze(
    _ utf8: Span<UInt8>, language: Language? = nil, context: AnswerContext = .none,
    evidence: Bool = true
  ) -> Analysis {
    reversedAnalyses(utf8, [0..<utf8.count], [context], language, evidence: evidence)[0]
  }

  /// What each comment of a batch says: the same as one by one, about a tenth faster.
  ///
  /// - Parameters:
  ///   - batch: The comments.
  ///   - language: The language of all, if the caller knows; nil to find it for each.
  ///   - evidence: Whether to list the evidence; without it an analysis is cheaper.
  /// - Returns: The analyses in the order of the comments, with byte ranges that count from each one's own beginning.
  ///
  /// Complexity: linear in the bytes of the batch.
  public mutating func analyze(
    _ batch: CommentBatch, language: Language? = nil, evidence: Bool = true
  ) -> BatchAnalyses {
    BatchAnalyses(
      reversed: reversedAnalyses(
        batch.bytes.span, batch.ranges, batch.contexts, language, evidence: evidence))
  }

  /// The analyses, that of the last comment first.
  ///
  /// Takes each step for all comments of a language before the next step, so that the program's code and the
  /// language's tables stay in the processor's caches.
  private mutating func reversedAnalyses(
    _ text: Span<UInt8>, _ ranges: [Range<Int>], _ contexts: [AnswerContext], _ language: Language?,
    evidence: Bool
  ) -> [Analysis] {
    read(text, ranges, language)
    let analyzer = analyzer  // copied once for all comments
    return unsafe [Analysis](unsafeUninitializedCapacity: ranges.count) { (analyses, count) in
      // Each comment is in one group, so that each place is written once.
      for number in 0..<Lexicons.count {
        gather(number, of: ranges.count)
        guard !group.isEmpty else { continue }
        analyzer.lexicons.with(number) { lexicon in
          score(text, ranges, lexicon)
          for index in group { workspaces[index].findTopics(lexicon, &scratch) }
          for index in group {
            let analysis = workspaces[index].analysis(
              text.extracting(ranges[index]), lexicon, analyzer.taxonomy, contexts[index],
              evidence: evidence)
            unsafe analyses.initializeElement(at: ranges.count - 1 - index, to: analysis)
            // The first one's are kept, for long comments one after another.
            if index > 0, workspaces[index].isLarge { workspaces[index] = Workspace() }
          }
        }
      }
      count = ranges.count
    }
  }

  /// What a survey's question asks for, and the touchpoint that it names.
  mutating func question(_ utf8: Span<UInt8>) -> (sense: AnswerContext.Sense?, touchpoint: String?)
  {
    let taxonomy = analyzer.taxonomy
    return withScored(utf8, nil) { (workspace, lexicon, scratch) in
      workspace.findTopics(lexicon, &scratch)
      return workspace.question(taxonomy)
    }
  }

  /// The language that a text is probably in.
  public mutating func language(of utf8: Span<UInt8>) -> LanguageGuess {
    read(utf8, [0..<utf8.count], nil)
    return workspaces[0].guess
  }

  /// The entries that a text matches; see `Analyzer.entries(matching:in:)`.
  mutating func entries(matching utf8: Span<UInt8>, in language: Language) -> [LexiconEntry] {
    withScored(utf8, language) { (workspace, lexicon, _) in workspace.entries(lexicon) }
  }

  /// The hits of all patterns of topics in a text, and how many words it has; for `TaxonomyCheck`.
  mutating func hits(in utf8: Span<UInt8>, _ language: Language) -> (hits: [TopicHit], words: Int) {
    withScored(utf8, language) { (workspace, lexicon, scratch) in
      TopicMatcher.match(workspace.words, lexicon, into: &scratch.hits)
      return (scratch.hits.whole, workspace.words.count)
    }
  }

  /// Takes the steps from reading to evidence for one text and hands on what came of it.
  private mutating func withScored<Result>(
    _ utf8: Span<UInt8>, _ language: Language?,
    _ body: (inout Workspace, borrowing Lexicon, inout Workspace.Scratch) -> Result
  ) -> Result {
    let ranges = [0..<utf8.count]
    read(utf8, ranges, language)
    let lexicons = analyzer.lexicons
    let number = workspaces[0].language
    gather(number, of: 1)
    return lexicons.with(number) { lexicon in
      score(utf8, ranges, lexicon)
      return body(&workspaces[0], lexicon, &scratch)
    }
  }

  /// Cuts the comments into tokens and finds their languages.
  private mutating func read(_ text: Span<UInt8>, _ ranges: [Range<Int>], _ language: Language?) {
    cache.begin(keepsWords: isStarted || ranges.count > 1)
    isStarted = true
    let analyzer = analyzer
    while workspaces.count < ranges.count { workspaces.append(Workspace()) }
    for index in ranges.indices {
      workspaces[index].read(
        text.extracting(ranges[index]), language, analyzer.tokenizer, analyzer.identifier, &cache)
    }
  }

  /// Fills `group` with those of the first `count` comments whose language has this number.
  private mutating func gather(_ number: Int, of count: Int) {
    group.removeAll(keepingCapacity: true)
    for index in 0..<count where workspaces[index].language == number { group.append(index) }
  }

  /// The path from tokens to evidence, for all comments of the group.
  private mutating func score(
    _ text: Span<UInt8>, _ ranges: [Range<Int>], _ lexicon: borrowing Lexicon
  ) {
    for index in group {
      workspaces[index].lookUp(text.extracting(ranges[index]), lexicon, &cache)
    }
    let splitter = analyzer.sentenceSplitter
    for index in group {
      workspaces[index].split(text.extracting(ranges[index]), splitter, lexicon)
    }
    for index in group { workspaces[index].match(lexicon) }
    for index in group {
      workspaces[index].weigh(text.extracting(ranges[index]), lexicon, &scratch)
    }
  }
}
