import CXText

/// What is counted over all comments of a batch: whole numbers only, so that parts can be added in any order.
package struct BatchTally: Hashable, Sendable {
  /// What is counted.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case comments, empty, uncovered, masked
    /// Sums of ten-thousandths, over comments that are not empty.
    case coverage, score
    case label, language, type, theme, pain, touchpoint, stage
  }

  /// One count: of a theme, also how it feels.
  struct Key: Hashable, Sendable {
    let kind: Kind
    var id = ""
    var polarity: Polarity?
  }

  private(set) var counts: [Key: Int] = [:]

  /// Nothing is counted.
  package init() {}

  /// Counts a comment: the one place where everything is known of it.
  package mutating func add(_ comment: BatchComment, isMasked: Bool) {
    let analysis = comment.analysis
    add(Kind.comments)
    if isMasked { add(Kind.masked) }
    guard !comment.text.isEmpty else { return add(Kind.empty) }
    let sentiment = analysis.sentiment
    if sentiment.coverage == 0 { add(Kind.uncovered) }
    add(Kind.coverage, count: Int((sentiment.coverage * 10_000).rounded()))
    add(Kind.score, count: Int((sentiment.score * 10_000).rounded()))
    add(Kind.label, sentiment.label.rawValue)
    add(Kind.language, analysis.language?.code ?? "")
    for type in CommentType.allCases where analysis.signals.isOf(type) {
      add(Kind.type, type.rawValue)
    }
    for theme in analysis.themes {
      add(Kind.theme, theme.id, theme.polarity)
      if theme.isPainPoint { add(Kind.pain, theme.id) }
    }
    for (index, touchpoint) in analysis.touchpoints.enumerated() {
      add(Kind.touchpoint, touchpoint.id)
      let stage = touchpoint.stage
      if !analysis.touchpoints[..<index].contains(where: { $0.stage == stage }) {
        add(Kind.stage, stage.rawValue)
      }
    }
  }

  /// Adds what others have counted.
  package static func += (tally: inout BatchTally, other: BatchTally) {
    for (key, count) in other.counts { tally.counts[key, default: 0] += count }
  }

  /// The count of something without parts.
  subscript(kind: Kind) -> Int { counts[Key(kind: kind)] ?? 0 }

  /// The count of something.
  subscript(kind: Kind, id: String) -> Int { counts[Key(kind: kind, id: id)] ?? 0 }

  /// Takes over a count.
  mutating func set(_ key: Key, to count: Int) { counts[key] = count }

  private mutating func add(
    _ kind: Kind, _ id: String = "", _ polarity: Polarity? = nil, count: Int = 1
  ) {
    counts[Key(kind: kind, id: id, polarity: polarity), default: 0] += count
  }
}
