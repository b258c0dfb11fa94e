/// What each of several features adds to a score when the others are held equal.
///
/// Features are present or absent; all that is needed are counts: how often each is there, how often two are together,
/// and the sum of the scores with each. With C the centred cross products of the features and c those with the score,
/// the coefficients are b = (C + k I)⁻¹ c (Hoerl and Kennard 1970), the variance of b is s² (C + k I)⁻¹ C (C + k I)⁻¹, and
/// s² what is left unexplained, over n - p - 1. The penalty k = 1 is that of one more comment: it changes nothing in a
/// feature of a hundred comments and keeps two that are always together from tearing each other apart.
struct RidgeRegression {
  /// The points that a feature adds, by feature.
  let coefficients: [Estimate]
  /// The share of the variance of the score that all features explain, in 0...1.
  let explained: Double

  static let penalty = 1.0

  /// The sums that a regression needs.
  struct Sums {
    /// How many scored comments there are.
    var rows: Int
    /// The mean score.
    var mean: Double
    /// The sum of squared deviations of the score.
    var deviation: Double
    /// By feature: in how many comments it is.
    var counts: [Int]
    /// By feature: the sum of the scores of these.
    var scores: [Double]
    /// By pair of features: in how many comments both are; the diagonal is not read.
    var together: [[Int]]
  }

  /// The regression; nil with too few rows for so many features, or a score that is always the same.
  ///
  /// Complexity: O(p³) in the number of features.
  init?(_ sums: Sums) {
    let (size, n) = (sums.counts.count, Double(sums.rows))
    let freedom = sums.rows - size - 1
    guard size > 0, freedom > 0, sums.deviation > 0 else { return nil }
    var products = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for i in 0..<size {
      for j in 0..<size {
        let both = i == j ? sums.counts[i] : sums.together[i][j]
        products[i][j] = Double(both) - Double(sums.counts[i]) * Double(sums.counts[j]) / n
      }
    }
    let targets = (0..<size).map { sums.scores[$0] - Double(sums.counts[$0]) * sums.mean }
    var penalized = products
    for i in 0..<size { penalized[i][i] += Self.penalty }
    guard let inverse = SymmetricInverse.of(penalized) else { return nil }
    let found = (0..<size).map { i in (0..<size).reduce(0) { $0 + inverse[i][$1] * targets[$1] } }
    var rest = sums.deviation
    for i in 0..<size {
      let fitted = (0..<size).reduce(0) { $0 + products[i][$1] * found[$1] }
      rest += found[i] * (fitted - 2 * targets[i])
    }
    let variance = max(0, rest) / Double(freedom)
    explained = min(1, max(0, 1 - rest / sums.deviation))
    // With C = A - k I the sandwich A⁻¹ C A⁻¹ is A⁻¹ - k A⁻¹ A⁻¹.
    coefficients = (0..<size).map { i in
      let square = (0..<size).reduce(0) { $0 + inverse[i][$1] * inverse[i][$1] }
      let error = (variance * max(0, inverse[i][i] - Self.penalty * square)).squareRoot()
      return Estimate(found[i], error: error, rows: sums.counts[i])
    }
  }
}

/// The inverse of a symmetric matrix that has one and is positive definite, by Cholesky's decomposition.
enum SymmetricInverse {
  /// The inverse; nil if the matrix is not positive definite. Complexity: O(n³).
  static func of(_ matrix: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var lower = matrix
    for j in 0..<size {
      for i in j..<size {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
        if i == j {
          guard sum > 0 else { return nil }
          lower[j][j] = sum.squareRoot()
        } else {
          lower[i][j] = sum / lower[j][j]
        }
      }
    }
    return inverse(lower)
  }

  /// Solves for each column of the unit matrix: first downwards, then upwards.
  private static func inverse(_ lower: [[Double]]) -> [[Double]] {
    let size = lower.count
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for column in 0..<size {
      var values = [Double](repeating: 0, count: size)
      for i in column..<size {
        var sum = i == column ? 1.0 : 0
        for k in column..<i { sum -= lower[i][k] * values[k] }
        values[i] = sum / lower[i][i]
      }
      for i in stride(from: size - 1, through: 0, by: -1) {
        var sum = values[i]
        for k in (i + 1)..<max(i + 1, size) { sum -= lower[k][i] * values[k] }
        values[i] = sum / lower[i][i]
      }
      for i in 0..<size { inverse[i][column] = values[i] }
    }
    return inverse
  }
}
