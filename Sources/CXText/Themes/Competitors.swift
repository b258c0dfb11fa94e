/// A competitor from the caller's list that a comment names.
public struct CompetitorFinding: Hashable, Sendable {
  /// What the comment says of the customer's way, or of who is better.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// The customer goes there.
    case to
    /// The customer was there before.
    case from
    /// The competitor is better.
    case better
    /// The competitor is worse.
    case worse
  }

  /// Its id in the caller's list.
  public let id: String
  /// nil where no words tell.
  public let direction: Direction?
  /// The bytes of its names.
  public let spans: [Range<Int>]
}

extension Taxonomy {
  /// No more words than these stand between a cue and the competitor that it means.
  private static let reach: Int32 = 3

  /// The competitors among `topics`, in the order of the caller's list.
  func competitors(
    _ topics: [FoundTopic], _ words: [Word], _ scorer: AspectScorer, _ places: WordPlaces
  ) -> [CompetitorFinding] {
    guard !competitors.isEmpty else { return [] }
    let cues = Cues(topics, self)
    let first = touchpoints.count + themes.count + signals.count
    return topics.compactMap { topic in
      let number = Int(topic.id) - first
      guard competitors.indices.contains(number) else { return nil }
      let directions = topic.spans.compactMap { direction(of: $0, cues, words, scorer) }
      return CompetitorFinding(
        id: competitors[number], direction: directions.first,
        spans: topic.spans.map { places.bytes($0) })
    }
  }

  /// A cue right before the name decides; else what the clause says of it as its subject.
  private func direction(
    of span: TopicSpan, _ cues: Cues, _ words: [Word], _ scorer: AspectScorer
  ) -> CompetitorFinding.Direction? {
    let clause = words[Int(span.first)].clause
    func isBefore(_ cue: Cue) -> Bool {
      cues.spans(cue).contains {
        $0.first < span.first && span.first - $0.end <= Self.reach
          && words[Int($0.first)].clause == clause
      }
    }
    if isBefore(.to) { return .to }
    if isBefore(.from) { return .from }
    let (score, nearness) = scorer.score(span)
    guard nearness >= .clause, score != 0 else { return nil }
    if isBefore(.than) { return score > 0 ? .worse : .better }
    let isSubject = span.first == 0 || words[Int(span.first) - 1].clause != clause
    guard isSubject else { return nil }
    return score > 0 ? .better : .worse
  }
}

extension Signals {
  /// Adds the competitors; who goes to one leaves.
  mutating func add(_ competitors: [CompetitorFinding]) {
    self.competitors = competitors
    if churn == nil, competitors.contains(where: { $0.direction == .to }) { churn = "stated" }
  }
}
