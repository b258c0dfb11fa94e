import CXText
import Testing

/// The examples of the doc comments and of the README, with the results they print.
@Suite struct DocumentationTests {
  let analyzer = Analyzer()

  @Test func `The example of Analyzer`() {
    let analysis = analyzer.analyze("Hyggelig betjening, men pengene kom aldri tilbake")
    #expect(analysis.language == .bokmal)
    #expect(analysis.sentiment.label == .negative)
    #expect(analysis.evidence.last?.kind == .fact)
  }

  @Test func `The example of Evidence`() throws {
    let evidence = try #require(analyzer.analyze("The food was not very nice").evidence.first)
    #expect(evidence.entry == "nice")
    #expect(evidence.base == 2)
    #expect(evidence.modifiers.map(\.kind) == [.intensifier, .negation])
  }

  @Test func `The example of LexiconEntry`() {
    let entries = analyzer.entries(matching: "veldig god", in: .bokmal)
    #expect(entries.map { "\($0.text): \($0.role)" } == ["veldig: intensifier", "god: polarity"])
  }

  @Test func `The examples of Insight`() throws {
    var table = ConfusionTable()
    table.add(gold: .positive, predicted: .positive)
    table.add(gold: .positive, predicted: .neutral)
    #expect(table.accuracy == 0.5)
    #expect(table.recall(of: .positive) == 0.5)
    #expect(table.macroF1 == 2.0 / 3)
    #expect(AreaUnderCurve.value(positive: [0.9, 0.2], negative: [-0.5, 0.2]) == 0.875)
    var hundred = ConfusionTable()
    hundred.add(gold: .positive, predicted: .positive, count: 80)
    hundred.add(gold: .positive, predicted: .neutral, count: 20)
    let interval = try #require(BootstrapInterval(of: hundred) { $0.accuracy })
    #expect(interval.low == 0.72)
    #expect(interval.high == 0.87)
    let sentiment = analyzer.analyze("Terrible service").sentiment
    let judgement = Judgement(gold: .negative, sentiment)
    #expect(judgement.isRight(isMixedAClass: false))
    #expect(Evaluation([judgement])[.accuracy] == 1)
  }

  @Test func `The example of Language`() {
    #expect(Language("nn") == .nynorsk)
    #expect(Analyzer.languages.map(\.code) == ["da", "en", "nb", "nn", "sv"])
  }

  @Test func `Token and Tokenizer`() {
    let tokenizer = Tokenizer()
    #expect(tokenizer.tokens(of: "Ikke god!!").map(\.bytes) == [0..<4, 5..<8, 8..<10])
    let kinds = tokenizer.tokens(of: "Kl. 09:30 ringte de, f.eks. 😀👍🏽").map(\.kind)
    let expected: [Token.Kind] = [
      .abbreviation, .time, .word, .word, .punctuation, .abbreviation, .emoji, .emoji,
    ]
    #expect(kinds == expected)
  }

  @Test func `README's library example`() {
    let analysis = analyzer.analyze("Don’t like it, and still no refund")
    #expect(analysis.language == .english)
    #expect(analysis.sentiment.label == .negative)
    #expect(!analysis.evidence.isEmpty)
    var session = Session(analyzer)
    let line = "Bra service"
    #expect(session.analyze(line.utf8Span.span, evidence: false).sentiment.label == .positive)
  }
}
