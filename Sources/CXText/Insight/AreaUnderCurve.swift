/// How well a score ranks positive rows above negative ones, whatever the cut-offs.
///
///     AreaUnderCurve.value(positive: [0.9, 0.2], negative: [-0.5, 0.2])   // 0.875
///
/// The area under the ROC curve is the chance that a positive row has a higher score than a negative one, ties counting
/// half: the Mann-Whitney statistic divided by the number of pairs (Hanley and McNeil 1982).
public enum AreaUnderCurve {
  /// The area under the curve of some scores.
  ///
  /// Exact: pairs are counted in whole numbers. Complexity: O(n log n) in the number of rows.
  /// - Parameters:
  ///   - positive: The scores of the positive rows, in any order, none of them NaN.
  ///   - negative: The scores of the negative rows.
  /// - Returns: The area, in 0...1; 0.5 is what chance gives, 0 a score that ranks the wrong way. nil if a class has no
  ///   rows.
  public static func value(positive: [Double], negative: [Double]) -> Double? {
    guard !positive.isEmpty, !negative.isEmpty else { return nil }
    let negative = negative.sorted()
    var below = 0
    var notAbove = 0
    var halfWins = 0
    for score in positive.sorted() {
      while below < negative.count, negative[below] < score { below += 1 }
      while notAbove < negative.count, negative[notAbove] <= score { notAbove += 1 }
      halfWins += below + notAbove  // a win counts twice here, a tie once
    }
    return Double(halfWins) / Double(2 * positive.count * negative.count)
  }
}
