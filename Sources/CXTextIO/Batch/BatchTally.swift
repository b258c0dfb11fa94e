import CXText

/// What is counted over all comments of a batch: whole numbers only, so that parts can be added in any order.
package struct BatchTally: Sendable {
  /// What is counted beside the figures.
  enum Count: Int, CaseIterable {
    case comments, empty, uncovered, masked
    /// Sums of ten-thousandths, over comments that are not empty.
    case coverage, score
  }

  /// The counts in their order, behind them how many comments that are not empty are of each type.
  private(set) var counts = [Int](repeating: 0, count: Self.countCount)
  /// All that a report is made from.
  package private(set) var figures = Tally()

  private static let typesStart = Count.allCases.count
  private static let countCount = typesStart + CommentType.allCases.count

  /// Nothing is counted.
  package init() {}

  /// What was counted before; nil if these are not the counts.
  init?(_ counts: [Int], _ figures: Tally) {
    guard counts.count == Self.countCount else { return nil }
    (self.counts, self.figures) = (counts, figures)
  }

  /// Counts a comment: the one place where everything is known of it. `text` is the comment as it is written.
  package mutating func add(
    _ comment: BatchComment, _ text: Span<UInt8>, _ source: ExportLayout
  ) {
    figures.add(source.records.verbatim(of: comment, text), comment.analysis)
    add(1, to: .comments)
    guard !text.isEmpty else { return add(1, to: .empty) }
    let sentiment = comment.analysis.sentiment
    if sentiment.coverage == 0 { add(1, to: .uncovered) }
    add(Int((sentiment.coverage * 10_000).rounded()), to: .coverage)
    add(Int((sentiment.score * 10_000).rounded()), to: .score)
    for (place, type) in CommentType.allCases.enumerated()
    where comment.analysis.signals.isOf(type) {
      counts[Self.typesStart + place] += 1
    }
  }

  /// Counts that something in the comment was masked.
  package mutating func countMasked() { add(1, to: .masked) }

  /// Adds what others have counted.
  package static func += (tally: inout BatchTally, other: BatchTally) {
    for (place, count) in other.counts.enumerated() { tally.counts[place] += count }
    tally.figures.merge(other.figures)
  }

  /// Forgets what was counted, and keeps what makes counting quick.
  package mutating func removeCounts() {
    for place in counts.indices { counts[place] = 0 }
    figures.removeCounts()
  }

  private mutating func add(_ count: Int, to kind: Count) { counts[kind.rawValue] += count }
}

// MARK: - What the summary tells

extension BatchTally {
  subscript(kind: Count) -> Int { counts[kind.rawValue] }

  /// How many comments that are not empty are of each type.
  var types: [(id: String, comments: Int)] {
    CommentType.allCases.enumerated().map { place, type in
      (type.rawValue, counts[Self.typesStart + place])
    }
  }

  /// How many comments that are not empty have each label.
  var labels: [(id: String, comments: Int)] {
    let all = figures[.all]
    return Polarity.allCases.map { label in
      (label.rawValue, all.count(of: label) - (label == .neutral ? self[.empty] : 0))
    }
  }

  /// How many comments are in each language; `none` counts those that are not empty and in none.
  var languages: [(id: String, comments: Int)] {
    let known = parts(.language)
    let none = self[.comments] - self[.empty] - known.reduce(0) { $0 + $1.comments }
    return known + [("none", max(0, none))]
  }

  /// How many comments are of each part of a dimension.
  func parts(_ dimension: Dimension) -> [(id: String, comments: Int)] {
    figures.facets(of: dimension).map { ($0.name, figures[$0].comments) }
  }
}

extension TallyCell {
  /// How many comments feel so.
  func count(of label: Polarity) -> Int {
    switch label {
    case .positive: positive
    case .negative: negative
    case .mixed: mixed
    case .neutral: neutral
    }
  }
}
