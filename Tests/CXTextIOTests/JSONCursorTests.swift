import CXText
import Testing

@testable import CXTextIO

@Suite struct JSONCursorTests {
  private func strings(in text: String) throws -> [String?] {
    let bytes = Array(text.utf8)
    var cursor = JSONCursor()
    var (isFirst, found): (Bool, [String?]) = (true, [])
    try cursor.enter(.array, in: bytes.span)
    while try cursor.nextElement(&isFirst, in: bytes.span) {
      found.append(try cursor.string(in: bytes.span))
    }
    return found
  }

  @Test(
    arguments: [
      ("[]", []), ("[ \"a\" , null ]", ["a", nil]), ("[\"\\u00e6\\n\\\"\\\\\"]", ["æ\n\"\\"]),
      ("[\"\\ud83d\\ude00\"]", ["😀"]), ("[\"\\ud83d!\"]", ["\u{FFFD}!"]), ("[\"æ\"]", ["æ"]),
    ] as [(String, [String?])])
  func `Strings are read`(text: String, expected: [String?]) throws {
    #expect(try strings(in: text) == expected)
  }

  @Test(
    arguments: [
      ("0", 0), ("-12.25", -12.25), ("0.1234", 0.1234), ("1e3", 1000), ("-2.5E-1", -0.25),
      ("12345678901234567000", 12_345_678_901_234_567_168), ("null", nil), ("1e999", nil),
    ] as [(String, Double?)])
  func `Numbers are read`(text: String, expected: Double?) throws {
    let bytes = Array((text + ",").utf8)
    var cursor = JSONCursor()
    #expect(try cursor.number(in: bytes.span) == expected)
    #expect(cursor.position == text.utf8.count)
  }

  @Test(
    arguments: [
      "{\"a\":[1,{\"b\":\"]}\"}],\"c\":null}", "\"x\\\"y\"", "-1.5e3", "true", "[]", "{}",
      "[[[[]]]]",
    ])
  func `Anything can be passed over`(text: String) throws {
    let bytes = Array((text + " ;").utf8)
    var cursor = JSONCursor()
    try cursor.skip(in: bytes.span)
    #expect(cursor.position == text.utf8.count)
  }

  @Test(
    arguments: [
      ("[\"a", "a string without its closing quote"), ("[1]", "a string expected"),
      ("[\"a\" \"b\"]", "\",\" or the end of the list expected"), ("{}", "an array expected"),
      ("[nil]", "null expected"),
    ])
  func `What is wrong is said`(text: String, reason: String) {
    #expect { try strings(in: text) } throws: { ($0 as? JSONCursor.Problem)?.reason == reason }
  }
}
