/// The exact test of two shares, for counts that are too small for the normal distribution.
///
///     FisherTest.probability(5, of: 147, 9, of: 1853)   // 0.0023
///
/// With all margins as they are, the first count is hypergeometric; the probability is that of all tables that are no
/// likelier than the one found (Fisher 1934; two-sided as R's fisher.test). Terms follow from each other by ratios, from
/// the likeliest outwards, so that nothing overflows and no logarithm is needed.
enum FisherTest {
  /// How probable such a difference is by chance, in either direction, in 0...1.
  ///
  /// Complexity: linear in the smaller of the counts.
  static func probability(_ one: Int, of first: Int, _ two: Int, of second: Int) -> Double {
    let hits = one + two
    let (low, high) = (max(0, hits - second), min(hits, first))
    guard low < high else { return 1 }
    let mode = min(high, max(low, (hits + 1) * (first + 1) / (first + second + 2)))
    var weights = [Double](repeating: 0, count: high - low + 1)
    weights[mode - low] = 1
    for count in stride(from: mode, to: high, by: 1) {
      // From count to count + 1 hits in the first group.
      let ratio =
        Double((first - count) * (hits - count))
        / Double((count + 1) * (second - hits + count + 1))
      weights[count + 1 - low] = weights[count - low] * ratio
    }
    for count in stride(from: mode, to: low, by: -1) {
      let ratio =
        Double(count * (second - hits + count))
        / Double((first - count + 1) * (hits - count + 1))
      weights[count - 1 - low] = weights[count - low] * ratio
    }
    // Equal tables must count as equal whatever rounding did to them.
    let limit = weights[one - low] * (1 + 1e-7)
    let all = weights.reduce(0, +)
    return min(1, weights.filter { $0 <= limit }.reduce(0, +) / all)
  }
}
