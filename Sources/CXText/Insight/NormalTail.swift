/// How probable it is that a normal variable lies further out: the tails behind every test of this chapter.
///
///     NormalTail.twoSided(1.959963984540054)   // 0.05
///
/// erfc by the rational approximations of W. J. Cody ("Rational Chebyshev approximations for the error function",
/// Mathematics of Computation 23, 1969), as in his CALERF: relative error below 1e-15 over the whole range (tested
/// against the C library).
enum NormalTail {
  /// The probability of a deviation of at least `z` standard errors in either direction, in 0...1.
  static func twoSided(_ z: Double) -> Double { complement(z.magnitude * 0.5.squareRoot()) }

  /// erfc(x): 1 - erf(x).
  static func complement(_ x: Double) -> Double {
    let y = x.magnitude
    if y <= 0.46875 { return 1 - x * near(y * y) }
    let tail = y <= 4 ? middle(y) : far(y)
    return x < 0 ? 2 - tail : tail
  }

  /// erf(x) / x for |x| up to 0.47, by x squared.
  private static func near(_ square: Double) -> Double {
    ratio(
      square,
      [
        1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2, 3.77485237685302021e2,
        3.20937758913846947e3,
      ],
      [
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3,
        2.84423683343917062e3,
      ])
  }

  private static func middle(_ y: Double) -> Double {
    decay(y)
      * ratio(
        y,
        [
          2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594,
          6.61191906371416295e1, 2.98635138197400131e2, 8.81952221241769090e2,
          1.71204761263407058e3, 2.05107837782607147e3, 1.23033935479799725e3,
        ],
        [
          1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2,
          1.62138957456669019e3, 3.29079923573345963e3, 4.36261909014324716e3,
          3.43936767414372164e3, 1.23033935480374942e3,
        ])
  }

  private static func far(_ y: Double) -> Double {
    guard y < 26.7 else { return 0 }  // below the smallest number
    let inverse = 1 / (y * y)
    let part =
      inverse
      * ratio(
        inverse,
        [
          1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
          1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4,
        ],
        [
          1, 2.56852019228982242, 1.87295284992346047, 5.27905102951428412e-1,
          6.05183413124413191e-2, 2.33520497626869185e-3,
        ])
    return decay(y) * (0.56418958354775628695 - part) / y  // 1 / sqrt(pi)
  }

  /// e to the power of -y^2, the square cut in two so that it loses no digits.
  private static func decay(_ y: Double) -> Double {
    let head = (y * 16).rounded(.towardZero) / 16
    return Exponential.value(-head * head) * Exponential.value(-(y - head) * (y + head))
  }

  /// The quotient of two polynomials, the highest power first.
  private static func ratio(_ x: Double, _ above: [Double], _ below: [Double]) -> Double {
    above.reduce(0) { $0 * x + $1 } / below.reduce(0) { $0 * x + $1 }
  }
}
