/// Payment cards, bank accounts and the numbers of organisations.
enum MoneyNumber {
  /// Whether a number is that of a payment card: its issuer's first digits and Luhn's check digit.
  ///
  /// - Parameters:
  ///   - run: The number.
  ///   - isNamed: Whether a word before it says so; a wrong check digit is then taken for a slip.
  /// - Returns: Whether it is one.
  static func isCard(_ run: DigitRun, isNamed: Bool) -> Bool {
    guard (13...19).contains(run.count), run.separators.isSubset(of: [.space, .hyphen]) else {
      return false
    }
    switch run.shape {
    case 0x4444, 0x465, 0x464, 0x44443: break
    case 0xD, 0xE, 0xF: break
    default: return false
    }
    if isNamed { return true }
    return isIssuer(run) && Checksum.isLuhn(run)
  }

  /// Visa, Mastercard, American Express, Diners, Discover, Maestro and Dankort, in the lengths they have today.
  private static func isIssuer(_ run: DigitRun) -> Bool {
    let four = run.value(0..<4)
    switch run.count {
    case 16:
      return run[0] == 4 || (2221...2720).contains(four) || (5000...6999).contains(four)
    case 15: return four / 100 == 34 || four / 100 == 37
    case 14: return (3000...3059).contains(four) || four / 100 == 36 || four / 100 == 38
    default: return false
    }
  }

  /// Whether a number is a Norwegian account as people write it: `1234.56.78903`.
  static func isAccount(_ run: DigitRun) -> Bool {
    run.shape == 0x425 && run.separators.isSubset(of: [.space, .period])
      && Checksum.isMultipleOf11(run, 0x543_2765_4321, count: 11)
  }

  /// Whether a number behind a word such as "account" is one.
  static func isNamedAccount(_ run: DigitRun) -> Bool {
    (6...16).contains(run.count) && run.separators.isSubset(of: [.space, .period, .hyphen])
      && !CalendarDate.isDay(run)
  }

  /// Whether a number is an organisation's: a Norwegian one (nine digits, modulus 11, first 8 or 9) or a Swedish one
  /// (`556677-8899`, Luhn, third digit 2 or more, which no month is).
  static func isOrganization(_ run: DigitRun) -> Bool {
    switch run.shape {
    case 0x9, 0x333:
      return run[0] >= 8 && run.separators.isSubset(of: .space)
        && Checksum.isMultipleOf11(run, 0x3_2765_4321, count: 9)
    case 0x64: return run.separators == .hyphen && run[2] >= 2 && Checksum.isLuhn(run)
    default: return false
    }
  }

  /// Whether a number behind a word such as "org.nr" or "CVR" is one.
  static func isNamedOrganization(_ run: DigitRun) -> Bool {
    switch run.count {
    case 8, 9: return !CalendarDate.isDay(run)
    case 10: return run.shape == 0x64 || run.shape == 0xA
    default: return false
    }
  }
}
