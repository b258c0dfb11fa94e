import Foundation
import Testing

@testable import CXText

/// The labelled comments of Corpora/ and the figures committed beside them.
@Suite struct CorporaTests {
  static let analyzer = Analyzer()

  /// What is said of each comment, by language. The language is found, not given.
  static func judgements() -> [String: [Judgement]] {
    var judgements: [String: [Judgement]] = [:]
    for comment in Repository.comments {
      guard let gold = Polarity(rawValue: comment.label) else { continue }
      let analysis = analyzer.analyze(comment.text)
      judgements[comment.language, default: []].append(
        Judgement(
          gold: gold, analysis.sentiment,
          isLanguageFound: analysis.language?.code == comment.language))
    }
    return judgements
  }

  static func table(_ judgements: [String: [Judgement]]) -> String {
    let figures = Evaluation.Figure.allCases.filter { $0 != .accuracy && $0 != .languageAccuracy }
    var text = """
      # How the labelled comments of Corpora/ are read: counts, and figures as shares; the language is found, not given.
      # Written by `CXTEXT_UPDATE=1 swift test --filter CorporaTests`; `cxtext evaluate` tells what they mean.
      # columns: language, comments, labels right, languages right, \
      \((figures.map(\.rawValue) + Polarity.allCases.map { "F1 " + $0.rawValue }).joined(separator: ", "))

      """
    let all = Repository.languages.flatMap { judgements[$0] ?? [] }
    let parts = Repository.languages.map { ($0, judgements[$0] ?? []) } + [("all", all)]
    for (name, rows) in parts {
      let evaluation = Evaluation(rows, isMixedAClass: true)
      let languagesRight = rows.count { $0.isLanguageFound == true }
      let shares =
        figures.map { evaluation[$0] } + Polarity.allCases.map { evaluation.table.f1(of: $0) }
      let cells =
        [name, "\(rows.count)", "\(evaluation.table.rightCount)", "\(languagesRight)"]
        + shares.map { $0.map { String(format: "%.4f", $0) } ?? "-" }
      text += cells.joined(separator: "\t") + "\n"
    }
    return text
  }

  @Test func `Every language has at least 100 comments`() {
    for code in Repository.languages {
      #expect(Repository.comments.filter { $0.language == code }.count >= 100, "\(code)")
    }
  }

  @Test func `Every label is known`() {
    for comment in Repository.comments {
      #expect(Polarity(rawValue: comment.label) != nil, "\(comment.id)")
    }
  }

  @Test func `The committed figures are what is measured`() throws {
    let measured = Self.table(Self.judgements())
    let path = "Corpora/results/sentiment.tsv"
    if ProcessInfo.processInfo.environment["CXTEXT_UPDATE"] != nil {
      try measured.write(
        to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
    }
    #expect(try Repository.text(path) == measured)
  }
}
