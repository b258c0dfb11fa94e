/// A day of the calendar that is in use everywhere, as a number and as year, month and day.
///
///     CivilDate("2026-01-31")?.day      // 20484
///     CivilDate(day: 20484).month       // "2026-01"
///
/// The arithmetic is Howard Hinnant's ("chrono-compatible low-level date algorithms", 2013): whole numbers, every year of
/// the proleptic Gregorian calendar. Complexity: O(1).
public struct CivilDate: Hashable, Sendable {
  /// Days since 1970-01-01, negative before.
  public let day: Int

  /// The day with this number.
  public init(day: Int) { self.day = day }

  /// The day of this year, month (1...12) and day of the month (1...31); nil if the month has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (-99_999...99_999).contains(year),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.day = era * 146_097 + dayOfEra - 719_468
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day that `text` begins with, as `2026-01-31`; what follows (a time) has no say.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8.prefix(10))
    guard digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D,
      let year = Self.number(digits[0..<4]), let month = Self.number(digits[5..<7]),
      let day = Self.number(digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, the month from 1 and the day of the month from 1.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The month as `2026-01`.
  public var month: String {
    let (year, month, _) = parts
    return Self.padded(year, 4) + "-" + Self.padded(month, 2)
  }

  /// The day as `2026-01-31`.
  public var text: String { month + "-" + Self.padded(parts.day, 2) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit.isASCIIDigit else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
