import Foundation

/// How many words customer comments have: most are short, a few are very long.
///
/// A log-normal distribution. Real sets have a median of 20-40 words, 300-480 words at the 99th percentile and a
/// longest comment of 1,900 words; these figures give 28, 390 and 1,900.
public enum LengthProfile {
  static let median = 28.0
  /// The 99th percentile of a normal distribution is 2.326 deviations up: ln(390 / 28) / 2.326.
  static let deviation = 1.132
  /// No comment has more words.
  public static let longest = 1900

  /// The number of words of one comment, in `1...longest`.
  static func words(_ random: inout SplitMix64) -> Int {
    // Box and Muller: two even draws make a normal one.
    let radius = (-2 * log(1 - random.fraction())).squareRoot()
    let normal = radius * cos(2 * Double.pi * random.fraction())
    return min(longest, max(1, Int((median * exp(deviation * normal)).rounded())))
  }
}
