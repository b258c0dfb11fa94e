/// What a set of made comments is like.
public enum CommentKind: Hashable, Sendable {
  /// Each comment in a language drawn at random.
  case mixed
  /// All comments in one language, by its code.
  case language(String)
  /// All languages, written with ASCII alone.
  case ascii
  /// All languages, an emoji after every eighth word or so.
  case emoji
  /// All languages, an address, a mention or a tag after every twelfth word or so.
  case urls

  /// The kinds that a corpus gives.
  public static func all(of corpus: Corpus) -> [CommentKind] {
    [.mixed] + corpus.codes.map(CommentKind.language) + [.ascii, .emoji, .urls]
  }

  /// Its name on the command line and in tables.
  public var name: String {
    switch self {
    case .mixed: "mixed"
    case .language(let code): code
    case .ascii: "ascii"
    case .emoji: "emoji"
    case .urls: "urls"
    }
  }
}
