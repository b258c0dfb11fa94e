import Testing

@testable import CXTextIO

@Suite struct JSONTextTests {
  @Test(
    arguments: [
      ("plain", Array("plain".utf8), "\"plain\""),
      ("empty", [], "\"\""),
      ("quotes and backslashes", Array(#"a "b" \c"#.utf8), #""a \"b\" \\c""#),
      ("tab and line breaks", [0x61, 0x09, 0x0A, 0x0D], #""a\t\n\r""#),
      ("NUL and escape", [0x00, 0x1B, 0x1F], #""\u0000\u001b\u001f""#),
      ("DEL and a slash stand as they are", [0x7F, 0x2F], "\"\u{7F}/\""),
      ("letters and emoji", Array("ø 👍🏽".utf8), "\"ø 👍🏽\""),
      ("Latin-1", [0x70, 0xE5, 0x20, 0x78], "\"p\u{FFFD} x\""),
      ("cut short", [0x61, 0xF0, 0x9F, 0x91], "\"a\u{FFFD}\""),
      ("a surrogate", [0xED, 0xA0, 0x80], "\"\u{FFFD}\u{FFFD}\u{FFFD}\""),
      ("overlong", [0xC0, 0xAF], "\"\u{FFFD}\u{FFFD}\""),
      ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], "\"\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\""),
    ] as [(String, [UInt8], String)])
  func `Bytes become a JSON string`(name: String, input: [UInt8], expected: String) {
    var bytes: [UInt8] = []
    bytes.append(json: input.span)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func `Invalid bytes are repaired as the standard library does it`() {
    var random = SplitMix(state: 7)
    for _ in 0..<3000 {
      let length = Int.random(in: 0...12, using: &random)
      // Mostly bytes that may begin or continue a character.
      let input = (0..<length).map { _ in UInt8.random(in: 0x7E...0xFF, using: &random) }
      var bytes: [UInt8] = []
      bytes.append(json: input.span)
      let text = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
      #expect(text == String(decoding: input, as: UTF8.self))
    }
  }
}

/// A small generator, so that every run tests the same.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
