/// Whether a share differs between two groups of comments by more than chance.
///
///     TwoShares(10, of: 100, 30, of: 100).probability   // 0.0004
///
/// The pooled two-proportion z test: z = (p2 - p1) / √(p (1 - p) (1/n1 + 1/n2)) with p the share in both together; the
/// interval of the difference takes each share's own variance, as tests of confidence do (Fleiss 1981, chapter 2). Where
/// fewer than five hits would be expected in a group, `FisherTest` stands for z (Cochran 1954).
struct TwoShares {
  /// The second share less the first, in -1...1.
  let difference: Estimate
  /// How many standard errors that is.
  let z: Double
  /// How probable such a difference is by chance, in either direction.
  let probability: Double

  /// The test; nil if a group is empty.
  init?(_ one: Int, of first: Int, _ two: Int, of second: Int) {
    guard first > 0, second > 0 else { return nil }
    let (n1, n2) = (Double(first), Double(second))
    let (p1, p2) = (Double(one) / n1, Double(two) / n2)
    let pooled = Double(one + two) / (n1 + n2)
    let error = (pooled * (1 - pooled) * (1 / n1 + 1 / n2)).squareRoot()
    z = error > 0 ? (p2 - p1) / error : 0
    let expected = Double(one + two) * min(n1, n2) / (n1 + n2)
    probability =
      expected < 5
      ? FisherTest.probability(one, of: first, two, of: second) : NormalTail.twoSided(z)
    let apart = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2).squareRoot()
    difference = Estimate(p2 - p1, error: apart, rows: first + second, in: -1...1)
  }
}
