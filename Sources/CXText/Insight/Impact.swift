/// What a feature of comments (a theme that hurts, or is praised) does to the score.
public struct Impact: Hashable, Sendable {
  /// How far the score of the comments with the feature lies from that of the others, in points.
  public let gap: Estimate
  /// What the score of all comments would lose without those of the feature, in points: negative where it pulls the
  /// score down ("leave one out").
  public let leaveOneOut: Estimate
  /// What the feature adds to a comment's score when the other features are held equal, in points; nil if it is too
  /// rare for the regression.
  public let regression: Estimate?

  /// The impact; nil if no answer has the feature, or every one.
  ///
  /// all - without = f (with - without), f being the share of the feature; its variance f² (v1/n1 + v2/n2) with f taken
  /// as given.
  init?(_ all: ScoreSums, with feature: ScoreSums, regression: Estimate?) {
    let rest = all - feature
    guard let test = TwoMeans(rest.meanWithError, feature.meanWithError) else { return nil }
    gap = Estimate(
      test.difference.value, test.difference.low, test.difference.high, rows: feature.count)
    leaveOneOut = gap.scaled(by: Double(feature.count) / Double(all.count))
    self.regression = regression
  }
}

/// The regression of the score on every pain and praise that is frequent enough.
struct ImpactModel {
  /// By feature: the points that it adds.
  private(set) var coefficients: [Facet: Estimate] = [:]
  /// The share of the variance that the features explain; nil without a model.
  private(set) var explained: Double?

  /// Rarer features are left out: their coefficients would be noise.
  static let fewest = 10

  /// The model of the answers to one question.
  init(_ tally: Tally, _ kind: AnswerScale.Kind) {
    let features = (tally.facets(of: .pain) + tally.facets(of: .praise)).filter {
      tally[$0][kind].count >= Self.fewest
    }
    let all = tally[.all][kind]
    guard !features.isEmpty, all.count > 0 else { return }
    let cells = features.map { tally[$0][kind] }
    let numbers = features.map { tally.table.known($0) ?? 0 }
    let pairs = tally.pairs[kind.place]
    let together = numbers.map { one in
      numbers.map { two in one == two ? 0 : pairs[Tally.pair(one, two)] ?? 0 }
    }
    let sums = RidgeRegression.Sums(
      rows: all.count, mean: all.mean, deviation: all.deviation, counts: cells.map(\.count),
      scores: cells.map { Double($0.points) / 1000 }, together: together)
    guard let regression = RidgeRegression(sums) else { return }
    explained = regression.explained
    for (feature, coefficient) in zip(features, regression.coefficients) {
      coefficients[feature] = coefficient
    }
  }
}
