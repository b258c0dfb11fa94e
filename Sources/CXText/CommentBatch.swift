/// Comments to be analyzed together, which is faster than one by one; see `Session.analyze(_:)`.
///
///     var batch = CommentBatch()
///     for line in lines {
///       batch.append(line.utf8Span.span)
///       guard batch.isFull else { continue }
///       for analysis in session.analyze(batch) { print(analysis.sentiment.score) }
///       batch.removeAll()
///     }
///     for analysis in session.analyze(batch) { print(analysis.sentiment.score) }
public struct CommentBatch: Sendable {
  /// What the steps make of so many comments, some 4 KB of each, is still in a processor's second cache when the next
  /// step comes; from 16 to 512 comments the time was the same.
  private static let (mostComments, mostBytes) = (256, 64 << 10)

  /// The bytes of all comments, one after another.
  public private(set) var bytes: [UInt8] = []
  /// By comment: where in `bytes` it stands.
  public private(set) var ranges: [Range<Int>] = []
  /// By comment: what it is an answer to.
  private(set) var contexts: [AnswerContext] = []

  /// A batch of no comments.
  public init() {}

  /// How many comments it holds.
  public var count: Int { ranges.count }

  /// Whether it is full: more comments can be appended, but would gain nothing.
  public var isFull: Bool { count >= Self.mostComments || bytes.count >= Self.mostBytes }

  /// Adds a comment, whose bytes are copied.
  ///
  /// - Parameters:
  ///   - utf8: The comment's bytes.
  ///   - context: What it is an answer to.
  public mutating func append(_ utf8: Span<UInt8>, context: AnswerContext = .none) {
    let start = bytes.count
    unsafe utf8.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ranges.append(start..<bytes.count)
    contexts.append(context)
  }

  /// Takes all comments out; the storage is kept.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    contexts.removeAll(keepingCapacity: true)
  }
}
