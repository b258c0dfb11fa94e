/// Whether a mean (NPS, CSAT, CES, net sentiment) differs between two groups by more than chance.
///
/// z = (m2 - m1) / √(v1/n1 + v2/n2), the variances being those of each group (Welch's test; with the numbers at which
/// figures are shown, 30 and more, the normal tail stands for Student's).
struct TwoMeans {
  /// The second mean less the first.
  let difference: Estimate
  /// How probable such a difference is by chance, in either direction.
  let probability: Double

  /// The test of two means with the squares of their standard errors; nil if a group is empty.
  init?(
    _ first: (mean: Double, squaredError: Double, rows: Int)?,
    _ second: (mean: Double, squaredError: Double, rows: Int)?
  ) {
    guard let first, let second else { return nil }
    let error = (first.squaredError + second.squaredError).squareRoot()
    let gap = second.mean - first.mean
    difference = Estimate(gap, error: error, rows: first.rows + second.rows)
    probability = error > 0 ? NormalTail.twoSided(gap / error) : gap == 0 ? 1 : 0
  }
}

extension ScoreSums {
  /// The mean in points and the square of its standard error, each deviation counted once: v/n with n below.
  var meanWithError: (mean: Double, squaredError: Double, rows: Int)? {
    guard count > 0 else { return nil }
    return (mean, deviation / Double(count) / Double(count), count)
  }
}

extension TallyCell {
  /// Net sentiment and the square of its standard error.
  var netWithError: (mean: Double, squaredError: Double, rows: Int)? {
    guard comments > 0 else { return nil }
    let n = Double(comments)
    let net = Double(positive - negative) / n
    let variance = max(0, Double(positive + negative) / n - net * net)
    return (net, variance / n, comments)
  }
}
