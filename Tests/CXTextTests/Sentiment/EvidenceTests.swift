import Testing

@testable import CXText

@Suite struct EvidenceTests {
  let analyzer = Analyzer()

  @Test func `The evidence adds up to the score in every comment of the corpora`() {
    for comment in Repository.comments {
      let analysis = analyzer.analyze(comment.text)
      let sum = analysis.evidence.reduce(0) { $0 + $1.contribution }
      #expect(abs(sum - analysis.sentiment.score) < 1e-5, "\(comment.id)")
      let masses = analysis.sentiment.positive - analysis.sentiment.negative
      #expect(abs(masses - analysis.sentiment.score) < 1e-6, "\(comment.id)")
    }
  }

  @Test func `The base times its factors is the value`() {
    for comment in Repository.comments {
      for evidence in analyzer.analyze(comment.text).evidence {
        let product = evidence.modifiers.reduce(evidence.base) { $0 * $1.factor }
        #expect(abs(product - evidence.value) < 1e-4, "\(comment.id): \(evidence)")
      }
    }
  }

  @Test func `Evidence is in order, inside the text, and cut at characters`() {
    for comment in Repository.comments {
      let utf8 = Array(comment.text.utf8)
      var last = 0
      for evidence in analyzer.analyze(comment.text).evidence {
        #expect(evidence.bytes.lowerBound >= last, "\(comment.id)")
        #expect(String(validating: utf8[evidence.bytes], as: UTF8.self) != nil, "\(comment.id)")
        last = evidence.bytes.lowerBound
      }
    }
  }

  @Test func `The README's sentence is explained by its words`() throws {
    let text = "Hyggelig betjening, men pengene kom aldri tilbake"
    let analysis = analyzer.analyze(text)
    let words = analysis.evidence.map {
      String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
    }
    #expect(analysis.language == .bokmal)
    #expect(analysis.sentiment.label == .negative)
    #expect(words.first?.hasPrefix("Hyggelig") == true)
    #expect(analysis.evidence.last?.kind == .fact)
    let contrast = try #require(analysis.evidence.first?.modifiers.first)
    #expect(contrast.kind == .contrast)
    #expect(contrast.bytes == 20..<23)
  }

  @Test func `A comment that nothing is known about says so`() {
    let sentiment = analyzer.analyze("Blørk fnugel zwirp", language: .bokmal).sentiment
    #expect(sentiment.label == .neutral)
    #expect(sentiment.coverage == 0)
    #expect(sentiment.score == 0)
  }

  @Test func `A score lies between -1 and 1 however strong the words`() {
    let praise = String(repeating: "fantastisk perfekt nydelig! ", count: 200)
    let score = analyzer.analyze(praise, language: .bokmal).sentiment.score
    #expect(score > 0.9 && score <= 1)
  }
}
