import Testing

@testable import CXText

@Suite struct TokenizerInvariantTests {
  /// In order, not empty, not overlapping, inside the text, and only space or invisible characters between.
  static func check(_ bytes: [UInt8], _ tokens: [Token]) -> String? {
    var position = 0
    for token in tokens {
      let range = token.bytes
      if range.isEmpty || range.lowerBound < position || range.upperBound > bytes.count {
        return "token \(range) after byte \(position) of \(bytes.count)"
      }
      if let lost = lostLetter(bytes, position, range.lowerBound) { return lost }
      position = range.upperBound
    }
    return lostLetter(bytes, position, bytes.count)
  }

  static func lostLetter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String? {
    for i in start..<end where bytes[i] > 0x20 && bytes[i] < 0x7F {
      return "byte \(i) is in no token"
    }
    return nil
  }

  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    Tokenizer().tokenize(bytes.span, into: &tokens)
    return tokens
  }

  @Test func `Invariants hold for every comment of the corpora`() {
    #expect(Repository.comments.count >= 500)
    for comment in Repository.comments {
      let bytes = Array(comment.text.utf8)
      #expect(Self.check(bytes, Self.tokens(bytes)) == nil, "\(comment.id)")
    }
  }

  @Test func `Invariants hold for random bytes`() {
    var random = SplitMix(state: 1)
    for round in 0..<3000 {
      let length = Int.random(in: 0...80, using: &random)
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(Self.check(bytes, Self.tokens(bytes)) == nil, "round \(round): \(bytes)")
    }
  }

  @Test func `Invariants hold for random marks and words`() {
    let pieces = [
      "a", "B", "å", "1", " ", ".", ",", ":", "-", "'", "’", "@", "#", "/", ")", "(", "<3", "😀",
      "\u{200D}",
      "\u{FE0F}", "\n", "u0001f44d", "www.", "http://", "no", "…", "é", "\u{301}", "🇳", "&", "_",
      "1️⃣",
    ]
    var random = SplitMix(state: 2)
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let bytes = Array(text.utf8)
      #expect(Self.check(bytes, Self.tokens(bytes)) == nil, "\(text.debugDescription)")
    }
  }

  @Test func `A text cut at any byte still has valid tokens`() {
    let bytes = Array("Ikke bra 👨‍👩‍👧 på kl. 09:30, f.eks. 1 299,- 😀 ola@firma.no".utf8)
    for end in 0...bytes.count {
      let part = Array(bytes[..<end])
      #expect(Self.check(part, Self.tokens(part)) == nil, "first \(end) bytes")
    }
  }
}
