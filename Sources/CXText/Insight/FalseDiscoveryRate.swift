/// What of many tests may be believed.
///
///     FalseDiscoveryRate.adjusted([0.01, 0.04, 0.03])   // [0.03, 0.04, 0.04]
///
/// Of the tests whose adjusted probability is below 5 %, at most one in twenty is wrong on the average (Benjamini and
/// Hochberg 1995): p(i) m / i for the i-th smallest of m, and never more than that of the next.
enum FalseDiscoveryRate {
  /// Below it a finding is called significant.
  static let limit = 0.05

  /// The adjusted probabilities, in the order of the tests. Complexity: O(m log m).
  static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
    var adjusted = probabilities
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, probabilities[index] * Double(order.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
