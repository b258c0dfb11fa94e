/// The analyses of a `CommentBatch`, in the order of the comments; each is handed over once.
///
///     for analysis in session.analyze(batch) { print(analysis.sentiment.score) }
///     let all = Array(session.analyze(batch))
///
/// No array, since reading an element of an array copies it: an analysis refers to a dozen arrays, which are counted.
public struct BatchAnalyses: Sequence, IteratorProtocol, Sendable {
  /// The last comment's first.
  private var stack: [Analysis]

  init(reversed stack: [Analysis]) {
    self.stack = stack
  }

  /// How many have not been handed over yet.
  public var count: Int { stack.count }

  /// Hands over the next analysis; nil after the last.
  public mutating func next() -> Analysis? { stack.popLast() }
}
