import Testing

@testable import cxtext

@Suite struct StyledTextTests {
  @Test(arguments: [
    ("fits", "one two", 7, ["one two"]),
    ("breaks at a space", "one two three", 8, ["one two", "three"]),
    ("a space at the border goes", "one two", 3, ["one", "two"]),
    ("a long word is cut", "abcdefgh", 3, ["abc", "def", "gh"]),
    ("a long word after a short one", "ab cdefgh", 4, ["ab", "cdef", "gh"]),
    ("wide letters take two columns", "日本語", 4, ["日本", "語"]),
    ("an emoji takes two", "a👍🏽b", 3, ["a👍🏽", "b"]),
    ("nothing", "", 5, [""]),
  ])
  func `Text is broken at a width`(name: String, text: String, width: Int, expected: [String]) {
    var styled = StyledText()
    styled.append(text)
    #expect(styled.wrapped(at: width).map { $0.parts.map(\.text).joined() } == expected)
  }

  @Test func `Looks go on over a break`() {
    var styled = StyledText()
    styled.append("so ")
    styled.append("very good", .praise)
    let lines = styled.wrapped(at: 7)
    #expect(
      lines[0].parts == [.init(text: "so ", look: .plain), .init(text: "very", look: .praise)])
    #expect(lines[1].parts == [.init(text: "good", look: .praise)])
  }

  @Test(
    arguments: [
      ("a", 1), ("å", 1), ("a\u{30A}", 1), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("❤️", 2), ("日", 2),
      ("🇳🇴", 2),
      ("…", 1), ("×", 1),
    ] as [(Character, Int)])
  func `A character takes columns`(character: Character, width: Int) {
    #expect(character.displayWidth == width)
  }

  @Test func `A comment cannot move the cursor`() {
    let bytes: [UInt8] = [0x61, 0x1B, 0x5B, 0x32, 0x4A, 0x09, 0x62, 0x00, 0xC2, 0x9B, 0xFF]
    #expect(String(visible: bytes.span) == "a\u{FFFD}[2J b\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test(arguments: [
    (0.0, 2, "0.00"), (-0.001, 2, "0.00"), (-0.4123, 2, "-0.41"), (0.98, 2, "0.98"),
    (12.345, 1, "12.3"), (0.5, 0, "1"), (99.6, 0, "100"),
  ])
  func `Numbers have a fixed number of decimals`(number: Double, decimals: Int, expected: String) {
    #expect(number.fixed(decimals: decimals) == expected)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1 000"), (1_234_567, "1 234 567")])
  func `Large numbers are grouped`(number: Int, expected: String) {
    #expect(number.grouped == expected)
  }

  @Test func `Progress says rows and rows per second`() {
    #expect(Progress.line(rows: 12_000, after: .seconds(2)) == "12 000 rows, 6 000 rows/s")
    #expect(Progress.line(rows: 1, after: .zero) == "1 rows, 0 rows/s")
  }
}
