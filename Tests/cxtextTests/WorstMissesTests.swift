import Testing

@testable import CXText
@testable import cxtext

@Suite struct WorstMissesTests {
  /// The lines that are kept of rows with these labels, answers and scores.
  private func lines(
    _ rows: [(Polarity, Polarity, Double)], limit: Int, isMixedAClass: Bool
  ) -> [Int] {
    var misses = WorstMisses(limit: limit)
    for (index, row) in rows.enumerated() {
      let judgement = Judgement(gold: row.0, predicted: row.1, score: row.2)
      misses.add(judgement) {
        WorstMisses.Row(
          id: "", line: index + 1, judgement: judgement, text: [], language: nil)
      }
    }
    return misses.rows(isMixedAClass: isMixedAClass).map(\.line)
  }

  private static let rows: [(Polarity, Polarity, Double)] = [
    (.positive, .neutral, 0.1), (.negative, .positive, 0.8), (.positive, .positive, 0.9),
    (.neutral, .negative, -0.8), (.positive, .mixed, 0.05), (.positive, .mixed, -0.2),
    (.negative, .neutral, 0),
  ]

  @Test(arguments: [
    (10, true, [2, 4, 6, 7, 5, 1]), (10, false, [2, 4, 6, 7, 1]), (2, true, [2, 4]),
    (5, true, [2, 4, 6, 7, 5]), (0, true, []),
  ])
  func `The furthest wrong come first, of equals the first`(
    limit: Int, isMixedAClass: Bool, expected: [Int]
  ) {
    #expect(lines(Self.rows, limit: limit, isMixedAClass: isMixedAClass) == expected)
  }
}
