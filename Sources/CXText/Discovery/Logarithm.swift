/// Logarithms that are the same to the last bit on every machine, made of the four operations alone.
///
/// What libraries of different systems give may differ in the last bit, and a tie decided by it would make other themes.
enum Logarithm {
  private static let ln2 = 0.693_147_180_559_945_3
  private static let halfLnTwoPi = 0.918_938_533_204_672_7

  /// The natural logarithm of a normal number above 0; the error is below 1e-11.
  static func ln(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var significand = x.significand
    if significand > 1.414_213_562_373_095 {
      significand *= 0.5
      exponent += 1
    }
    // ln m = 2 artanh s, and s² < 0.03.
    let s = (significand - 1) / (significand + 1)
    let t = s * s
    let tail = t * (1.0 / 7 + t * (1.0 / 9 + t * (1.0 / 11 + t / 13)))
    return exponent * ln2 + 2 * s * (1 + t * (1.0 / 3 + t * (1.0 / 5 + tail)))
  }

  /// ln Γ(x) for x above 0, by Stirling's series; the error is below 1e-8.
  static func lnGamma(_ x: Double) -> Double {
    var x = x
    var product = 1.0
    while x < 8 {
      product *= x
      x += 1
    }
    let inverse = 1 / x
    let series = inverse * (1.0 / 12 - inverse * inverse * (1.0 / 360 - inverse * inverse / 1260))
    return (x - 0.5) * ln(x) - x + halfLnTwoPi + series - ln(product)
  }
}
