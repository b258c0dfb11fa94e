/// The numbers of facets whose names would have to be written for each comment: months and answers; and of the four that
/// tell what was found.
struct FacetNumbers: Sendable {
  /// The days of the month that was asked for last, since exports are sorted by day, and its number.
  private var lastMonth: (days: Range<Int>, number: UInt32) = (0..<0, 0)
  /// The scale that was asked for last, and its answers' numbers, from the lowest on; 0 is not known yet.
  private var scale: AnswerScale?
  private var answers: [UInt32] = []
  private var found: Found?

  /// Whether a theme, a touchpoint or a feeling was found, or the comment says that there is nothing to say.
  struct Found: Sendable {
    let theme: UInt32
    let touchpoint: UInt32
    let feeling: UInt32
    let nothing: UInt32
  }

  /// The number of a day's month.
  mutating func month(of day: Int, in table: inout FacetTable) -> UInt32 {
    if lastMonth.days.contains(day) { return lastMonth.number }
    let date = CivilDate(day: day)
    let first = day - date.parts.day + 1
    // Every month has 28 days at least; the days behind them are looked up.
    lastMonth = (first..<max(first + 28, day + 1), table.number(of: .month, date.month))
    return lastMonth.number
  }

  /// The number of the nearest whole answer: `0-10=9`.
  mutating func answer(_ score: Score, in table: inout FacetTable) -> UInt32 {
    if scale != score.scale {
      scale = score.scale
      answers = [UInt32](repeating: 0, count: score.scale.high - score.scale.low + 1)
    }
    let whole = Score.whole(score.value)
    let place = whole - score.scale.low
    if answers[place] == 0 {
      answers[place] = table.number(of: .answer, "\(score.scale.text)=\(whole)")
    }
    return answers[place]
  }

  /// The numbers of what was found.
  mutating func coverage(in table: inout FacetTable) -> Found {
    if let found { return found }
    let numbers = Found(
      theme: table.number(of: .coverage, "theme"),
      touchpoint: table.number(of: .coverage, "touchpoint"),
      feeling: table.number(of: .coverage, "feeling"),
      nothing: table.number(of: .coverage, "nothing"))
    found = numbers
    return numbers
  }
}

extension Score {
  /// The nearest whole answer, halves up.
  static func whole(_ value: Double) -> Int { Int((value + 0.5).rounded(.down)) }
}
