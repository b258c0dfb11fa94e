import CXText
import Testing

/// Where tokenizers that people use today have been seen to fail, each failure as a row.
///
/// The rows of a language stand in `HardTokens<Language>.swift`. They are what DESIGN 4.4 calls a token; where the
/// treebanks of Universal Dependencies cut in another way, the row says why we do not.
@Suite struct TokenizerHardCaseTests {
  static let tokenizer = Tokenizer()

  static func tokens(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return tokenizer.tokens(of: text)
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
      .joined(separator: "|")
  }

  @Test(arguments: HardTokens.bokmål)
  func `Bokmål`(_ example: TokenCase) {
    #expect(Self.tokens(example.text) == example.expected)
  }

  @Test(arguments: HardTokens.nynorsk)
  func `Nynorsk`(_ example: TokenCase) {
    #expect(Self.tokens(example.text) == example.expected)
  }

  @Test(arguments: HardTokens.danish)
  func `Danish`(_ example: TokenCase) {
    #expect(Self.tokens(example.text) == example.expected)
  }

  @Test(arguments: HardTokens.swedish)
  func `Swedish`(_ example: TokenCase) {
    #expect(Self.tokens(example.text) == example.expected)
  }

  @Test(arguments: HardTokens.english)
  func `English`(_ example: TokenCase) {
    #expect(Self.tokens(example.text) == example.expected)
  }

  @Test(arguments: HardTokens.comments)
  func `Comments of any language`(_ example: TokenCase) {
    #expect(Self.tokens(example.text) == example.expected)
  }

  @Test(arguments: Repository.languages)
  func `Every row of abbreviations.tsv is one token`(_ language: String) throws {
    for row in try Repository.rows(of: "Lexicons/\(language)/abbreviations.tsv").map(\.cells[0]) {
      #expect(Self.tokens("\(row) 12").hasPrefix("\(row)|"), "\(language): \(row)")
    }
  }
}

/// The rows, by language.
enum HardTokens {}
