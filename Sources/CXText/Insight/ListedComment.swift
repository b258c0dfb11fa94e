/// A comment on a list, such as that of customers to be called.
public struct ListedComment: Hashable, Sendable {
  /// What the export calls it.
  public let id: String
  /// Days since 1970-01-01.
  public let day: Int?
  /// The answer beside it, as it is written: `9`, `3.5`; empty without one.
  public let answer: String
  /// The sentiment's score in 1/10000.
  let score: Int
  /// Why it is on the list: ids of signals.
  public let reasons: [String]
  /// The words, if they may be quoted.
  public let text: String
  /// Where on the list: higher comes first.
  let rank: Int

  /// The sentiment's score, in -1...1.
  public var sentiment: Double { Double(score) / 10_000 }
}

extension ListedComment: Comparable {
  /// By rank, then by id (shorter first, so that numbers come in their order), then by what else there is.
  public static func < (left: ListedComment, right: ListedComment) -> Bool {
    if left.rank != right.rank { return left.rank > right.rank }
    if left.id != right.id {
      let (one, other) = (left.id.utf8, right.id.utf8)
      return one.count == other.count
        ? one.lexicographicallyPrecedes(other) : one.count < other.count
    }
    if left.day != right.day { return (left.day ?? .min) < (right.day ?? .min) }
    if left.text != right.text { return left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
    return (left.score, left.answer) < (right.score, right.answer)
  }
}

/// The lists that a tally keeps.
public enum CommentList: String, Hashable, Sendable, CaseIterable {
  /// A good answer beside words of blame.
  case goodScoreBadText = "good-score-bad-text"
  /// A bad answer beside words of praise.
  case badScoreGoodText = "bad-score-good-text"
  /// Says, considers or hints that the customer leaves.
  case churn
  /// Wants an answer: asks for contact, threatens, is in danger or in a hurry.
  case followUp = "follow-up"
  /// Words in which no theme, no touchpoint and no feeling was found.
  case uncovered

  /// How many comments are kept of each; how many there were is always known.
  package static let capacity = 500

  /// Where it stands among all lists.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The rank of a comment on this list, and the signals that put it there; nil if it is none of it.
  func entry(_ row: Observation) -> (rank: Int, reasons: [String])? {
    switch self {
    case .goodScoreBadText:
      guard row.label == .negative, row.verbatim.score?.band == .high else { return nil }
      return (-row.score, [])
    case .badScoreGoodText:
      guard row.label == .positive, row.verbatim.score?.band == .low else { return nil }
      return (row.score, [])
    case .churn: return signalled(row, Self.churnRanks)
    case .followUp: return signalled(row, Self.followUpRanks)
    case .uncovered:
      guard row.isUncovered, !row.types.contains("nothing") else { return nil }
      return (min(row.verbatim.text.utf8.count, 400), [])
    }
  }

  /// The heaviest signal decides, then how bad the comment is.
  private func signalled(
    _ row: Observation, _ ranks: [String: Int]
  ) -> (rank: Int, reasons: [String])? {
    guard !row.signals.isEmpty else { return nil }
    let reasons = row.signals.filter { ranks[$0] != nil }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    guard let heaviest = reasons.compactMap({ ranks[$0] }).max() else { return nil }
    return (heaviest * 100_000 - row.score, reasons)
  }

  private static let churnRanks = ["churn.stated": 3, "churn.considered": 2, "churn.hinted": 1]
  private static let followUpRanks = [
    "safety.risk": 8, "escalation.lawyer": 7, "escalation.board": 6, "escalation.ombudsman": 5,
    "escalation.press": 4, "urgency.high": 3, "contact.wanted": 2, "churn.stated": 1,
  ]
}

extension RankedList<ListedComment> {
  /// Counts a comment of this rank, and makes and keeps it if it may be among the first.
  mutating func insert(rank: Int, _ comment: () -> ListedComment) {
    if let last = elements.last, isFull, rank < last.rank { return skip() }
    insert(comment())
  }
}

extension Observation {
  /// Whether it may stand on a list: most comments stand on none.
  var mayBeListed: Bool {
    if !signals.isEmpty || isUncovered { return true }
    switch label {
    case .negative: return verbatim.score?.band == .high
    case .positive: return verbatim.score?.band == .low
    case .neutral, .mixed: return false
    }
  }

  /// Whether nothing was found in it.
  var isUncovered: Bool {
    themes.isEmpty && touchpoints.isEmpty && signals.isEmpty && label == .neutral && score == 0
  }

  /// The comment as it stands on a list.
  func listed(_ entry: (rank: Int, reasons: [String])) -> ListedComment {
    ListedComment(
      id: verbatim.id, day: verbatim.day, answer: verbatim.score?.text ?? "", score: score,
      reasons: entry.reasons, text: verbatim.text, rank: entry.rank)
  }
}

extension Score {
  /// The answer without a decimal where it has none: `9`, `3.5`.
  public var text: String {
    value == value.rounded() ? String(Int(value)) : "\((value * 100).rounded() / 100)"
  }
}
