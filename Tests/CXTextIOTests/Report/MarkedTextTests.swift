import Testing

@testable import CXTextIO

@Suite struct MarkedTextTests {
  /// `[marked]` and plain pieces, as one text.
  private func shown(_ text: MarkedText) -> String {
    text.pieces.map { $0.isMarked ? "<\($0.text)>" : $0.text }.joined()
  }

  @Test(
    arguments: [
      ("Long wait, no reply", [0..<9], [], "<Long wait>, no reply"),
      ("Long wait, no reply", [0..<9, 11..<19], [], "<Long wait>, <no reply>"),
      ("Call 123 now", [5..<12], [5..<8], "Call <[x] now>"),
      ("Call 123 now", [0..<6], [5..<8], "<Call [x]> now"),
      ("a\nb\tc", [], [], "a b c"), ("", [0..<4], [], ""), ("æøå", [0..<100], [], "<æøå>"),
      ("abc", [], [1..<100], "abc"),
    ] as [(String, [Range<Int>], [Range<Int>], String)])
  func `Marks and masks meet`(
    text: String, marks: [Range<Int>], hidden: [Range<Int>], expected: String
  ) {
    let marked = MarkedText(text, marks: marks) { _ in hidden.map { (bytes: $0, label: "[x]") } }
    #expect(shown(marked) == expected)
  }

  @Test(
    arguments: [
      ("one two three four", 10, "one two\u{2009}…"), ("one two", 12, "one two"),
      ("åååååååååå", 5, "åå\u{2009}…"),
    ])
  func `Long texts end at a word, or at least at a letter`(
    text: String, limit: Int, expected: String
  ) {
    #expect(MarkedText(text, limit: limit) { _ in [] }.text == expected)
  }
}
