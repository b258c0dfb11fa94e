import CXText

/// A day of the Gregorian calendar, counted from 1970-01-01, which is 0.
///
///     DayNumber(year: 2025, month: 9, day: 6)?.value   // 20337
package struct DayNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before.
  package let value: Int

  package init(_ value: Int) { self.value = value }

  /// The day of a date; nil if there is none, such as February 30, or outside the years 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), let date = CivilDate(year: year, month: month, day: day) else {
      return nil
    }
    value = date.day
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
  package var date: (year: Int, month: Int, day: Int) { CivilDate(day: value).parts }

  /// `2025-09-06`.
  package var description: String { CivilDate(day: value).text }

  package static func < (first: DayNumber, second: DayNumber) -> Bool { first.value < second.value }
}
