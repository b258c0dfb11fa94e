/// What differs between two groups of comments, and whether that is more than chance.
///
///     let comparison = Comparison(ComparedGroup(lastYear), ComparedGroup(thisYear), question: .recommendation)
///     comparison.changes.filter(\.isSignificant)
///
/// Pain and praise of every theme by `TwoShares`, net sentiment of the whole and of every touchpoint and the score by
/// `TwoMeans`; all are corrected together by `FalseDiscoveryRate`.
public struct Comparison: Hashable, Sendable {
  /// Everything that was tested, the least probable first.
  public let changes: [Change]
  /// How many comments each group has.
  public let rows: (before: Int, after: Int)

  /// Themes with fewer hits in both groups together are not tested: nothing could come of it.
  static let fewest = 10
  /// Means of fewer comments in either group are not tested: the normal tail would be too short for them.
  static let fewestForMeans = 30

  /// The comparison. Complexity: O(m log m) in the number of themes and touchpoints.
  public init(_ before: ComparedGroup, _ after: ComparedGroup, question: AnswerScale.Kind?) {
    var changes = Self.shares(before, after)
    for facet in [Facet.all] + before.facets(of: .touchpoint, with: after) {
      guard let test = TwoMeans(before[facet].netWithError, after[facet].netWithError),
        min(before[facet].comments, after[facet].comments) >= Self.fewestForMeans
      else { continue }
      changes += [
        Change(
          facet, .netSentiment, before[facet].netSentiment, after[facet].netSentiment,
          test.difference, test.probability)
      ].compactMap(\.self)
    }
    if let question {
      let (one, two) = (before[.all][question], after[.all][question])
      if min(one.count, two.count) >= Self.fewestForMeans,
        let test = TwoMeans(one.meanWithError, two.meanWithError)
      {
        changes += [
          Change(
            .all, .score, before[.all].score(question), after[.all].score(question),
            test.difference, test.probability)
        ].compactMap(\.self)
      }
    }
    self.changes = Self.corrected(changes)
    rows = (before[.all].comments, after[.all].comments)
  }

  private static func shares(_ before: ComparedGroup, _ after: ComparedGroup) -> [Change] {
    let (first, second) = (before[.all].comments, after[.all].comments)
    return before.facets(of: .theme, with: after).flatMap { theme -> [Change] in
      let (one, two) = (before[theme], after[theme])
      return [
        (Change.Measure.pain, one.negative, two.negative),
        (.praise, one.positive, two.positive),
      ].compactMap { measure, one, two in
        guard one + two >= fewest, let test = TwoShares(one, of: first, two, of: second) else {
          return nil
        }
        return Change(
          theme, measure, .share(one, of: first), .share(two, of: second), test.difference,
          test.probability)
      }
    }
  }

  private static func corrected(_ changes: [Change]) -> [Change] {
    var changes = changes
    let adjusted = FalseDiscoveryRate.adjusted(changes.map(\.probability))
    for (index, probability) in adjusted.enumerated() { changes[index].adjusted = probability }
    return changes.sorted {
      $0.probability != $1.probability
        ? $0.probability < $1.probability
        : ($0.facet, $0.measure.rawValue) < ($1.facet, $1.measure.rawValue)
    }
  }

  public static func == (left: Comparison, right: Comparison) -> Bool {
    left.changes == right.changes && left.rows == right.rows
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(changes) }
}

extension Change {
  fileprivate init?(
    _ facet: Facet, _ measure: Measure, _ before: Estimate?, _ after: Estimate?,
    _ difference: Estimate, _ probability: Double
  ) {
    guard let before, let after else { return nil }
    self.init(
      facet: facet, measure: measure, before: before, after: after, difference: difference,
      probability: probability, adjusted: probability)
  }
}

/// One of the two groups that are compared: a tally, or a part of one.
public struct ComparedGroup: Sendable {
  private var cells: [Facet: TallyCell] = [:]

  /// All comments of a tally.
  public init(_ tally: Tally) {
    cells[.all] = tally[.all]
    for dimension in [Dimension.theme, .touchpoint] {
      for facet in tally.facets(of: dimension) { cells[facet] = tally[facet] }
    }
  }

  /// The comments of some parts of a tally that have no comment in common: months, or a channel.
  public init(_ tally: Tally, parts: [Facet]) {
    cells[.all] = Self.sum(parts.map { tally[$0] })
    for dimension in [Dimension.theme, .touchpoint] {
      for facet in tally.facets(of: dimension) {
        cells[facet] = Self.sum(parts.map { tally[facet, $0] })
      }
    }
  }

  private static func sum(_ cells: [TallyCell]) -> TallyCell {
    var sum = TallyCell()
    for cell in cells { sum += cell }
    return sum
  }

  /// What a facet adds up to.
  public subscript(facet: Facet) -> TallyCell { cells[facet] ?? TallyCell() }

  /// The facets that one of two sides has, in order.
  func facets(of dimension: Dimension, with other: ComparedGroup) -> [Facet] {
    Set(cells.keys).union(other.cells.keys).filter { $0.dimension == dimension }.sorted()
  }
}

extension Comparison {
  /// What differs between two tallies, the question being the one that most comments of both answer.
  public init(_ before: Tally, _ after: Tally) {
    var all = before[.all]
    all += after[.all]
    self.init(ComparedGroup(before), ComparedGroup(after), question: all.commonestQuestion)
  }
}

extension TallyCell {
  /// The question that most comments answer, of equals the first; nil if none does.
  var commonestQuestion: AnswerScale.Kind? {
    AnswerScale.Kind.allCases.filter { answerCount($0) > 0 }
      .sorted { answerCount($0) > answerCount($1) }.first
  }
}
