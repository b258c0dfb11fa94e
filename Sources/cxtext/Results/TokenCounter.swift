import CXText
import CXTextIO
import Synchronization

/// Counts tokens instead of writing them; each thread adds its count to the total in the end.
struct TokenCounter: LineFormatter {
  private let tokenizer: Tokenizer
  private let total: TokenTotal
  private var count = TokenCount()

  /// A counter that adds to `total`.
  init(_ tokenizer: Tokenizer, _ total: TokenTotal) {
    self.tokenizer = tokenizer
    self.total = total
  }

  mutating func append(linesOf chunk: Chunk, to output: inout [UInt8]) -> Int {
    let lines = chunk.bytes.span.extracting(chunk.start..<chunk.end)
    let added = tokenizer.count(linesOf: lines)
    count += added
    return added.lines
  }

  mutating func finish() { total.add(count) }
}

/// The sum of what all threads counted.
final class TokenTotal: Sendable {
  private let sum = Mutex(TokenCount())

  /// Adds a thread's count.
  func add(_ count: TokenCount) { sum.withLock { $0 += count } }

  /// The sum so far.
  var count: TokenCount { sum.withLock { $0 } }
}
