/// Between which values a figure would lie in 95 of 100 samples as large as this one: what is noise, what is not.
///
///     var table = ConfusionTable()
///     table.add(gold: .positive, predicted: .positive, count: 80)
///     table.add(gold: .positive, predicted: .neutral, count: 20)
///     BootstrapInterval(of: table) { $0.accuracy }   // 0.72 to 0.87
///
/// The percentile bootstrap (Efron and Tibshirani 1993, chapter 13): the rows are drawn anew with replacement, 1,000
/// times, and the middle 95 % of the figures kept. It knows only the noise of the sample, not whether the sample is like
/// other comments. The seed is fixed: the same table always has the same interval.
public struct BootstrapInterval: Hashable, Sendable {
  /// The 2.5th percentile.
  public let low: Double
  /// The 97.5th percentile.
  public let high: Double

  static let resampleCount = 1000

  /// The interval of `figure`; nil for a table that has no such figure.
  ///
  /// Only counts are drawn. Complexity: about 60 draws of 64 bits per row.
  public init?(of table: ConfusionTable, _ figure: (ConfusionTable) -> Double?) {
    guard figure(table) != nil else { return nil }
    var random = SplitMix64(seed: 95)
    var figures: [Double] = []
    for _ in 0..<Self.resampleCount {
      // A sample without the only rows that have the figure says nothing of it.
      if let one = figure(ConfusionTable(cells: random.resample(table.cells))) {
        figures.append(one)
      }
    }
    guard !figures.isEmpty else { return nil }
    figures.sort()
    let tail = figures.count / 40  // 2.5 %
    low = figures[tail]
    high = figures[figures.count - 1 - tail]
  }
}
