extension Estimate {
  /// The share of one kind less the share of its opposite, in -1...1; nil of none.
  ///
  ///     Estimate.netShare(60, 20, of: 100)   // 0.4, from 0.24 to 0.56
  ///
  /// The variance of the difference of two shares of one multinomial sample, (p + q - (p - q)²) / n: what NPS and net
  /// sentiment are.
  public static func netShare(_ part: Int, _ opposite: Int, of whole: Int) -> Estimate? {
    guard whole > 0 else { return nil }
    let n = Double(whole)
    let (one, other) = (Double(part) / n, Double(opposite) / n)
    let net = one - other
    let variance = max(0, one + other - net * net) / n
    return Estimate(net, error: variance.squareRoot(), rows: whole, in: -1...1)
  }
}

extension TallyCell {
  /// The share of positive comments less that of negative ones, in -1...1.
  public var netSentiment: Estimate? { .netShare(positive, negative, of: comments) }
}
