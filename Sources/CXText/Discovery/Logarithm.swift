/// Logarithms that are the same to the last bit on every machine, made of the four operations alone.
///
/// What libraries of different systems give may differ in the last bit, and a tie decided by it would make other themes.
enum Logarithm {
  private static let ln2 = 0.693_147_180_559_945_3

  /// The natural logarithm of a normal number above 0; the error is below 1e-11.
  static func ln(_ x: Double) -> Double {
    // `exponent` and `significand` of any number are slower.
    let bits = x.bitPattern
    var exponent = Double(Int32(truncatingIfNeeded: bits >> 52) - 1023)
    var significand = Double(bitPattern: bits & (1 << 52 - 1) | 1023 << 52)
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

  /// A logarithm in units of 1/1024, to the nearest: sums of such are the same in any order.
  @inline(__always) static func fixed(_ value: Double) -> Int {
    // `rounded` is a call, and so is the conversion to a number of any width.
    Int(value * 1024 + (value < 0 ? -0.5 : 0.5))
  }

  /// The same in half as many bytes.
  @inline(__always) static func fixed(_ value: Double) -> Int32 { Int32(fixed(value) as Int) }
}
