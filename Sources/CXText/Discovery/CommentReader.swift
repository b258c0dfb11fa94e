/// Reads comments into words: one for each thread.
///
/// A word met before is neither folded nor looked up again.
struct CommentReader: Sendable {
  private static let bits: UInt64 = 13

  private let analyzer: Analyzer
  private var cache = WordCache()
  private var places: [WordCache.Place] = []
  private var tokens: [Token] = []
  private var folded = FoldedWord()
  /// By slot: a word met before, its number, and a hash of its folded bytes.
  private var keys = [WordKey](repeating: .none, count: 1 << 13)
  private var known = [KnownWord](repeating: KnownWord(), count: 1 << 13)
  /// The words of the comment read last, with borders.
  private(set) var words: [UInt32] = []
  /// A hash of them, the same in every run; 0 of a comment without words.
  private(set) var hash: UInt64 = 0

  private struct KnownWord {
    var number: UInt32 = 0
    var hash: UInt64 = 0
  }

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// Reads a comment; `stock` must be the same in every call.
  mutating func read(_ utf8: Span<UInt8>, _ language: Language?, into stock: inout WordStock) {
    analyzer.tokenizer.tokenize(utf8, into: &tokens)
    let code = language?.code ?? languageCode(utf8)
    let number = EmbeddedLexicons.languages.firstIndex { $0 == code } ?? stock.languageCount - 1
    words.removeAll(keepingCapacity: true)
    hash = 0
    var isBordered = false
    for token in tokens {
      guard let word = word(token, utf8, &stock) else {
        isBordered = isBordered || token.kind == .punctuation
        continue
      }
      if isBordered, !words.isEmpty { words.append(CommentStore.border) }
      isBordered = false
      words.append(word.number)
      hash = (hash ^ word.hash) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash &>> 29
      stock.count(word.number, in: number)
    }
  }

  private mutating func languageCode(_ utf8: Span<UInt8>) -> String? {
    cache.begin(keepsWords: true)
    var sums = LanguageIdentifier.Sums()
    cache.addSums(utf8, tokens, analyzer.identifier, into: &sums, &places)
    return analyzer.identifier.guess(sums).language?.code
  }

  /// The word that a token is, or nil if it says nothing: marks, addresses, names of accounts.
  private mutating func word(
    _ token: Token, _ utf8: Span<UInt8>, _ stock: inout WordStock
  ) -> KnownWord? {
    switch token.kind {
    case .punctuation, .symbol, .url, .email, .mention: return nil
    case .number, .ordinal, .date, .time: return KnownWord(number: WordStock.number, hash: 1)
    default: break
    }
    let key = WordKey(utf8, token)
    let slot = key.map { Int(truncatingIfNeeded: $0.hash &>> (64 &- Self.bits)) } ?? 0
    if let key, keys[slot] == key { return known[slot] }
    folded.fold(utf8, token)
    guard folded.count > 0 else { return nil }
    let isSign = token.kind == .emoji || token.kind == .emoticon
    let number = stock.insert(folded.bytes.span.extracting(0..<folded.count), isSign: isSign)
    let word = KnownWord(number: number, hash: folded.hash)
    if let key { (keys[slot], known[slot]) = (key, word) }
    return word
  }
}
