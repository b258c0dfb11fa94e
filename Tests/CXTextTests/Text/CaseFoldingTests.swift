import Testing

@testable import CXText

@Suite struct CaseFoldingTests {
  func folded(_ bytes: [UInt8]) -> String {
    var tokens: [Token] = []
    Tokenizer().tokenize(bytes.span, into: &tokens)
    var word = FoldedWord()
    return tokens.map {
      word.fold(bytes.span, $0)
      return String(decoding: word.bytes[..<word.count], as: UTF8.self)
    }.joined(separator: "|")
  }

  @Test(arguments: [
    ("ÅPENT Ærlig ØL", "åpent|ærlig|øl"),
    ("Don’t", "don't"),
    ("ma\u{30A}ned A\u{308}R", "måned|är"),
    ("lev\u{AD}ering", "levering"),
    ("👍🏽 ❤️", "👍|❤"),
    ("u0001f44d", "👍"),
    ("#Dårlig", "dårlig"),
    ("ŠKODA", "škoda"),
  ])
  func `Folding`(_ text: String, _ expected: String) {
    #expect(folded(Array(text.utf8)) == expected)
  }

  @Test func `A Latin-1 byte is read as the letter it was`() {
    #expect(folded([0x70, 0xE5]) == "på")
  }
}
