/// Makes comments of realistic lengths from the sentences of a corpus; the same seed gives the same bytes.
///
///     var maker = CommentMaker(try Corpus(), .mixed, seed: 1)
///     let comments = maker.comments(bytes: 1_000_000)
///
/// Sentences are drawn at random, with slips and other digits in them: their words come as often as in the corpus, and
/// some words always come for the first time, as in real comments.
public struct CommentMaker {
  private let kind: CommentKind
  private let pools: [(code: String, sentences: [[String]])]
  private var random: SplitMix64

  public init(_ corpus: Corpus, _ kind: CommentKind, seed: UInt64 = 1) {
    self.kind = kind
    if case .language(let code) = kind {
      pools = corpus.languages.filter { $0.code == code }
    } else {
      pools = corpus.languages
    }
    random = SplitMix64(seed: seed)
  }

  /// Comments that have at least so many bytes together, each with its line end.
  public mutating func comments(bytes: Int) -> [MadeComment] {
    var comments: [MadeComment] = []
    var count = 0
    while count < bytes, let comment = next() {
      comments.append(comment)
      count += comment.text.utf8.count + 1
    }
    return comments
  }

  /// The next comment; nil if the corpus does not know the language.
  public mutating func next() -> MadeComment? {
    guard !pools.isEmpty else { return nil }
    let pool = random.pick(pools)
    let length = LengthProfile.words(&random)
    var words: [String] = []
    while words.count < length {
      words += random.pick(pool.sentences).prefix(length - words.count)
    }
    for index in words.indices {
      words[index] = Slips.added(to: words[index], &random)
      if let ornament = ornament() { words[index] += " " + ornament }
    }
    var text = words.joined(separator: " ")
    if random.chance(0.01) { text = text.uppercased() }
    if kind == .ascii { text = text.spelledInASCII }
    return MadeComment(language: pool.code, words: length, text: text)
  }

  /// What follows a word in comments of this kind, if anything.
  private mutating func ornament() -> String? {
    switch kind {
    case .emoji where random.chance(0.12): Ornaments.emoji(&random)
    case .urls where random.chance(0.08): Ornaments.address(&random)
    default: nil
    }
  }
}

/// A comment and what its maker knows of it.
public struct MadeComment: Hashable, Sendable {
  /// The code of the language it was drawn from.
  public let language: String
  /// How many words were drawn, before emoji and addresses.
  public let words: Int
  /// The comment, without a line end.
  public let text: String
}
