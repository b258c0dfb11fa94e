extension Estimate {
  /// A share of comments with Wilson's interval, in 0...1; nil of none.
  ///
  ///     Estimate.share(8, of: 10)   // 0.8, from 0.49 to 0.94
  ///
  /// (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), Wilson 1927; good for small n and shares near 0 or 1, where the
  /// usual interval is not (Brown, Cai and DasGupta 2001).
  public static func share(_ part: Int, of whole: Int) -> Estimate? {
    guard whole > 0 else { return nil }
    let (n, square) = (Double(whole), z * z)
    let share = Double(part) / n
    let spread = z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let (middle, scale) = (share + square / (2 * n), 1 + square / n)
    // At the ends rounding must not leave the interval beside the share.
    let low = part == 0 ? 0 : (middle - spread) / scale
    let high = part == whole ? 1 : (middle + spread) / scale
    return Estimate(share, low, high, rows: whole)
  }
}
