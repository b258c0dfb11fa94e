import Testing

@testable import CXText

@Suite struct CommentBatchTests {
  static let analyzer = Analyzer()

  @Test func `A batch gives for each comment what it gives alone`() {
    var (together, alone) = (Session(Self.analyzer), Session(Self.analyzer))
    var batch = CommentBatch()
    var texts: [[UInt8]] = []
    let comments = [""] + Repository.comments.map(\.text) + [" "]
    for (number, comment) in comments.enumerated() {
      let text = Array(comment.utf8)
      texts.append(text)
      batch.append(text.span)
      // Batches of many sizes, so that comments come together with others.
      guard batch.count > number % 97 || number == comments.count - 1 else { continue }
      let analyses = Array(together.analyze(batch))
      #expect(analyses.count == batch.count)
      for (text, analysis) in zip(texts.suffix(batch.count), analyses) {
        #expect(analysis == alone.analyze(text.span))
      }
      batch.removeAll()
    }
    #expect(batch.count == 0)
  }

  @Test func `Each comment keeps its own question, and all the language that is given`() {
    let contexts: [AnswerContext] = [
      AnswerContext(sense: .praise, touchpoint: nil), .none,
      AnswerContext(sense: .blame, touchpoint: "delivery"),
    ]
    var batch = CommentBatch()
    for context in contexts { batch.append(Array("Nothing".utf8).span, context: context) }
    var session = Session(Self.analyzer)
    let analyses = Array(session.analyze(batch, language: .english, evidence: false))
    for (context, analysis) in zip(contexts, analyses) {
      let text = Array("Nothing".utf8)
      let alone = session.analyze(
        text.span, language: .english, context: context, evidence: false)
      #expect(analysis == alone)
      #expect(analysis.language == .english)
    }
    #expect(Set(analyses.map(\.sentiment.label)).count == 3)
  }

  @Test func `It is full when it has many comments or many bytes`() {
    var (many, long) = (CommentBatch(), CommentBatch())
    #expect(!many.isFull)
    for _ in 0..<1000 { many.append(Array("ok".utf8).span) }
    long.append([UInt8](repeating: 0x61, count: 1 << 20).span)
    #expect(many.isFull && long.isFull)
    #expect(many.bytes.count == 2000 && many.ranges[999] == 1998..<2000)
    many.removeAll()
    #expect(!many.isFull && many.count == 0)
  }
}
