import Testing

@testable import cxtext

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("format", "format", 0), ("fromat", "format", 1),
    ("formt", "format", 1), ("formatt", "format", 1), ("farmat", "format", 1),
    ("kitten", "sitting", 3),
  ])
  func `Distance counts slips`(first: String, second: String, distance: Int) {
    #expect(Suggestion.distance(first, second) == distance)
    #expect(Suggestion.distance(second, first) == distance)
  }

  @Test(arguments: [
    ("explian", "explain"), ("tok", "tokens"), ("reviews.txt", nil), ("x", nil),
    ("langauge", "language"),
  ])
  func `Only what is near is suggested`(word: String, expected: String?) {
    let names = ["analyze", "explain", "tokens", "language"]
    #expect(Suggestion.nearest(to: word, among: names) == expected)
  }
}
