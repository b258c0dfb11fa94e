import CXText
import CXTextIO
import Synchronization

/// Counts tokens instead of writing them; each thread adds its count to the total in the end.
struct TokenCounter: LineFormatter {
  private let tokenizer: Tokenizer
  private let total: TokenTotal
  private var tokens: [Token] = []
  private var count = TokenCount()

  /// A counter that adds to `total`.
  init(_ tokenizer: Tokenizer, _ total: TokenTotal) {
    self.tokenizer = tokenizer
    self.total = total
  }

  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    tokenizer.tokenize(line, into: &tokens)
    count.lines += 1
    count.tokens += tokens.count
    var words = 0
    for token in tokens {
      words &+= token.kind == .word || token.kind == .abbreviation ? 1 : 0
    }
    count.words += words
  }

  mutating func finish() { total.add(count) }
}

/// How much text there is.
struct TokenCount: Equatable, Sendable {
  var lines = 0
  /// Tokens of letters: words and abbreviations.
  var words = 0
  var tokens = 0
}

/// The sum of what all threads counted.
final class TokenTotal: Sendable {
  private let sum = Mutex(TokenCount())

  /// Adds a thread's count.
  func add(_ count: TokenCount) {
    sum.withLock {
      $0.lines += count.lines
      $0.words += count.words
      $0.tokens += count.tokens
    }
  }

  /// The sum so far.
  var count: TokenCount { sum.withLock { $0 } }
}
