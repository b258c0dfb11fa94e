import CXText

/// The parts of a date as they stand in a cell, before anybody has decided which is the day and which the month.
///
///     DateShape("06.09.2025 kl. 15.37.20")   // day first: 6, 9, 2025, at second 56,240 of the day
///     DateShape("03/04/2025 1:05 PM")        // slashed: 3, 4, 2025, at second 47,100
struct DateShape: Hashable, Sendable {
  /// In what order the parts stand.
  enum Form: Hashable, Sendable {
    /// 2025-09-06, 2025/9/6, 20250906.
    case yearFirst
    /// 06.09.2025, 6/9-2025, or with the month as a word.
    case dayFirst
    /// 03/04/2025, 03-04-2025: the day or the month may stand first.
    case slashed
  }

  private(set) var form = Form.yearFirst
  /// The numbers in the order of `form`: year, month, day; day, month, year; or first, second, year.
  private(set) var parts = (0, 0, 0)
  /// The time in seconds since midnight, as it stands there; nil without a time.
  private(set) var second: Int?

  /// Reads a cell; nil if it holds no date, or more than a date and a time.
  ///
  /// Words that are no months, such as days of the week, are passed over before the time.
  init?(_ text: Span<UInt8>) {
    guard (6...48).contains(text.count) else { return nil }
    var scan = DateScan(text.count)
    guard scan.readDate(text), let date = Self.date(scan) else { return nil }
    (form, parts) = date
    guard scan.readTime(text) else { return nil }
    second = scan.second
  }

  private static func date(_ scan: DateScan) -> (Form, (Int, Int, Int))? {
    let (first, second, third) = scan.parts
    switch scan.monthPlace {
    case 0: return day(second.value) ? (.dayFirst, (second.value, first.value, year(third))) : nil
    case 1 where first.digits == 4: return (.yearFirst, (first.value, second.value, third.value))
    case 1: return day(first.value) ? (.dayFirst, (first.value, second.value, year(third))) : nil
    default: break
    }
    if first.digits == 4 || first.digits == 8 {
      return (1...12).contains(second.value) && day(third.value)
        ? (.yearFirst, (first.value, second.value, third.value)) : nil
    }
    guard third.digits == 4 || third.digits == 2, day(first.value), day(second.value),
      first.value <= 12 || second.value <= 12
    else { return nil }
    let isSlashed = scan.marks.0 == scan.marks.1 && scan.marks.0 != UInt8(ascii: ".")
    if !isSlashed, second.value > 12 { return nil }
    return (isSlashed ? .slashed : .dayFirst, (first.value, second.value, year(third)))
  }

  private static func day(_ value: Int) -> Bool { (1...31).contains(value) }

  /// A year of two digits lies between 1970 and 2069.
  private static func year(_ part: DateScan.Part) -> Int {
    part.digits > 2 ? part.value : part.value + (part.value < 70 ? 2000 : 1900)
  }

  static func == (first: DateShape, second: DateShape) -> Bool {
    first.form == second.form && first.parts == second.parts && first.second == second.second
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(form)
    hasher.combine(parts.0)
    hasher.combine(parts.1)
    hasher.combine(parts.2)
    hasher.combine(second)
  }
}
