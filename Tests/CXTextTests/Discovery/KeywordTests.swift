import Testing

@testable import CXText

/// Words and phrases of one group of comments against another, and the patterns that find them.
@Suite struct KeywordTests {
  /// The keywords of `own` against `others`, each comment in a number of copies that differ.
  private static func keywords(
    _ own: [String], _ others: [String], _ language: Language = .english
  ) -> [Keyword] {
    var discovery = Discovery(Analyzer())
    for copy in 0..<6 {
      for (group, comments) in [own, others].enumerated() {
        for comment in comments {
          discovery.add(
            "\(comment) \(copy)".utf8Span.span, language: language, group: group)
        }
      }
    }
    return discovery.keywords(of: 0, against: 1)
  }

  private static let others = [
    "the app crashes", "nice staff and good prices", "the page is slow", "my bill was wrong",
  ]

  @Test func `Spellings of a word are alternatives`() throws {
    let keywords = Self.keywords(["the parcel is away", "two parcels are away"], Self.others)
    let parcel = try #require(keywords.first { $0.pattern.hasPrefix("parcel") })
    #expect(parcel.pattern.split(separator: "|").sorted() == ["parcel", "parcels"])
    #expect(parcel.keyness.count == 12)
    #expect(parcel.keyness.otherCount == 0)
  }

  @Test func `Words between that differ are a gap`() {
    let keywords = Self.keywords(
      ["rusty of the bolts", "rusty bolts", "bolts and rusty bolts here"],
      Self.others + ["rusty nails", "new bolts", "good bolts", "rusty car", "rusty van", "bolts"])
    #expect(keywords.contains { $0.pattern == "rusty * bolts" }, "\(keywords)")
  }

  @Test func `Words between that are the same stand in the pattern`() {
    let keywords = Self.keywords(
      ["walked on the moon", "she walked on the moon"],
      Self.others + ["walked home", "the moon", "a moon", "walked", "walked again", "moon"])
    #expect(keywords.contains { $0.pattern == "walked on the moon" }, "\(keywords)")
  }

  @Test func `A negator is part of a phrase, but no keyword alone`() {
    let keywords = Self.keywords(
      ["it does not rhyme", "they did not rhyme"],
      Self.others + ["it does rhyme", "they rhyme", "a rhyme", "rhyme and song", "rhyme well"])
    #expect(keywords.contains { $0.text.hasSuffix("not rhyme") }, "\(keywords)")
    #expect(!keywords.contains { $0.text == "not" })
  }

  @Test func `A phrase that holds a clearer one is left out`() {
    let keywords = Self.keywords(
      ["the courier came", "our courier was rude", "a courier van"], Self.others)
    #expect(keywords.contains { $0.text == "courier" })
    #expect(!keywords.contains { $0.text.contains("courier ") }, "\(keywords)")
  }

  @Test func `No phrase goes over a mark`() {
    let keywords = Self.keywords(["rusty, bolts", "rusty. bolts"], Self.others)
    #expect(!keywords.contains { $0.text == "rusty bolts" })
  }

  @Test func `What stands in two comments is no keyword`() {
    var discovery = Discovery(Analyzer())
    for index in 0..<40 {
      discovery.add("the zebra \(index)".utf8Span.span, group: index < 2 ? 0 : nil)
      discovery.add("the horse \(index)".utf8Span.span, group: index < 2 ? 0 : 1)
    }
    #expect(discovery.keywords(of: 0, against: 1).isEmpty)
  }
}
