/// A day of the Gregorian calendar, counted from 1970-01-01, which is 0.
///
///     DayNumber(year: 2025, month: 9, day: 6)?.value   // 20337
package struct DayNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before.
  package let value: Int

  package init(_ value: Int) { self.value = value }

  /// The day of a date; nil if there is none, such as February 30, or outside the years 1...9999.
  ///
  /// The arithmetic is Howard Hinnant's `days_from_civil`.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year)).contains(day)
    else { return nil }
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    value = era * 146_097 + dayOfEra - 719_468
  }

  /// The day that Excel means by a number: 1 is 1900-01-01, and 1900 has a February 29 there (60).
  init(excel serial: Int, isFrom1904: Bool = false) {
    if isFrom1904 {
      value = serial - 24_107
    } else {
      value = serial - 25_569 + (serial < 60 ? 1 : 0)
    }
  }

  /// Year, month from 1, day from 1.
  package var date: (year: Int, month: Int, day: Int) {
    let shifted = value + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `2025-09-06`.
  package var description: String {
    let (year, month, day) = date
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + (month < 10 ? "-0" : "-") + String(month) + (day < 10 ? "-0" : "-") + String(day)
  }

  package static func < (first: DayNumber, second: DayNumber) -> Bool { first.value < second.value }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
