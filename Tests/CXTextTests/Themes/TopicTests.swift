import Testing

@testable import CXText

struct TopicCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// What is found: themes with their polarity, touchpoints, signals.
  let found: String

  init(_ name: String, _ text: String, _ found: String) {
    self.name = name
    self.text = text
    self.found = found
  }

  var testDescription: String { "\(name): \(text)" }
}

/// The language of patterns, on a taxonomy of a few rows.
@Suite struct TopicTests {
  static let analyzer = TableLexicon.analyzer(
    [
      "words.tsv": """
      call\tinv\tcalls called calling
      delivery\tinv\tdeliveries
      home\tinv
      """,
      "polarity.tsv": """
      friendly\tinv\t2
      late\tinv\t-2
      great\tinv\t3
      """,
      "modifiers.tsv": "not\tnegator\t-\tafter\tclause",
      "conjunctions.tsv": "but\tclause",
      "topics.tsv": """
      ~call\tphone
      staff|service\tsupport
      car service\t!support
      friendly*\tkindness
      ~delivery\tdelivery delivery_time
      invoic*\tinvoice
      no * answer\tno_reply
      never came\tdelivery_time-
      came at once\tdelivery_time+
      quick*\tspeed\t0.5
      prompt*\tspeed\t0.5
      wait* & phone|hotline\twaiting
      waited # weeks\twaiting
      queue\twaiting
      last time\tchurn.hinted
      i have cancelled\tchurn.stated
      """,
    ],
    taxonomy: [
      "touchpoints.tsv": """
      delivery\treceive\t-\tLevering\tLevering\tLevering\tLeverans\tDelivery
      support\thelp\tphone\t-\t-\t-\t-\tSupport
      phone\thelp\t-\t-\t-\t-\t-\tPhone
      invoice\tpay\t-\t-\t-\t-\t-\tInvoice
      """,
      "themes.tsv": """
      kindness\tempathy\t0
      no_reply\tproblem_solving\t-1
      waiting\tease\t-1
      delivery_time\texpectations\t0
      speed\tease\t0
      """,
      "signals.tsv": """
      churn.stated\thas left
      churn.hinted\tmay leave
      """,
    ])

  static let cases = [
    TopicCase("a word", "the staff", "support"),
    TopicCase("any form of a lemma", "called twice", "phone"),
    TopicCase("one pattern, two ids", "two deliveries", "delivery_time:neutral delivery"),
    TopicCase("the last part of a compound", "homedelivery", "delivery_time:neutral delivery"),
    TopicCase("the beginning of an unknown word", "invoicings", "invoice"),
    TopicCase("an exclusion", "the car service", ""),
    TopicCase("an exclusion excludes only itself", "the service, not car service", "support"),
    TopicCase("a more exact touchpoint", "service by calling", "phone"),
    TopicCase("a gap", "no real answer", "no_reply:negative"),
    TopicCase("a gap is three words at most", "no a b c d answer", ""),
    TopicCase("a number", "waited 3 weeks", "waiting:negative"),
    TopicCase("half a weight is too little", "quick", ""),
    TopicCase("two halves are one", "quick and prompt", "speed:neutral"),
    TopicCase("both sides in a clause", "waiting on the phone", "waiting:negative"),
    TopicCase("in any order", "the phone kept me waiting", "waiting:negative"),
    TopicCase("not over a clause border", "on the phone. I am waiting", ""),
    TopicCase("its own words are its polarity", "friendly", "kindness:positive"),
    TopicCase("a pattern that blames", "never came", "delivery_time:negative"),
    TopicCase("a pattern that praises", "came at once", "delivery_time:positive"),
    TopicCase("a negator turns it", "not friendly", "kindness:negative"),
    TopicCase(
      "each clause for itself", "friendly staff but late delivery",
      "kindness:positive delivery_time:negative delivery support"),
    TopicCase("a signal", "this was the last time", "churn.hinted"),
    TopicCase("the stronger signal", "last time, I have cancelled", "churn.stated"),
    TopicCase("nothing", "", ""),
  ]

  @Test(arguments: cases) func `Patterns find topics`(_ topicCase: TopicCase) {
    let analysis = Self.analyzer.analyze(topicCase.text, language: .english)
    var found = analysis.themes.map { "\($0.id):\($0.polarity.rawValue)" }
    found += analysis.touchpoints.map(\.id)
    if let churn = analysis.signals.churn { found.append("churn." + churn) }
    #expect(found.joined(separator: " ") == topicCase.found)
  }

  @Test func `A theme knows where it happened`() {
    let themes = Self.analyzer.analyze("Friendly on the phone? I called and waited 2 weeks").themes
    #expect(themes.map(\.touchpoint) == ["phone", "phone"])
  }

  @Test func `Spans are ranges of bytes`() {
    let text = "«Staff» så friendly"
    let theme = Self.analyzer.analyze(text, language: .english).themes[0]
    #expect(
      theme.spans.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == ["friendly"])
  }

  @Test(arguments: ["no one & but & two", "& friendly", "lf*", "~nonesuch", "ab*"])
  func `A wrong pattern is told`(_ pattern: String) {
    let files = [LexiconFile(path: "x/topics.tsv", bytes: Array("\(pattern)\tkindness".utf8))]
    #expect(LexiconLinter.check(files, language: Language("x")).problems.count == 1)
  }

  @Test func `An id must stand in the taxonomy`() {
    let taxonomy = [LexiconFile(path: "themes.tsv", bytes: Array("kindness\tempathy\t0".utf8))]
    let files = [LexiconFile(path: "x/topics.tsv", bytes: Array("nice\tkindnes".utf8))]
    let report = LexiconLinter.check(files, language: Language("x"), taxonomy: taxonomy)
    #expect(
      report.problems.map(\.description) == ["x/topics.tsv:1: no id “kindnes” in the taxonomy"])
  }
}
