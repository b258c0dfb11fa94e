import Testing

@testable import CXText

/// Examples worked out by hand.
@Suite struct ConfusionTableTests {
  /// Gold by row, answers by column: negative, neutral, positive, mixed.
  private static let table = ConfusionTable(cells: [
    5, 1, 0, 0,
    1, 2, 1, 0,
    0, 3, 7, 0,
    0, 0, 0, 0,
  ])

  private func isNear(_ value: Double?, _ expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) < 1e-12
  }

  @Test func `Rows, answers and right answers are counted`() {
    #expect(Self.table.rowCount == 20)
    #expect(Self.table.rightCount == 14)
    #expect(Self.table.rowCount(of: .positive) == 10)
    #expect(Self.table.answerCount(of: .neutral) == 6)
    #expect(Self.table.classes == [.negative, .neutral, .positive])
    #expect(isNear(Self.table.accuracy, 14.0 / 20))
  }

  @Test(
    arguments: [
      (.negative, 5.0 / 6, 5.0 / 6, 10.0 / 12),
      (.neutral, 2.0 / 6, 2.0 / 4, 4.0 / 10),
      (.positive, 7.0 / 8, 7.0 / 10, 14.0 / 18),
      (.mixed, nil, nil, nil),
    ] as [(Polarity, Double?, Double?, Double?)])
  func `Each class has precision, recall and F1`(
    polarity: Polarity, precision: Double?, recall: Double?, f1: Double?
  ) {
    #expect(isNear(Self.table.precision(of: polarity), precision))
    #expect(isNear(Self.table.recall(of: polarity), recall))
    #expect(isNear(Self.table.f1(of: polarity), f1))
  }

  @Test func `Macro-F1 is the mean over the classes of the gold`() {
    #expect(isNear(Self.table.macroF1, (10.0 / 12 + 4.0 / 10 + 14.0 / 18) / 3))
  }

  @Test func `An answer that is no class of the gold is a miss and no class`() {
    var table = ConfusionTable()
    table.add(gold: .positive, predicted: .positive, count: 3)
    table.add(gold: .positive, predicted: .mixed)
    #expect(table.classes == [.positive])
    #expect(isNear(table.recall(of: .positive), 0.75))
    #expect(isNear(table.precision(of: .positive), 1))
    #expect(isNear(table.macroF1, 6.0 / 7))
  }

  @Test func `A class that is never found has no precision and an F1 of 0`() {
    var table = ConfusionTable()
    table.add(gold: .positive, predicted: .positive)
    table.add(gold: .negative, predicted: .neutral)
    #expect(table.precision(of: .negative) == nil)
    #expect(table.f1(of: .negative) == 0)
    #expect(isNear(table.macroF1, 0.5))
  }

  @Test func `Two classes are judged without neutral rows, neutral answers being wrong`() {
    #expect(isNear(Self.table.twoClassAccuracy, 12.0 / 16))
  }

  @Test func `An empty table has no figures`() {
    let table = ConfusionTable()
    #expect(table.rowCount == 0)
    #expect(table.classes.isEmpty)
    #expect(table.accuracy == nil)
    #expect(table.macroF1 == nil)
    #expect(table.twoClassAccuracy == nil)
  }
}
