/// The check digits of the numbers that people and firms are known by.
enum Checksum {
  /// Whether the digits, times these weights, add up to a multiple of 11.
  ///
  /// The weights are hexadecimal digits, the first digit's first; the check digit's own weight is 1. Sources:
  /// Skatteetaten (fødselsnummer), CPR-kontoret (CPR), Brønnøysundregistrene (organisasjonsnummer), Finans Norge
  /// (kontonummer).
  static func isMultipleOf11(_ run: DigitRun, _ weights: UInt64, count: Int) -> Bool {
    guard run.count >= count else { return false }
    var sum = 0
    for i in 0..<count {
      sum += run[i] * Int(weights >> UInt64(4 * (count - 1 - i)) & 0xF)
    }
    return sum % 11 == 0
  }

  /// Luhn's test (ISO/IEC 7812-1) of the digits in `range`, the last being the check digit.
  static func isLuhn(_ run: DigitRun, _ range: Range<Int>) -> Bool {
    var sum = 0
    for i in range {
      let isDoubled = (range.upperBound - 1 - i) % 2 == 1
      let digit = isDoubled ? run[i] * 2 : run[i]
      sum += digit > 9 ? digit - 9 : digit
    }
    return sum % 10 == 0
  }

  /// Luhn's test of all digits.
  static func isLuhn(_ run: DigitRun) -> Bool { isLuhn(run, 0..<run.count) }
}
