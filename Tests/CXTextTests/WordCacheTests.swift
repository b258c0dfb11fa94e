import Testing

@testable import CXText

@Suite struct WordCacheTests {
  static let analyzer = Analyzer()

  @Test func `A session gives for each comment what a new one gives`() {
    var session = Session(Self.analyzer)
    for _ in 0..<2 {
      for comment in Repository.comments {
        let text = Array(comment.text.utf8)
        let (met, new) = (session.analyze(text.span), Self.analyzer.analyze(comment.text))
        #expect(met == new, "\(comment.id)")
      }
    }
  }

  /// 8 words are full at once and given up again and again, 4,096 now and then.
  @Test(arguments: [8, 4096])
  func `More words than are kept change nothing`(_ most: Int) {
    var session = Session(Self.analyzer, WordCache(most: most))
    let praise = Array("Veldig hyggelig betjening og rask levering".utf8)
    let expected = session.analyze(praise.span)
    for first in 0..<40 {
      let words = (0..<1000).map { "ord\(first)x\($0)bra" }.joined(separator: " ")
      _ = session.analyze(Array(words.utf8).span)
      #expect(session.analyze(praise.span) == expected)
    }
  }

  @Test(arguments: [("26.", "26. mai"), ("bra", "Bra"), ("🙂", "🙂🙂"), ("", " ")])
  func `Keys tell bytes, length and kind apart`(_ one: String, _ other: String) {
    let keys = [one, other].map { text in
      let bytes = Array(text.utf8)
      return Tokenizer().tokens(of: text).first.flatMap { WordKey(bytes.span, $0) }
    }
    if let first = keys[0], let second = keys[1] {
      #expect((first == second) == (one == "🙂"))
    }
  }

  @Test func `A word has the same key wherever it stands`() throws {
    let word = "kundeservicen"
    var keys: [WordKey] = []
    for before in 0..<20 {
      for after in 0..<20 {
        let text =
          String(repeating: ".", count: before) + word + String(repeating: ",", count: after)
        let bytes = Array(text.utf8)
        let key = WordKey(bytes.span, Token(before, before + word.utf8.count, .word))
        keys.append(try #require(key))
      }
    }
    #expect(keys.allSatisfy { $0 == keys[0] && $0.hash == keys[0].hash })
  }

  @Test(arguments: [
    "", "a", "aa", "aaa", "sååå", "abc", "aab", "baaa", "abcdefgh", "abcdefff", "A-B", "ØL",
  ])
  func `Eight bytes are folded as one by one`(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...8).contains(bytes.count) else { return }
    let eight = EightBytes(bytes.span, at: 0, count: bytes.count)
    guard eight.isASCII else {
      #expect(bytes.contains { $0 >= 0x80 })
      return
    }
    var folded = eight.lowercased.bytes
    for byte in bytes {
      #expect(UInt8(truncatingIfNeeded: folded) == (byte.isASCIICapital ? byte | 0x20 : byte))
      folded >>= 8
    }
    #expect(eight.capitals.nonzeroBitCount == bytes.count(where: \.isASCIICapital))
    #expect(eight.smalls.nonzeroBitCount == bytes.count(where: \.isASCIISmall))
    let hasTriple = zip(zip(bytes, bytes.dropFirst()), bytes.dropFirst(2)).contains {
      $0.0.0 == $0.0.1 && $0.0.1 == $0.1
    }
    #expect(!hasTriple || eight.mayHoldTriple)
  }
}
