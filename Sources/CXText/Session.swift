/// Analyzes one comment after another on one thread, reusing its buffers.
///
///     var session = Session(analyzer)
///     for line in lines { print(session.analyze(line.utf8Span.span).sentiment.score) }
///
/// After the first few comments nothing is allocated but what an `Analysis` itself holds.
public struct Session {
  private let analyzer: Analyzer
  /// Whether a comment was read before this one.
  private var isStarted = false
  private var tokens: [Token] = []
  private var cache = WordCache()
  private var places: [WordCache.Place] = []
  private var words: [Word] = []
  private var sentences: [Sentence] = []
  private var marks: [SentenceMarks] = []
  private var matches: [Match] = []
  private var items: [Item] = []
  private var isItem: [Bool] = []
  private var applied: [AppliedModifier] = []
  private var clauseFactors: [ClauseFactor] = []
  private var hits = TopicHits()
  private var ratings: [RatingMark] = []

  /// A session with the lexicons of `analyzer`.
  public init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
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
    let found = read(utf8)
    let guess = language.map { LanguageGuess(language: $0, confidence: 1) } ?? found
    let lexicons = analyzer.lexicons
    return lexicons.with(guess.language) { (lexicon, number) in
      score(utf8, lexicon, number)
      let topics = topics(lexicon)
      if let sense = context.sense { answer(sense, topics) }
      if items.isEmpty, !topics.isEmpty {
        ThemeEvidence.append(topics, analyzer.taxonomy, to: &items)
      }
      let coverage = Scorer.coverage(words, matches)
      let sentiment = Scorer.sentiment(items, coverage: coverage, lexicon.calibration)
      let quantities = quantities(utf8, lexicon)
      let found = findings(topics, sentiment, quantities, lexicon, context)
      return Analysis(
        language: guess.language, languageConfidence: guess.confidence,
        sentiment: sentiment, emotions: emotions(lexicon), themes: found.themes,
        touchpoints: found.touchpoints, defaultTouchpoint: context.touchpoint,
        signals: found.signals, quantities: quantities,
        evidence: evidence ? self.evidence(lexicon) : [])
    }
  }

  /// What a survey's question asks for, and the touchpoint that it names.
  mutating func question(_ utf8: Span<UInt8>) -> (sense: AnswerContext.Sense?, touchpoint: String?)
  {
    let found = read(utf8)
    let lexicons = analyzer.lexicons
    return lexicons.with(found.language) { (lexicon, number) in
      score(utf8, lexicon, number)
      let topics = topics(lexicon)
      let places = WordPlaces(words: words, tokens: tokens)
      return (
        QuestionSense.sense(Cues(topics, analyzer.taxonomy)),
        analyzer.taxonomy.touchpoints(topics, places).first?.id
      )
    }
  }

  /// Gives an answer without feeling words, or one that says “nothing”, the sense of its question.
  private mutating func answer(_ sense: AnswerContext.Sense, _ topics: [FoundTopic]) {
    guard !words.isEmpty else { return }
    let taxonomy = analyzer.taxonomy
    var value: Float?
    if QuestionSense.isNothing(topics, words, taxonomy) {
      items.removeAll(keepingCapacity: true)
      applied.removeAll(keepingCapacity: true)
      value = -sense.sign * QuestionSense.valence
    } else if items.isEmpty {
      value = QuestionSense.value(sense, ofNamed: topics, taxonomy)
    }
    guard let value else { return }
    items.append(
      Item(
        first: 0, end: Int32(words.count), sense: -1, kind: .question, base: value, value: value))
  }

  /// The language that a text is probably in.
  public mutating func language(of utf8: Span<UInt8>) -> LanguageGuess {
    read(utf8)
  }

  /// The entries that a text matches; see `Analyzer.entries(matching:in:)`.
  mutating func entries(matching utf8: Span<UInt8>, in language: Language) -> [LexiconEntry] {
    _ = read(utf8)
    let lexicons = analyzer.lexicons
    return lexicons.with(language) { (lexicon, number) in
      score(utf8, lexicon, number)
      return matches.compactMap { match in
        guard match.sense >= 0 else { return nil }
        let sense = lexicon.senses[Int(match.sense)]
        return LexiconEntry(
          text: lexicon.text(ofEntry: sense.entry), role: sense.role.name,
          valence: Double(sense.valence), bytes: bytes(match.first, match.end))
      }
    }
  }

  /// The hits of all patterns of topics in a text, and how many words it has; for `TaxonomyCheck`.
  mutating func hits(in utf8: Span<UInt8>, _ language: Language) -> (hits: [TopicHit], words: Int) {
    _ = read(utf8)
    let lexicons = analyzer.lexicons
    return lexicons.with(language) { (lexicon, number) in
      score(utf8, lexicon, number)
      TopicMatcher.match(words, lexicon, into: &hits)
      return (hits.whole, words.count)
    }
  }

  /// Cuts a text into tokens and finds the language that they are probably in.
  private mutating func read(_ utf8: Span<UInt8>) -> LanguageGuess {
    analyzer.tokenizer.tokenize(utf8, into: &tokens)
    if isStarted, !cache.isKeeping { cache.keepWords() }
    isStarted = true
    var sums = LanguageIdentifier.Sums()
    cache.addSums(utf8, tokens, analyzer.identifier, into: &sums, &places)
    return analyzer.identifier.guess(sums)
  }

  /// The path from tokens to evidence, each step a function of its own.
  private mutating func score(
    _ text: Span<UInt8>, _ lexicon: borrowing Lexicon, _ language: Int
  ) {
    cache.lookUp(text, tokens, places, lexicon, language, into: &words)
    StarRow.mark(&words)
    let tokens = tokens  // no copy of the storage: its span can be lent while `sentences` changes
    analyzer.sentenceSplitter.split(tokens.span, of: text, into: &sentences)
    ClauseSplitter.split(&words, &marks, sentences, tokens, text, lexicon)
    Matcher.match(words, lexicon, into: &matches)
    EvidenceCollector.collect(words, matches, lexicon, into: &items, &isItem, &applied)
    ModifierSweep.apply(words, matches, isItem, lexicon, &items, &applied)
    Repair.apply(words, &items, &applied)
    Contrast.apply(words, matches, lexicon, &clauseFactors, &items, &applied)
    Emphasis.apply(words, marks, lexicon, &items, &applied)
    Ratings.collect(words, matches, tokens, text, lexicon, &items, &ratings)
  }

  /// What the topics mean: themes with their polarity, touchpoints, signals.
  ///
  /// Mutating, like the others below, though nothing is changed: else a copy of the session is made for each comment.
  private mutating func findings(
    _ topics: [FoundTopic], _ sentiment: Sentiment, _ quantities: [Quantity],
    _ lexicon: borrowing Lexicon, _ context: AnswerContext
  ) -> (themes: [ThemeFinding], touchpoints: [TouchpointFinding], signals: Signals) {
    guard !words.isEmpty else { return ([], [], Signals()) }
    let isQuestion = marks.contains(where: \.isQuestion)
    var signals = Signals()
    guard !topics.isEmpty else {
      signals.addTypes(sentiment, [], isQuestion: isQuestion)
      return ([], [], signals)
    }
    let scorer = AspectScorer(words, items, lexicon.calibration, whole: sentiment.score)
    let taxonomy = analyzer.taxonomy
    // No method of the session is handed on: that would copy all of it.
    let places = WordPlaces(words: words, tokens: tokens)
    let themes = taxonomy.themes(
      topics, words, scorer, places, defaultTouchpoint: context.touchpoint)
    signals = taxonomy.signals(topics, places)
    signals.addPromises(themes, taxonomy)
    signals.addTypes(sentiment, themes, isQuestion: isQuestion)
    signals.addCounts(topics, taxonomy, quantities, words, places)
    signals.add(taxonomy.competitors(topics, words, scorer, places))
    return (themes, taxonomy.touchpoints(topics, places), signals)
  }

  private mutating func topics(_ lexicon: borrowing Lexicon) -> [FoundTopic] {
    TopicMatcher.match(words, lexicon, into: &hits)
    return TopicFinder.topics(in: &hits.whole)
  }

  private mutating func quantities(_ text: Span<UInt8>, _ lexicon: borrowing Lexicon) -> [Quantity]
  {
    var quantities = QuantityReader.quantities(words, tokens, text, lexicon)
    guard !ratings.isEmpty else { return quantities }
    for mark in ratings {
      quantities.append(
        Quantity(
          kind: .rating, value: Double(mark.value), unit: "of \(Int(mark.most))",
          bytes: bytes(mark.first, mark.end)))
    }
    return quantities.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private mutating func emotions(_ lexicon: borrowing Lexicon) -> Emotions {
    var emotions = Emotions()
    for item in items { emotions.add(item, lexicon) }
    return emotions
  }

  /// The evidence as the caller sees it, in the order of the text.
  private func evidence(_ lexicon: borrowing Lexicon) -> [Evidence] {
    let calibration = lexicon.calibration
    guard let total = Scorer.total(items, calibration) else { return [] }
    var modifiers: [[Evidence.Modifier]] = Array(repeating: [], count: items.count)
    for one in applied {
      modifiers[Int(one.item)].append(
        Evidence.Modifier(kind: one.kind, bytes: bytes(of: one), factor: Double(one.factor)))
    }
    let order = items.indices.sorted { (items[$0].first, $0) < (items[$1].first, $1) }
    return order.map { index in
      let item = items[index]
      var emotions = Emotions()
      emotions.add(item, lexicon)
      let entry = item.sense >= 0 ? lexicon.senses[Int(item.sense)].entry : -1
      return Evidence(
        bytes: bytes(item.first, item.end),
        entry: lexicon.text(ofEntry: entry), kind: item.kind, base: Double(item.base),
        modifiers: modifiers[index], value: Double(item.value),
        contribution: Scorer.contribution(of: item, total, calibration), emotions: emotions)
    }
  }

  /// The bytes of the words that applied a modifier, or nil where no word did.
  private func bytes(of modifier: AppliedModifier) -> Range<Int>? {
    if modifier.match >= 0 {
      let match = matches[Int(modifier.match)]
      return bytes(match.first, match.end)
    }
    return modifier.word >= 0 ? bytes(modifier.word, modifier.word + 1) : nil
  }

  /// The bytes from the first of some words to the end of the one before `end`.
  private func bytes(_ first: Int32, _ end: Int32) -> Range<Int> {
    let firstToken = tokens[Int(words[Int(first)].token)]
    let lastToken = tokens[Int(words[Int(end) - 1].token)]
    return Int(firstToken.start)..<Int(lastToken.end)
  }
}
