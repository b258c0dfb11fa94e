/// The exponential function, for the tests of this chapter: the standard library has none, and the engine imports nothing
/// else.
///
///     Exponential.value(1)   // 2.718281828459045
///
/// x is cut into k ln 2 + r with |r| at most 0.35, and e^r summed as its Taylor series to the 14th power, whose rest is
/// below 1e-18. Within 4e-16 of the C library's, relatively, over -700...700 (tested).
enum Exponential {
  /// e to the power of `x`; 0 below -745, infinity above 709.78.
  static func value(_ x: Double) -> Double {
    guard x > -745 else { return x.isNaN ? x : 0 }
    guard x < 709.78 else { return .infinity }
    let k = (x * 1.4426950408889634).rounded()  // 1 / ln 2
    // ln 2 in two parts, so that k ln 2 is exact (fdlibm, e_exp.c).
    let r = (x - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10
    var sum = 1.0
    for power in stride(from: 14.0, to: 0, by: -1) { sum = 1 + sum * r / power }
    return scaled(sum, by: Int(k))
  }

  /// In two steps, since the smallest numbers are not reached in one.
  private static func scaled(_ value: Double, by exponent: Int) -> Double {
    let half = exponent / 2
    return value * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: exponent - half, significand: 1)
  }
}
