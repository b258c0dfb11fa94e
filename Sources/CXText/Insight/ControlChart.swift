/// Whether the last of a row of shares stands out from those before it.
///
///     let chart = ControlChart([(5, 100), (6, 100), (4, 100), (5, 100), (6, 100), (5, 100), (21, 100)])
///     chart.deviation   // 7.1: far outside what the months before let expect
///
/// The p' chart (Laney 2002): each share is put in standard errors of its own size, z = (p - p̄) / √(p̄ (1 - p̄) / n), and
/// these in units of their spread from month to month, the mean moving range / 1.128. That spread counts at least 1:
/// months that happen to be alike must not make the next one strange. p̄ and the spread come from the months before alone.
/// A few comments are many sigmas where next to none were expected: what is called improbable must be so by `TwoShares`,
/// too, which counts them.
struct ControlChart {
  /// How many sigmas the last share lies above what was to be expected.
  let deviation: Double
  /// The share that was to be expected, in 0...1.
  let expected: Double
  /// How probable so much is by chance, in either direction: the greater probability of both tests.
  let probability: Double

  /// Fewer periods before the last one say too little of what is usual.
  static let fewest = 6
  /// Mean moving range of two normal values with sigma 1.
  private static let rangeOfTwo = 1.128

  /// The chart; nil with fewer than six periods before the last, or a share that was always 0 or 1.
  init?(_ periods: [(part: Int, whole: Int)]) {
    let known = periods.filter { $0.whole > 0 }
    guard known.count > Self.fewest, let last = known.last else { return nil }
    let before = known.dropLast()
    let (part, whole) = before.reduce((0, 0)) { ($0.0 + $1.part, $0.1 + $1.whole) }
    let mean = Double(part) / Double(whole)
    guard mean > 0, mean < 1 else { return nil }
    func standardized(_ period: (part: Int, whole: Int)) -> Double {
      let n = Double(period.whole)
      return (Double(period.part) / n - mean) / (mean * (1 - mean) / n).squareRoot()
    }
    let values = before.map(standardized)
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let spread = ranges.reduce(0, +) / Double(ranges.count) / Self.rangeOfTwo
    expected = mean
    deviation = standardized(last) / max(1, spread)
    let counts = TwoShares(part, of: whole, last.part, of: last.whole)?.probability ?? 1
    probability = max(NormalTail.twoSided(deviation), counts)
  }
}
