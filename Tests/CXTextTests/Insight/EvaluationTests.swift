import Testing

@testable import CXText

@Suite struct EvaluationTests {
  private func judgement(
    _ gold: Polarity, _ predicted: Polarity, _ score: Double, isLanguageFound: Bool? = nil
  ) -> Judgement {
    Judgement(
      gold: gold, predicted: predicted, score: score, hasEvidence: score != 0,
      isLanguageFound: isLanguageFound)
  }

  @Test(
    arguments: [
      (.mixed, 0.2, .positive), (.mixed, -0.2, .negative), (.mixed, 0, .neutral),
      (.mixed, 0.00004, .neutral), (.neutral, 0.2, .neutral), (.negative, -0.4, .negative),
    ] as [(Polarity, Double, Polarity)])
  func `Without a class for it mixed counts by the sign of the score`(
    predicted: Polarity, score: Double, expected: Polarity
  ) {
    let one = judgement(.neutral, predicted, score)
    #expect(one.predicted(isMixedAClass: false) == expected)
    #expect(one.predicted(isMixedAClass: true) == predicted)
  }

  @Test(
    arguments: [
      (.positive, -0.8, 0.8), (.positive, 0.2, -0.2), (.negative, 0.5, 0.5),
      (.neutral, -0.4, 0.4), (.mixed, 0.6, 0.6),
    ] as [(Polarity, Double, Double)])
  func `A miss is as far as the score lies against the label`(
    gold: Polarity, score: Double, expected: Double
  ) {
    #expect(judgement(gold, .neutral, score).miss == expected)
  }

  @Test func `Figures are those of the rows`() {
    let evaluation = Evaluation([
      judgement(.positive, .positive, 0.9, isLanguageFound: true),
      judgement(.positive, .mixed, 0.2, isLanguageFound: true),
      judgement(.negative, .negative, -0.5, isLanguageFound: false),
      judgement(.negative, .neutral, 0.2),
      judgement(.negative, .neutral, 0),
    ])
    #expect(!evaluation.isMixedAClass)
    #expect(evaluation.rowCount == 5)
    #expect(evaluation[.accuracy] == 0.6)
    #expect(evaluation[.macroF1] == (1 + 0.5) / 2)
    #expect(evaluation[.twoClassAccuracy] == 0.6)
    #expect(evaluation[.areaUnderCurve] == (3 + 2.5) / 6)
    #expect(evaluation[.coverage] == 0.8)
    #expect(evaluation[.languageAccuracy] == 2.0 / 3)
  }

  @Test func `A label of mixed makes it a class`() {
    let rows = [judgement(.mixed, .mixed, 0.2), judgement(.positive, .mixed, 0.2)]
    let evaluation = Evaluation(rows)
    #expect(evaluation.isMixedAClass)
    #expect(evaluation[.accuracy] == 0.5)
    // A part of the rows follows the whole.
    #expect(Evaluation([rows[1]], isMixedAClass: true)[.accuracy] == 0)
    #expect(Evaluation([rows[1]])[.accuracy] == 1)
  }

  @Test func `One class or no rows leave figures out`() {
    let one = Evaluation([judgement(.positive, .positive, 0.9)])
    #expect(one[.areaUnderCurve] == nil)
    #expect(one[.languageAccuracy] == nil)
    #expect(one[.macroF1] == 1)
    let none = Evaluation([])
    #expect(Evaluation.Figure.allCases.allSatisfy { none[$0] == nil })
  }

  @Test func `A mean counts every set once, and only those that have the figure`() throws {
    let sets = [
      Evaluation([judgement(.positive, .positive, 0.9), judgement(.negative, .neutral, 0)]),
      Evaluation([judgement(.positive, .positive, 0.9)]),
    ]
    #expect(Evaluation.mean(of: .accuracy, over: sets) == 0.75)
    #expect(Evaluation.mean(of: .areaUnderCurve, over: sets) == 1)
    #expect(Evaluation.mean(of: .macroF1Low, over: sets) == nil)
    #expect(Evaluation.mean(of: .accuracy, over: []) == nil)
  }

  @Test func `An interval is as wide as theory says, and always the same`() throws {
    var table = ConfusionTable()
    table.add(gold: .positive, predicted: .positive, count: 80)
    table.add(gold: .positive, predicted: .neutral, count: 20)
    let interval = try #require(BootstrapInterval(of: table) { $0.accuracy })
    // 0.8 ± 1.96 standard errors of 0.04.
    #expect((0.71...0.73).contains(interval.low))
    #expect((0.87...0.89).contains(interval.high))
    #expect(interval == BootstrapInterval(of: table) { $0.accuracy })
    #expect(BootstrapInterval(of: ConfusionTable()) { $0.accuracy } == nil)
  }

  @Test func `What is always right has no noise`() throws {
    var table = ConfusionTable()
    for polarity in Polarity.allCases { table.add(gold: polarity, predicted: polarity, count: 9) }
    let interval = try #require(BootstrapInterval(of: table) { $0.macroF1 })
    #expect(interval.low == 1)
    #expect(interval.high == 1)
  }
}
