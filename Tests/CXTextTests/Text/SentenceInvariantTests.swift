import Testing

@testable import CXText

@Suite struct SentenceInvariantTests {
  /// Every token in one sentence, in order, and each range from its first token to its last.
  static func check(_ tokens: [Token], _ sentences: [Sentence]) -> String? {
    var next = 0
    for sentence in sentences {
      guard sentence.tokens.lowerBound == next, !sentence.tokens.isEmpty else {
        return "\(sentence.tokens) after token \(next)"
      }
      next = sentence.tokens.upperBound
      guard next <= tokens.count else { return "token \(next) of \(tokens.count)" }
      let (first, last) = (tokens[sentence.tokens.lowerBound], tokens[next - 1])
      if sentence.bytes != first.bytes.lowerBound..<last.bytes.upperBound {
        return "\(sentence.bytes) for tokens \(sentence.tokens)"
      }
    }
    return next == tokens.count ? nil : "\(next) of \(tokens.count) tokens"
  }

  static func problem(_ bytes: [UInt8], _ sentences: inout [Sentence]) -> String? {
    var tokens: [Token] = []
    Tokenizer().tokenize(bytes.span, into: &tokens)
    SentenceSplitter().split(tokens.span, of: bytes.span, into: &sentences)
    return check(tokens, sentences)
  }

  @Test func `Sentences hold every token of the corpora once`() {
    var sentences: [Sentence] = []
    for comment in Repository.comments {
      #expect(Self.problem(Array(comment.text.utf8), &sentences) == nil, "\(comment.id)")
    }
  }

  @Test func `Sentences hold every token of random bytes once`() {
    var random = SplitMix(state: 3)
    var sentences: [Sentence] = []
    for round in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      #expect(Self.problem(bytes, &sentences) == nil, "round \(round): \(bytes)")
    }
  }

  @Test func `Sentences hold every token of random marks and words once`() {
    let pieces = [
      "bra", "Det", "kl.", "A.", "5", " ", " ", ".", "...", "!", "?", ":", ",", "-", "–", "\"",
      "«", "»", "(", ")", "😀", "\n", "----", "...", "’", "www.a.no", "@x", "#T", "😀",
    ]
    var random = SplitMix(state: 4)
    var sentences: [Sentence] = []
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      #expect(Self.problem(Array(text.utf8), &sentences) == nil, "\(text.debugDescription)")
    }
  }

  @Test func `Line breaks always end sentences`() {
    let text = "en\nto\r\n\r\ntre\u{2028}fire"
    #expect(Tokenizer().sentences(of: text).count == 4)
  }
}

/// The tables `sentences.tsv`.
@Suite struct SentenceTablesTests {
  @Test(arguments: Repository.languages)
  func `Every row has a role, once, and abbreviations are known as such`(_ code: String) throws {
    let path = "Lexicons/\(code)/sentences.tsv"
    let known = Set(
      try Repository.rows(of: "Lexicons/\(code)/abbreviations.tsv").map { $0.cells[0] })
    var seen: Set<[String]> = []
    for (line, cells) in try Repository.rows(of: path) {
      #expect(cells.count == 2, "\(path):\(line): two columns expected")
      let role = Array(cells[1].utf8)
      #expect(
        SentenceRole(role.indices, in: role.span) != nil, "\(path):\(line): no role “\(cells[1])”")
      #expect(seen.insert(cells).inserted, "\(path):\(line): “\(cells[0])” stands already above")
      #expect(cells[0] == cells[0].lowercased(), "\(path):\(line): lower case expected")
      if cells[0].contains(".") {
        #expect(
          known.contains(cells[0]), "\(path):\(line): “\(cells[0])” is not in abbreviations.tsv")
      }
    }
  }
}
