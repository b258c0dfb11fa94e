import Testing

@testable import CXText

/// What themes say by themselves where no word praises or blames.
@Suite struct ThemeEvidenceTests {
  @Test(
    arguments: [
      ("a pattern that blames", "it never came", .negative, ["theme"]),
      ("a pattern that praises", "it came at once", .positive, ["theme"]),
      ("a nuisance that is told", "no quick answer", .negative, ["theme"]),
      ("one that is asked about says little", "no quick answer?", .neutral, ["theme"]),
      ("one that is named says little", "the queue", .neutral, ["theme"]),
      ("a theme that says nothing by itself", "the invoice", .neutral, []),
      ("a word that feels takes its place", "it never came, great", .positive, ["word"]),
    ] as [(String, String, Polarity, [String])])
  func `Evidence`(name: String, text: String, label: Polarity, kinds: [String]) {
    let analysis = TopicTests.analyzer.analyze(text, language: .english)
    #expect(analysis.sentiment.label == label)
    #expect(analysis.evidence.map(\.kind.rawValue) == kinds)
    let sum = analysis.evidence.reduce(0) { $0 + $1.contribution }
    #expect(abs(sum - analysis.sentiment.score) < 1e-6)
  }
}
