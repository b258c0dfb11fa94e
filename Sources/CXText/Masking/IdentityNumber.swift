/// National identity numbers: a date of birth and digits that check it.
enum IdentityNumber {
  /// Whether a number is one.
  ///
  /// - Parameters:
  ///   - run: The number.
  ///   - isNamed: Whether a word before it says so; a wrong check digit is then taken for a slip.
  /// - Returns: Whether it is one.
  static func matches(_ run: DigitRun, isNamed: Bool) -> Bool {
    guard run.separators.isSubset(of: [.space, .hyphen, .plus]) else { return false }
    switch run.shape {
    case 0xB, 0x65, 0x623, 0x632, 0x2225: return isNorwegian(run, isNamed: isNamed)
    case 0x64:
      return isDanish(run, isNamed: isNamed) || isSwedish(run, isNamed: isNamed)
    case 0xA:
      // Ten digits in a row are many a thing: the check digit must agree, and in Denmark a word must name it, too.
      return isNamed
        ? isDanish(run, isNamed: true) || isSwedish(run, isNamed: true)
        : isSwedish(run, isNamed: false)
    case 0x84, 0xC:
      let century = run.value(0..<2)
      return (century == 19 || century == 20) && isSwedish(run.dropping(2), isNamed: isNamed)
    default: return false
    }
  }

  /// Fødselsnummer or D-number: ddmmyy, three digits, two check digits; a D-number's day is 40 more. Months are 40 or 80
  /// more in numbers for tests.
  private static func isNorwegian(_ run: DigitRun, isNamed: Bool) -> Bool {
    guard run.count == 11, run[0] < 8 else { return false }
    let day = run.value(0..<2) % 40
    let month = run.value(2..<4) % 40
    guard CalendarDate.isValid(day: day, month: month, year: run.value(4..<6)) else { return false }
    if isNamed { return true }
    return Checksum.isMultipleOf11(run, 0x37_6189_4521, count: 10)
      && Checksum.isMultipleOf11(run, 0x543_2765_4321, count: 11)
  }

  /// CPR: ddmmyy and four digits, of which the first tells the century.
  ///
  /// Since 2007 numbers are given out without a check digit; some of persons born on 1 January already were before.
  private static func isDanish(_ run: DigitRun, isNamed: Bool) -> Bool {
    guard run.count == 10 else { return false }
    let (day, month) = (run.value(0..<2), run.value(2..<4))
    let year = danishYear(run)
    guard CalendarDate.isValid(day: day, month: month, year: year) else { return false }
    if isNamed || year >= 2007 || day == 1 && month == 1 { return true }
    return Checksum.isMultipleOf11(run, 0x43_2765_4321, count: 10)
  }

  /// The year of birth by the seventh digit (CPR-kontoret, "Personnummeret i CPR").
  private static func danishYear(_ run: DigitRun) -> Int {
    let year = run.value(4..<6)
    switch run[6] {
    case 0...3: return 1900 + year
    case 4, 9: return year <= 36 ? 2000 + year : 1900 + year
    default: return year <= 57 ? 2000 + year : 1800 + year
    }
  }

  /// Personnummer or samordningsnummer: yymmdd, three digits, Luhn's check digit; a samordningsnummer's day is 60 more.
  private static func isSwedish(_ run: DigitRun, isNamed: Bool) -> Bool {
    guard run.count == 10 else { return false }
    let day = run.value(4..<6)
    guard
      CalendarDate.isValid(
        day: day > 60 ? day - 60 : day, month: run.value(2..<4), year: run.value(0..<2))
    else { return false }
    return isNamed || Checksum.isLuhn(run)
  }
}

/// Days of the calendar.
enum CalendarDate {
  /// Whether there is such a day; a year of two digits is one of 1901...2000.
  static func isValid(day: Int, month: Int, year: Int) -> Bool {
    switch month {
    case 2: return (1...(year % 4 == 0 ? 29 : 28)).contains(day)
    case 4, 6, 9, 11: return (1...30).contains(day)
    case 1...12: return (1...31).contains(day)
    default: return false
    }
  }

  /// Whether eight digits are a day between 1900 and 2099, the year first or last.
  static func isDay(_ run: DigitRun) -> Bool {
    guard run.count == 8 else { return false }
    let (first, last) = (run.value(0..<4), run.value(4..<8))
    if (1900..<2100).contains(first),
      isValid(day: run.value(6..<8), month: run.value(4..<6), year: first)
    {
      return true
    }
    return (1900..<2100).contains(last)
      && isValid(day: run.value(0..<2), month: run.value(2..<4), year: last)
  }
}
