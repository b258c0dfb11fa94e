/// Phone numbers of the Nordic countries, the United Kingdom and the United States; others with their country code.
enum PhoneNumber {
  /// Whether a number with `+` or `00` before it is one.
  ///
  /// - Parameter run: The digits from the country code on.
  /// - Returns: Whether it is one.
  static func isInternational(_ run: DigitRun) -> Bool {
    guard (8...15).contains(run.count), run[0] != 0, !run.separators.contains(.plus) else {
      return false
    }
    switch (run[0], run[1]) {
    case (4, 5), (4, 7): return run.count == 10
    case (4, 6): return (9...12).contains(run.count)
    case (4, 4): return (11...13).contains(run.count)
    case (1, _): return run.count == 11
    default: return (9...15).contains(run.count)
    }
  }

  /// Whether a number without a country code is one.
  ///
  /// - Parameters:
  ///   - run: The number.
  ///   - isNamed: Whether a word before it says so.
  /// - Returns: Whether it is one.
  static func isNational(_ run: DigitRun, isNamed: Bool) -> Bool {
    guard !run.separators.contains(.plus) else { return false }
    if run[0] == 0 { return hasTrunkZero(run, isNamed: isNamed) }
    guard run[0] > 1, !run.separators.contains(.slash) || isNamed else { return false }
    switch run.shape {
    // Norway and Denmark: `22 33 44 55`, `900 12 345`, `2233 4455`, `22334455`.
    case 0x2222, 0x323: return true
    case 0x44: return run.separators == .space && !areYears(run)
    case 0x8: return isNamed || !CalendarDate.isDay(run)
    // The United States: `555-123-4567`; an exchange does not begin with 0 or 1.
    case 0x334: return run[3] > 1
    case 0x233, 0x332, 0x224, 0xA, 0x422: return isNamed
    default: return false
    }
  }

  /// Sweden and the United Kingdom: `070-123 45 67`, `08-123 456 78`, `07700 900123`, `020 7946 0018`.
  private static func hasTrunkZero(_ run: DigitRun, isNamed: Bool) -> Bool {
    guard run[1] != 0, (isNamed ? 8...11 : 9...11).contains(run.count),
      !run.separators.contains(.period) || isNamed
    else { return false }
    switch run.shape {
    case 0x9: return isNamed
    case 0xA: return isNamed || run[1] == 7
    case 0xB: return isNamed || run[1] == 7 && (3...9).contains(run[2])
    case 0x65, 0x64: return false
    default:
      // Of two digits there is but 08, Stockholm's; `06 2024 16 07` is a date.
      guard let length = areaCodeLength(run) else { return true }
      return length == 2 ? run[1] == 8 || isNamed : (3...5).contains(length)
    }
  }

  /// The length of the first group; nil if there is but one.
  private static func areaCodeLength(_ run: DigitRun) -> Int? {
    var shape = run.shape
    guard shape > 0xF else { return nil }
    while shape > 0xF { shape >>= 4 }
    return Int(shape)
  }

  /// `2019 2020`.
  private static func areYears(_ run: DigitRun) -> Bool {
    (1900..<2100).contains(run.value(0..<4)) && (1900..<2100).contains(run.value(4..<8))
  }
}
