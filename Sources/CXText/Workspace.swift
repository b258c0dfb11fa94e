/// A comment on its way through the analysis: what each step made of it, in buffers that the next comment uses again.
///
/// The steps from `read` to `findTopics` are taken in the order in which they stand here.
struct Workspace {
  /// Buffers of single steps, empty of meaning between them: one of each is enough for all comments.
  struct Scratch {
    fileprivate var isItem: [Bool] = []
    fileprivate var clauseFactors: [ClauseFactor] = []
    var hits = TopicHits()
  }

  private(set) var guess = LanguageGuess(language: nil, confidence: 0)
  /// The number of the language's lexicon.
  private(set) var language = 0
  private(set) var tokens: [Token] = []
  private var places: [WordCache.Place] = []
  private(set) var words: [Word] = []
  private var sentences: [Sentence] = []
  private(set) var marks: [SentenceMarks] = []
  private(set) var matches: [Match] = []
  private(set) var items: [Item] = []
  private(set) var applied: [AppliedModifier] = []
  private(set) var ratings: [RatingMark] = []
  private(set) var topics: [FoundTopic] = []

  /// Whether its buffers are larger than nearly all comments need; those of all workspaces together must stay small.
  var isLarge: Bool { words.capacity > 512 }

  /// Cuts the text into tokens and finds the language that they are probably in, if it is not given.
  mutating func read(
    _ text: Span<UInt8>, _ given: Language?, _ tokenizer: Tokenizer,
    _ identifier: LanguageIdentifier, _ cache: inout WordCache
  ) {
    tokenizer.tokenize(text, into: &tokens)
    var sums = LanguageIdentifier.Sums()
    cache.addSums(text, tokens, identifier, into: &sums, &places)
    guess =
      given.map { LanguageGuess(language: $0, confidence: 1) } ?? identifier.guess(sums)
    language = Lexicons.number(of: guess.language)
  }

  /// Finds what the lexicon knows of the words.
  mutating func lookUp(
    _ text: Span<UInt8>, _ lexicon: borrowing Lexicon, _ cache: inout WordCache
  ) {
    cache.lookUp(text, tokens, places, lexicon, language, into: &words)
    StarRow.mark(&words)
  }

  /// Parts the words into sentences and clauses.
  mutating func split(
    _ text: Span<UInt8>, _ splitter: SentenceSplitter, _ lexicon: borrowing Lexicon
  ) {
    let tokens = tokens  // no copy of the storage: its span can be lent while `sentences` changes
    splitter.split(tokens.span, of: text, into: &sentences)
    ClauseSplitter.split(&words, &marks, sentences, tokens, text, lexicon)
  }

  /// Finds the lexicon's entries.
  mutating func match(_ lexicon: borrowing Lexicon) {
    Matcher.match(words, lexicon, into: &matches)
  }

  /// Makes evidence of the entries found, each step a function of its own.
  mutating func weigh(
    _ text: Span<UInt8>, _ lexicon: borrowing Lexicon, _ scratch: inout Scratch
  ) {
    EvidenceCollector.collect(words, matches, lexicon, into: &items, &scratch.isItem, &applied)
    ModifierSweep.apply(words, matches, scratch.isItem, lexicon, &items, &applied)
    Repair.apply(words, &items, &applied)
    Contrast.apply(words, matches, lexicon, &scratch.clauseFactors, &items, &applied)
    Emphasis.apply(words, marks, lexicon, &items, &applied)
    Ratings.collect(words, matches, tokens, text, lexicon, &items, &ratings)
  }

  /// Finds the patterns of topics.
  mutating func findTopics(_ lexicon: borrowing Lexicon, _ scratch: inout Scratch) {
    TopicMatcher.match(words, lexicon, into: &scratch.hits)
    topics = TopicFinder.topics(in: &scratch.hits.whole)
  }

  /// Gives an answer without feeling words, or one that says “nothing”, the sense of its question.
  mutating func answer(_ sense: AnswerContext.Sense, _ taxonomy: Taxonomy) {
    guard !words.isEmpty else { return }
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

  /// What a survey's question asks for, and the touchpoint that it names.
  func question(_ taxonomy: Taxonomy) -> (sense: AnswerContext.Sense?, touchpoint: String?) {
    (
      QuestionSense.sense(Cues(topics, taxonomy)),
      taxonomy.touchpoints(topics, WordPlaces(words: words, tokens: tokens)).first?.id
    )
  }

  /// Lets topics that are facts of their own stand for evidence where no word is.
  mutating func addThemeEvidence(_ taxonomy: Taxonomy) {
    guard items.isEmpty, !topics.isEmpty else { return }
    ThemeEvidence.append(topics, taxonomy, words, marks, to: &items)
  }
}
