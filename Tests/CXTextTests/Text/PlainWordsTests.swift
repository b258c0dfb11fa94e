import Testing

@testable import CXText

/// The fast path must give what the rules alone give.
@Suite struct PlainWordsTests {
  static let tokenizer = Tokenizer()

  /// The tokens by the rules alone, character by character.
  static func tokensByRules(of text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var state = TokenizerState()
    var i = 0
    while i < text.count {
      i = tokenizer.token(text.span, from: i, lettersEnd: i, &tokens, &state)
    }
    return tokens
  }

  static func tokens(of text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    tokenizer.tokenize(text.span, into: &tokens)
    return tokens
  }

  /// Pieces that are plain, nearly plain, or not at all.
  static let pieces: [[UInt8]] =
    [
      "hei", "på", "Ærlig", "veldig", "e", "I", "OK", "kr", "kl", "osv", "f.eks", "bl", "a", "og",
      "å",
      " ", " ", " ", "  ", ",", ".", "!", "?", ", ", ". ", "! ", "...", "!!", "?!", "'", "’", "\"",
      "(",
      ")", ":)", " :D ", "-", " - ", "–", "/", "&", "@", "#", "_", "1", "26", "09:30", "1 299",
      "499,-",
      "'68", "’", "‘", "b/c", "a&o", "w/", "bl. a.", "t.ex", "kr..", "80- og", "8.-", "x...@a.no",
      "http://a.no", "www.b.dk", "ola@c.se", "@navn", "😀", "👍🏽", "u0001f44d", "×", "÷", "é", "ß",
      "π",
      "\t", "\n", "\r\n", "\u{A0}", "\u{AD}", "\u{200B}", "\u{FFFD}",
    ].map { Array($0.utf8) } + [
      [0xE5], [0xC3], [0xC3, 0x28], [0xFF], [0x80], [0xA0], [0xF0, 0x9F], [0],
    ]

  @Test func `Comments give the tokens of the rules`() {
    for comment in Repository.comments {
      let text = Array(comment.text.utf8)
      #expect(Self.tokens(of: text) == Self.tokensByRules(of: text), "\(comment.id)")
    }
  }

  @Test func `Any mixture gives the tokens of the rules`() {
    var random = SplitMix(state: 5)
    for _ in 0..<20_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? []
      }
      let (fast, exact) = (Self.tokens(of: text), Self.tokensByRules(of: text))
      if fast != exact {
        let first = zip(fast, exact).first { $0 != $1 }
        Issue.record("\(text): \(first.map { "\($0)" } ?? "more tokens")")
        return
      }
    }
  }

  @Test func `Lines are counted as if each were tokenized`() {
    var random = SplitMix(state: 6)
    for round in 0..<5_000 {
      let lineEnd: [UInt8] = round % 2 == 0 ? [0x0A] : [0x0D, 0x0A]
      var file: [UInt8] = []
      var expected = TokenCount()
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        var line: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<25, using: &random) {
          line += Self.pieces.randomElement(using: &random) ?? []
        }
        line.removeAll { $0 == 0x0A || $0 == 0x0D }
        let tokens = Self.tokens(of: line)
        expected.lines += 1
        expected.tokens += tokens.count
        expected.words += tokens.count { $0.kind == .word || $0.kind == .abbreviation }
        file += line + lineEnd
      }
      let count = Self.tokenizer.count(linesOf: file.span)
      if count != expected {
        Issue.record("\(count), not \(expected): \(String(decoding: file, as: UTF8.self))")
        return
      }
    }
  }

  @Test(arguments: [("", 0), ("\n", 1), ("bra", 1), ("bra\n", 1), ("bra\n\n", 2), ("a\nb", 2)])
  func `A last line need not end`(_ text: String, _ lines: Int) {
    #expect(Self.tokenizer.count(linesOf: text.utf8Span.span).lines == lines)
  }

  @Test func `A window knows letters and spaces wherever it begins`() {
    let text =
      Array("Blåbær og rømme×2÷3 é, ß: «sitat» 😀 Ærlig talt…".utf8) + [0xC3, 0x20, 0xA5, 0x97]
    for length in 0...text.count * 3 {
      let whole = Array((text + text + text)[..<length])
      for start in whole.indices where whole[start] & 0xC0 != 0x80 {
        let window = ByteWindow(whole.span, at: start)
        for bit in 0..<ByteWindow.width {
          let i = start + bit
          let byte = i < length ? whole[i] : 0x20
          let before = i < length && bit > 0 ? whole[i - 1] : 0x20
          let isTrailing = before == 0xC3 && byte & 0xC0 == 0x80 && byte & 0xDF != 0x97
          let isLetter = byte.isASCIILetter || byte == 0xC3 || isTrailing
          #expect(window.letters >> UInt64(bit) & 1 == (isLetter ? 1 : 0))
          #expect(window.isSpace(bit) == (byte == 0x20))
        }
      }
    }
  }
}
