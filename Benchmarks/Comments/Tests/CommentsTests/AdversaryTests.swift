import Testing

@testable import Comments

@Suite struct AdversaryTests {
  @Test(arguments: Adversary.all) func `A text fills its bytes, whole pieces only`(_ one: Adversary)
  {
    let text = one.text(bytes: 10_000)
    #expect((9_900...10_000).contains(text.bytes.count))
    #expect(text.pieces > 0)
    #expect(!text.bytes.contains(0x0A) && !text.bytes.contains(0x0D))
    #expect(one.text(bytes: 10_000) == text)
  }

  @Test func `No two have one name, nor that of a kind of comments`() throws {
    let names = Adversary.all.map(\.name) + CommentKind.all(of: try Corpus()).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `Distinct words are distinct`() throws {
    let text = try #require(Adversary.named("distinct-words")).text(bytes: 100_000)
    let words = text.bytes.split(separator: 0x20)
    #expect(Set(words).count == text.pieces)
  }

  @Test func `Invalid UTF-8 is invalid`() throws {
    let text = try #require(Adversary.named("invalid-utf8")).text(bytes: 100)
    #expect(String(validating: text.bytes, as: UTF8.self) == nil)
  }
}
