import Testing

@testable import CXText

@Suite struct AnalyzerTests {
  let analyzer = Analyzer()

  @Test func `A session that is used again gives what a new one gives`() {
    var session = Session(analyzer)
    for comment in Repository.comments {
      let reused = session.analyze(comment.text.utf8Span.span)
      #expect(reused == analyzer.analyze(comment.text), "\(comment.id)")
    }
  }

  @Test func `Threads that share an analyzer agree`() async {
    let analyzer = self.analyzer
    let expected = Repository.comments.map { analyzer.analyze($0.text) }
    await withTaskGroup(of: [Analysis].self) { group in
      for _ in 0..<4 {
        group.addTask { Repository.comments.map { analyzer.analyze($0.text) } }
      }
      for await analyses in group { #expect(analyses == expected) }
    }
  }

  @Test func `Without evidence the sentiment is the same`() {
    var session = Session(analyzer)
    for comment in Repository.comments {
      let plain = session.analyze(comment.text.utf8Span.span, evidence: false)
      #expect(plain.evidence.isEmpty)
      #expect(plain.sentiment == analyzer.analyze(comment.text).sentiment)
    }
  }

  @Test func `A language that the caller says is believed`() {
    let analysis = analyzer.analyze("rolig", language: .swedish)
    #expect(analysis.language == .swedish)
    #expect(analysis.languageConfidence == 1)
  }
}
