import Testing

@testable import CXText

@Suite struct AreaUnderCurveTests {
  @Test(
    arguments: [
      ("perfect", [0.5, 0.9], [-0.5, 0.2], 1),
      ("upside down", [-1], [1], 0),
      ("all equal", [0, 0, 0], [0, 0], 0.5),
      ("one tie", [0.9, 0.2], [-0.5, 0.2], 0.875),
      ("one pair of four wrong", [0.9, 0.1], [0.2, -0.2], 0.75),
      ("one class", [0.9], [], nil),
      ("nothing", [], [], nil),
    ] as [(String, [Double], [Double], Double?)])
  func `Pairs are counted, ties half`(
    name: String, positive: [Double], negative: [Double], expected: Double?
  ) {
    #expect(AreaUnderCurve.value(positive: positive, negative: negative) == expected)
  }

  @Test func `It is what counting all pairs gives`() throws {
    var random = SplitMix(state: 11)
    for _ in 0..<50 {
      let scores = (0..<60).map { _ in Double(Int.random(in: -5...5, using: &random)) / 5 }
      let (positive, negative) = (Array(scores[..<25]), Array(scores[25...]))
      var halves = 0
      for one in positive {
        for other in negative { halves += one > other ? 2 : one == other ? 1 : 0 }
      }
      let expected = Double(halves) / Double(2 * 25 * 35)
      #expect(AreaUnderCurve.value(positive: positive, negative: negative) == expected)
    }
  }
}
