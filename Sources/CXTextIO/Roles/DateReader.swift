/// Reads the dates of one column, whatever shape they have.
///
///     let reader = DateReader(["03/04/2025", "25/04/2025"])
///     reader?.read("03/04/2025")?.day   // 2025-04-03
package struct DateReader: Hashable, Sendable {
  /// Which stands first where both are numbers and slashes or hyphens part them.
  package enum Order: String, CaseIterable, Hashable, Sendable {
    case dayFirst = "dmy"
    case monthFirst = "mdy"
  }

  /// A date that was read.
  package struct Reading: Hashable, Sendable {
    package let day: DayNumber
    /// Seconds since midnight, in the zone of the text; nil if it says no time.
    package let second: Int?
  }

  /// What a bare number means.
  package enum Number: String, Hashable, Sendable {
    case epochSeconds = "seconds since 1970"
    case epochMilliseconds = "milliseconds since 1970"
    /// Days since the end of 1899.
    case serial = "days as Excel counts them"
  }

  /// Nil where the order makes no difference, or could not be found.
  package var order: Order?
  /// Whether the order matters and the column does not show it: somebody must be asked.
  package private(set) var isUndecided = false
  /// What numbers mean; nil for text.
  package private(set) var number: Number?

  /// The reader that suits a column; nil if fewer than four of five cells are dates.
  ///
  /// - Parameters:
  ///   - cells: The cells of the column that are not empty.
  ///   - isNamed: Whether the column's name says that it holds dates; numbers of five digits are days only then.
  ///   - order: The order, if somebody knows.
  package init?(_ cells: [[UInt8]], isNamed: Bool = true, order: Order? = nil) {
    guard !cells.isEmpty else { return nil }
    let numbers = cells.compactMap { Self.number($0.span, isNamed: isNamed) }
    if numbers.count * 5 >= cells.count * 4 {
      number = numbers.first
      guard numbers.count(where: { $0 == number }) * 5 >= cells.count * 4 else { return nil }
      return
    }
    let shapes = cells.compactMap { DateShape($0.span) }
    guard shapes.count * 5 >= cells.count * 4 else { return nil }
    let slashed = shapes.filter { $0.form == .slashed }
    guard !slashed.isEmpty else { return }
    self.order = order ?? Self.order(of: slashed)
    isUndecided = self.order == nil && slashed.contains { $0.parts.0 != $0.parts.1 }
  }

  /// Reads a cell; nil if it holds no date.
  package func read(_ text: Span<UInt8>) -> Reading? {
    if let number { return Self.read(text, number) }
    guard let shape = DateShape(text) else { return nil }
    let (first, second, third) = shape.parts
    let day: DayNumber?
    switch shape.form {
    case .yearFirst: day = DayNumber(year: first, month: second, day: third)
    case .dayFirst: day = DayNumber(year: third, month: second, day: first)
    case .slashed:
      let isMonthFirst = second > 12 || order == .monthFirst && first <= 12
      day = DayNumber(
        year: third, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first)
    }
    return day.map { Reading(day: $0, second: shape.second) }
  }

  // MARK: - Order

  /// Decides by a number above 12, else by which order makes the column sorted, as exports are.
  private static func order(of shapes: [DateShape]) -> Order? {
    let firstDays = shapes.count { $0.parts.0 > 12 }
    let secondDays = shapes.count { $0.parts.1 > 12 }
    if firstDays != secondDays { return firstDays > secondDays ? .dayFirst : .monthFirst }
    guard shapes.count >= 5, firstDays == 0 else { return nil }
    let asDays = disorder(shapes.map { ($0.parts.2, $0.parts.1, $0.parts.0) })
    let asMonths = disorder(shapes.map { ($0.parts.2, $0.parts.0, $0.parts.1) })
    if asDays == 0, asMonths > 0 { return .dayFirst }
    if asMonths == 0, asDays > 0 { return .monthFirst }
    return nil
  }

  /// How many neighbours stand against the order in which most stand.
  private static func disorder(_ dates: [(Int, Int, Int)]) -> Int {
    let pairs = zip(dates, dates.dropFirst())
    return min(pairs.count { $0 > $1 }, pairs.count { $0 < $1 })
  }

  // MARK: - Numbers

  private static func number(_ text: Span<UInt8>, isNamed: Bool) -> Number? {
    var digits = 0
    while digits < text.count, text[digits].isDigit { digits += 1 }
    let isWhole = digits == text.count
    switch digits {
    case 10 where isWhole && text[0] == 0x31: return .epochSeconds
    case 13 where isWhole && text[0] == 0x31: return .epochMilliseconds
    case 5 where isNamed && (isWhole || isPoint(text[digits])) && (0x33...0x35).contains(text[0]):
      return .serial
    default: return nil
    }
  }

  private static func isPoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private static func read(_ text: Span<UInt8>, _ number: Number) -> Reading? {
    guard let value = ScoreShape.number(text)?.value, value >= 0, value < 1e14 else { return nil }
    switch number {
    case .epochSeconds, .epochMilliseconds:
      let seconds = Int(number == .epochSeconds ? value : value / 1000)
      return Reading(day: DayNumber(seconds / 86_400), second: seconds % 86_400)
    case .serial:
      guard value < 3_000_000 else { return nil }
      let second = Int(((value - value.rounded(.down)) * 86_400).rounded())
      return Reading(day: DayNumber(excel: Int(value)), second: second == 0 ? nil : second)
    }
  }
}
