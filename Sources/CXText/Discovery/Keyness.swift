/// How much more a word or phrase is used in one group of comments than in another.
///
///     let keyness = Keyness(count: 40, total: 1_000, otherCount: 10, otherTotal: 1_000)
///     keyness.logLikelihood   // 19.27...: far beyond chance
///     keyness.logOdds         // 3.7...: clearly of the first group
public struct Keyness: Hashable, Sendable {
  /// In how many comments of the group it stands.
  public let count: Int
  /// In how many comments of the other group it stands.
  public let otherCount: Int
  /// Dunning's G²: 3.84 is reached by chance once in twenty, 10.83 once in a thousand; says nothing of the direction.
  public let logLikelihood: Double
  /// The weighted log-odds ratio with an informative Dirichlet prior, divided by its standard deviation: above 2 clearly of
  /// the group, below -2 clearly of the other (Monroe, Colaresi and Quinn 2008).
  public let logOdds: Double

  /// How many comments the prior weighs.
  static let priorWeight = 50.0

  /// The keyness of a word that stands in `count` of `total` comments, and in `otherCount` of `otherTotal` others.
  ///
  /// Totals below the counts are taken as the counts. Complexity: O(1).
  public init(count: Int, total: Int, otherCount: Int, otherTotal: Int) {
    self.count = max(0, count)
    self.otherCount = max(0, otherCount)
    let (a, b) = (Double(self.count), Double(self.otherCount))
    let (n, m) = (max(Double(total), a, 1), max(Double(otherTotal), b, 1))
    logLikelihood = Self.logLikelihood(a, n, b, m)
    logOdds = Self.logOdds(a, n, b, m, share: (a + b) / (n + m))
  }

  private static func logLikelihood(_ a: Double, _ n: Double, _ b: Double, _ m: Double) -> Double {
    let share = (a + b) / (n + m)
    func term(_ seen: Double, _ expected: Double) -> Double {
      seen > 0 && expected > 0 ? seen * Logarithm.ln(seen / expected) : 0
    }
    let inside = term(a, n * share) + term(b, m * share)
    let outside = term(n - a, n * (1 - share)) + term(m - b, m * (1 - share))
    return max(0, 2 * (inside + outside))
  }

  /// The weighted log-odds of counts `a` of `n` and `b` of `m`, `share` being that of both together.
  static func logOdds(
    _ a: Double, _ n: Double, _ b: Double, _ m: Double, share: Double
  ) -> Double {
    let prior = max(0.01, priorWeight * share)
    let rest = max(0.01, priorWeight - prior)
    let (one, other) = (a + prior, b + prior)
    let odds =
      Logarithm.ln(one / (max(0, n - a) + rest)) - Logarithm.ln(other / (max(0, m - b) + rest))
    return odds / (1 / one + 1 / other).squareRoot()
  }
}
