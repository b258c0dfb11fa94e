/// The stages of an analysis, each to be run alone over the same comments: a door for Benchmarks/, for no one else.
///
/// Everything that a stage reads was made by the stages before it when the value was made; what it writes goes into
/// buffers that are reused, as in a `Session`. Each stage returns a number by which its work can be checked.
@_spi(Benchmarks) public struct Stages {
  /// A comment and what the stages made of it.
  private struct Comment {
    let utf8: [UInt8]
    var tokens: [Token] = []
    var language: Language?
    var places: [WordCache.Place] = []
    var words: [Word] = []
    var sentences: [Sentence] = []
  }

  private let analyzer: Analyzer
  private var comments: [Comment]
  private var cache = WordCache()
  // What the stages write.
  private var tokens: [Token] = []
  private var folded = FoldedWord()
  private var places: [WordCache.Place] = []
  private var words: [Word] = []
  private var sentences: [Sentence] = []
  private var marks: [SentenceMarks] = []

  /// The stages of `analyzer` for these comments.
  public init(_ analyzer: Analyzer, _ comments: [[UInt8]]) {
    self.analyzer = analyzer
    self.comments = comments.map { Comment(utf8: $0) }
    cache.begin(keepsWords: true)
    for index in comments.indices {
      tokenize(self.comments[index])
      self.comments[index].tokens = tokens
      self.comments[index].language = identify(self.comments[index])
      self.comments[index].places = places
      lookUp(self.comments[index])
      self.comments[index].words = words
      splitSentences(self.comments[index])
      self.comments[index].sentences = sentences
    }
  }

  /// Cuts all comments into tokens; returns how many.
  public mutating func tokenize() -> Int {
    var count = 0
    for comment in comments {
      tokenize(comment)
      count += tokens.count
    }
    return count
  }

  /// Folds and hashes all tokens, whether met before or not; returns how many bytes the folded tokens have.
  public mutating func fold() -> Int {
    var count = 0
    for comment in comments {
      for token in comment.tokens {
        folded.fold(comment.utf8.span, token)
        count += folded.count
      }
    }
    return count
  }

  /// Finds the language of all comments; returns how many have one.
  public mutating func identifyLanguages() -> Int {
    var count = 0
    for comment in comments where identify(comment) != nil { count += 1 }
    return count
  }

  /// Looks all words up in the lexicon of their comment's language; returns how many it knows.
  public mutating func lookUp() -> Int {
    var count = 0
    for comment in comments {
      lookUp(comment)
      for word in words where word.form >= 0 { count += 1 }
    }
    return count
  }

  /// Finds the sentences of all comments; returns how many there are.
  public mutating func splitSentences() -> Int {
    var count = 0
    for comment in comments {
      splitSentences(comment)
      count += sentences.count
    }
    return count
  }

  /// Finds the clauses of all comments; returns how many there are.
  public mutating func splitClauses() -> Int {
    var count = 0
    let lexicons = analyzer.lexicons
    for comment in comments {
      words.removeAll(keepingCapacity: true)
      words.append(contentsOf: comment.words)
      lexicons.with(comment.language) { (lexicon, _) in
        ClauseSplitter.split(
          &words, &marks, comment.sentences, comment.tokens, comment.utf8.span, lexicon)
      }
      count += words.last.map { Int($0.clause) + 1 } ?? 0
    }
    return count
  }

  // Each step as `Session` takes it.

  private mutating func tokenize(_ comment: Comment) {
    analyzer.tokenizer.tokenize(comment.utf8.span, into: &tokens)
  }

  private mutating func identify(_ comment: Comment) -> Language? {
    var sums = LanguageIdentifier.Sums()
    cache.addSums(comment.utf8.span, comment.tokens, analyzer.identifier, into: &sums, &places)
    return analyzer.identifier.guess(sums).language
  }

  private mutating func lookUp(_ comment: Comment) {
    let lexicons = analyzer.lexicons
    lexicons.with(comment.language) { (lexicon, number) in
      cache.lookUp(
        comment.utf8.span, comment.tokens, comment.places, lexicon, number, into: &words)
    }
  }

  private mutating func splitSentences(_ comment: Comment) {
    analyzer.sentenceSplitter.split(comment.tokens.span, of: comment.utf8.span, into: &sentences)
  }
}
