import Testing

@testable import CXTextIO

@Suite struct ScoreScaleTests {
  @Test(
    arguments: [
      ("9", 9, nil), (" 7,5 ", 7.5, nil), ("7.5", 7.5, nil), ("10/10", 10, 10), ("4 / 5", 4, 5),
      ("5 av 5", 5, 5), ("3 out 5", 3, 5), ("9 - Svært sannsynlig", 9, nil),
      ("0 (ikke sannsynlig)", 0, nil), ("4 stjerner", 4, nil), ("★★★★☆", 4, 5), ("⭐⭐⭐", 3, nil),
      ("⭐️⭐️", 2, nil), ("☆☆☆☆☆", 0, 5), ("good", 1, 1), ("Bad", 0, 1), ("Svært fornøyd", 1, 1),
      ("-3", -3, nil),
    ] as [(String, Double, Double?)])
  func `A mark is read`(text: String, value: Double, highest: Double?) throws {
    let shape = try #require(ScoreShape(text: text))
    #expect(shape.value == value)
    #expect(shape.highest == highest)
  }

  @Test(arguments: ["", " ", "-", "offered", "Bra", "★ bra", "10 000 kr/mnd 5", "1,2,3", "n/a"])
  func `What is no mark is not read`(text: String) {
    let shape = ScoreShape(text: text)
    // A number with more numbers behind it is no mark.
    #expect(shape == nil)
  }

  @Test(
    arguments: [
      (["9", "3", "10"], nil, "0-10"), (["4", "5", "1"], nil, "1-5"), (["4", "0"], nil, "0-5"),
      (["7", "1"], nil, "1-7"), (["7", "0"], nil, "0-10"), (["3", "5"], .recommendation, "0-10"),
      (["3", "5"], .stars, "1-5"), (["85", "40"], nil, "0-100"), (["good", "bad"], nil, "words"),
      (["good", "offered", "unoffered"], nil, "words"), (["★★☆☆☆", "★★★★☆"], nil, "1-5"),
      (["8/10", "3/10"], nil, "0-10"), (["7,5", "2"], nil, "0-10"),
      (["1 av 6", "2 av 6"], nil, "1-6"),
      (["9 - Svært sannsynlig", "7"], nil, "0-10"), (["150", "3"], nil, nil),
      (["a", "3"], nil, nil),
      (["-1", "1"], nil, nil), ([], nil, nil),
    ] as [([String], ScoreScale.Hint?, String?)])
  func `The scale of a column is found`(
    cells: [String], hint: ScoreScale.Hint?, expected: String?
  ) {
    #expect(ScoreScale(cells.map { Array($0.utf8) }, likely: hint)?.description == expected)
  }

  @Test func `A mark has a place on its scale`() throws {
    let scale = ScoreScale(1, 5)
    #expect(scale.value(of: "4").map(scale.share) == 0.75)
    #expect(scale.value(of: "6") == nil)
    #expect(scale.value(of: "good") == nil)
    #expect(ScoreScale(0, 1, isWords: true).value(of: "good") == 1)
  }
}
