/// Everything known about one language, ready to look up; built once, never changed, shared by all threads.
struct Lexicon: Sendable {
  let language: Language
  /// Every written form that stands in a table, folded.
  var forms = FormTable()
  /// By form: what kind of word it is.
  var traits: [Traits] = []
  /// By form: the form it is another spelling of, or -1.
  var standards: [Int32] = []
  /// By form: the value of a number word, or -1.
  var numbers: [Int32] = []
  /// The lemmas of form `f` are `lemmas[lemmaStarts[f]..<lemmaStarts[f + 1]]`.
  var lemmas: [UInt32] = []
  var lemmaStarts: [UInt32] = [0, 0]
  var trie = PatternTrie()
  var senses: [Sense] = []
  /// The text of each entry as the linguist wrote it.
  var entries = TextList()
  var compounds = CompoundParts()
  /// Polar forms that a misspelt word may stand for.
  var spellings = SpellingIndex()
  /// What the comment is about: the patterns of themes, touchpoints and signals.
  var topics = TopicIndex()
  /// What numbers count.
  var units = QuantityUnits()
  /// Conjunctions of two words: the numbers of both forms.
  var wordPairs: Set<UInt64> = []
  var calibration = Calibration()

  /// What is known of a form beside its senses.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let stopWord = Traits(rawValue: 1)
    /// Always begins a clause.
    static let clause = Traits(rawValue: 2)
    /// Begins a clause when a subject follows.
    static let link = Traits(rawValue: 4)
    static let subject = Traits(rawValue: 8)
    /// A form of a lemma: compounds may be made of it.
    static let vocabulary = Traits(rawValue: 16)
    /// Begins a conjunction of two words.
    static let pair = Traits(rawValue: 32)
    /// Introduces what is said or thought: no clause border stands before it.
    static let complement = Traits(rawValue: 64)
    /// Comments on a whole sentence (`unfortunately`): no negator reaches it.
    static let comment = Traits(rawValue: 128)
  }

  init(language: Language) {
    self.language = language
  }

  /// The text of an entry as the linguist wrote it.
  func text(ofEntry entry: Int32) -> String {
    entry < 0 ? "" : String(decoding: entries[Int(entry)], as: UTF8.self)
  }
}

/// How evidence becomes a score and a score a label; the same for all languages unless `language.tsv` says otherwise.
///
/// Set on the labelled sets that DESIGN.md allows for fitting, all at once, never per set.
struct Calibration: Sendable {
  /// A score above this is called positive.
  ///
  /// One pair of cuts for all languages costs 0.6 points of macro-F1 against a pair for each (0.2...0.45), and keeps
  /// the promise that a text and its translation are called the same.
  var positiveCut: Float = 0.3
  /// A score below this is called negative.
  var negativeCut: Float = -0.25
  /// What each unit of blame weighs against one of praise: lexicons of all kinds lean to praise.
  var blameWeight: Float = 1.3
  /// What a single weak word is measured against: this much valence is added to what evidence is divided by.
  var smoothing: Float = 2
  /// A comment is mixed if both masses, before contrast has weighed them, are above this ...
  var mixedMass: Float = 0.25
  /// ... and differ by less than this ...
  var mixedBalance: Float = 0.3
  /// ... and the score, after contrast, is nearer to zero than this.
  var mixedScore: Float = 0.33

  /// All figures, in the order in which an image holds them.
  var figures: [Float] {
    [positiveCut, negativeCut, blameWeight, smoothing, mixedMass, mixedBalance, mixedScore]
  }

  init() {}

  /// Figures in the order of `figures`.
  init(figures: [Float]) {
    guard figures.count == self.figures.count else { return }
    (positiveCut, negativeCut, blameWeight) = (figures[0], figures[1], figures[2])
    (smoothing, mixedMass, mixedBalance) = (figures[3], figures[4], figures[5])
    mixedScore = figures[6]
  }

  /// Sets the figure that `language.tsv` calls `key`; false if there is none.
  mutating func set(_ key: String, _ value: Float) -> Bool {
    switch key {
    case "cut.positive": positiveCut = value
    case "cut.negative": negativeCut = value
    case "blame.weight": blameWeight = value
    case "smoothing": smoothing = value
    case "mixed.mass": mixedMass = value
    case "mixed.balance": mixedBalance = value
    case "mixed.score": mixedScore = value
    default: return false
    }
    return true
  }
}

/// A lexicon file given by a caller: its path, for messages, and its bytes.
public struct LexiconFile: Sendable {
  /// The path as errors shall name it; the last component tells which table it is.
  public let path: String
  /// The file's bytes, UTF-8.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last component of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}
