import Testing

@testable import Comments

@Suite struct CommentMakerTests {
  private func made(_ kind: CommentKind, seed: UInt64 = 1, bytes: Int) throws -> [MadeComment] {
    var maker = CommentMaker(try Corpus(), kind, seed: seed)
    return maker.comments(bytes: bytes)
  }

  @Test func `The same seed gives the same comments, another seed others`() throws {
    let first = try made(.mixed, bytes: 50_000)
    #expect(try made(.mixed, bytes: 50_000) == first)
    #expect(try made(.mixed, seed: 2, bytes: 50_000) != first)
  }

  @Test func `Lengths are those of real comments`() throws {
    let lengths = try made(.mixed, bytes: 4_000_000).map(\.words).sorted()
    let median = lengths[lengths.count / 2]
    let high = lengths[lengths.count * 99 / 100]
    #expect((20...40).contains(median), "the median is \(median) words")
    #expect((300...480).contains(high), "the 99th percentile is \(high) words")
    #expect((1000...1900).contains(lengths.last ?? 0))
    #expect(lengths.first == 1)
  }

  @Test func `A comment has as many words as its maker says`() throws {
    for comment in try made(.language("nb"), bytes: 50_000) {
      #expect(comment.text.split(separator: " ").count == comment.words)
      #expect(comment.language == "nb")
    }
  }

  @Test func `All languages are mixed in equal parts`() throws {
    let comments = try made(.mixed, bytes: 1_000_000)
    let counts = Dictionary(grouping: comments, by: \.language).mapValues(\.count)
    #expect(counts.count == (try Corpus().codes.count))
    for (code, count) in counts {
      #expect(count * counts.count > comments.count * 8 / 10, "\(code): \(count)")
    }
  }

  @Test func `Comments in ASCII have no other byte`() throws {
    for comment in try made(.ascii, bytes: 200_000) {
      #expect(comment.text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }

  @Test func `Every comment is one line`() throws {
    for kind in CommentKind.all(of: try Corpus()) {
      for comment in try made(kind, bytes: 100_000) {
        #expect(!comment.text.contains { $0.isNewline })
      }
    }
  }

  @Test func `Emoji and addresses are many where they shall be`() throws {
    let emoji = try made(.emoji, bytes: 100_000).map(\.text).joined(separator: " ")
    let urls = try made(.urls, bytes: 100_000).map(\.text).joined(separator: " ")
    #expect(emoji.unicodeScalars.filter { $0.value > 0x1F000 }.count > 1500)
    #expect(urls.split(separator: " ").filter { $0.contains("example.") }.count > 500)
  }

  @Test func `Words go on being new`() throws {
    let words = try made(.language("en"), bytes: 2_000_000).flatMap {
      $0.text.split(separator: " ")
    }
    let half = Set(words.prefix(words.count / 2))
    #expect(Double(Set(words).count) > 1.4 * Double(half.count))
  }
}
