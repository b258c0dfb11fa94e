import Testing

@testable import CXText

@Suite struct InsightTests {
  @Test(
    arguments: [
      (9, "0-10", .high, 100_000), (8, "0-10", .middle, 0), (6, "0-10", .low, -100_000),
      (5, "1-5", .high, 100_000), (4, "1-5", .high, 100_000), (3, "1-5", .middle, 0),
      (2, "1-5", .low, 0), (5, "1-6", .high, 100_000), (6, "csat 1-7", .high, 100_000),
      (5, "ces 1-7", .high, 5000), (4, "ces 1-7", .middle, 4000), (3.5, "1-5", .middle, 0),
      (3, "ces 1-7", .low, 3000),
    ] as [(Double, String, Score.Band, Int)])
  func `Answers are good, bad or between`(
    value: Double, scale: String, band: Score.Band, points: Int
  ) throws {
    let found = try #require(AnswerScale(scale))
    let score = try #require(Score(value, found))
    #expect(score.band == band)
    #expect(score.points == points)
  }

  @Test(
    arguments: [
      ("0-10", "0-10"), ("1-5", "1-5"), ("CES 1-7", "ces 1-7"), ("csat 1-7", "1-7"),
      ("nps 0-10", "0-10"), ("5-1", nil), ("", nil), ("stars", nil), ("nps", nil), ("0-1000", nil),
      ("1-1", nil), ("foo 1-5", nil), ("-1-5", nil),
    ] as [(String, String?)])
  func `Scales are read and written`(text: String, expected: String?) {
    #expect(AnswerScale(text)?.text == expected)
  }

  @Test(
    arguments: [
      ("1970-01-01", 0), ("2026-01-31", 20484), ("2024-02-29", 19782), ("2026-02-29", nil),
      ("2026-13-01", nil), ("2026-1-1", nil), ("1969-12-31", -1), ("2026-01-31T12:30:00Z", 20484),
      ("yesterday", nil),
    ] as [(String, Int?)])
  func `Days are counted from 1970`(text: String, day: Int?) {
    let date = CivilDate(text)
    #expect(date?.day == day)
    if let date { #expect(text.hasPrefix(date.text)) }
  }

  @Test func `Every day of four hundred years comes back`() {
    for day in stride(from: -200_000, to: 200_000, by: 13) {
      let (year, month, number) = CivilDate(day: day).parts
      #expect(CivilDate(year: year, month: month, day: number)?.day == day)
    }
  }

  @Test(
    arguments: [
      ([], nil, nil), (["1"], nil, nil), (["1", "2"], ["1"], ["2"]),
      (["1", "2", "3", "4", "5", "6", "7", "8"], ["1", "2", "3", "4", "5", "6"], ["7", "8"]),
    ] as [([String], [String]?, [String]?)])
  func `The last quarter of the months is the recent period`(
    months: [String], before: [String]?, recent: [String]?
  ) {
    #expect(Periods(months)?.before == before)
    #expect(Periods(months)?.recent == recent)
  }

  @Test func `Nothing at all has no figures`() {
    let insight = Insight(Tally())
    #expect(insight.score == nil)
    #expect(insight.netSentiment == nil)
    #expect(insight.painPoints.isEmpty)
    #expect(insight.changes.isEmpty)
    #expect(insight.anomalies.isEmpty)
    #expect(insight.coverage == nil)
    #expect(insight.promisesKept == nil)
  }

  @Test func `Without scores and dates pain points are ranked by frequency and severity`() {
    var tally = Tally()
    for number in 0..<40 {
      var themes = [Observation.Mention(id: "waiting", polarity: .negative, score: -4000)]
      if number < 12 { themes.append(.init(id: "refund", polarity: .negative, score: -8000)) }
      if number < 5 { themes.append(.init(id: "fraud", polarity: .negative, score: -9000)) }
      tally.add(Observation(label: .negative, score: -5000, themes: themes))
    }
    let insight = Insight(tally)
    #expect(insight.painPoints.map(\.id) == ["waiting", "refund"])
    #expect(insight.painPoints[0].priority.value == 0.4)
    #expect(insight.painPoints[1].quadrant == .fix)
    #expect(insight.themes.last?.share.reliability == Estimate.Reliability.sound)
    #expect(insight.score == nil)
  }

  @Test func `Mismatches of score and text are listed both ways`() {
    var tally = Tally()
    let rows: [(String, Double, Polarity, Int)] = [
      ("1", 10, .negative, -5000), ("2", 9, .negative, -7000), ("3", 8, .negative, -9000),
      ("4", 2, .positive, 6000), ("5", 10, .positive, 6000), ("6", 0, .mixed, 0),
    ]
    for (id, value, label, score) in rows {
      let answer = Score(value, .nps)
      tally.add(Observation(Verbatim(id: id, score: answer), label: label, score: score))
    }
    #expect(tally.list(.goodScoreBadText).comments.map(\.id) == ["2", "1"])
    #expect(tally.list(.badScoreGoodText).comments.map(\.id) == ["4"])
  }

  @Test(
    arguments: [
      ([0.01, 0.04, 0.03], [0.03, 0.04, 0.04]), ([], []), ([0.5], [0.5]), ([1, 1], [1, 1]),
    ] as [([Double], [Double])])
  func `Probabilities are corrected for many tests`(given: [Double], expected: [Double]) {
    for (one, other) in zip(FalseDiscoveryRate.adjusted(given), expected) {
      #expect(abs(one - other) < 1e-12)
    }
  }

  @Test func `The examples of the doc comments`() throws {
    let chart = ControlChart([
      (5, 100), (6, 100), (4, 100), (5, 100), (6, 100), (5, 100), (21, 100),
    ])
    #expect(abs(try #require(chart).deviation - 7.1) < 0.06)
    #expect(try #require(TwoShares(10, of: 100, 30, of: 100)).probability < 0.0005)
    let share = try #require(Estimate.share(8, of: 10))
    #expect(abs(share.low - 0.49) < 0.005 && abs(share.high - 0.94) < 0.005)
    let net = try #require(Estimate.netShare(60, 20, of: 100))
    #expect(abs(net.low - 0.24) < 0.005 && abs(net.high - 0.56) < 0.005)
  }
}
