import Foundation
import Testing

@testable import CXText

/// The labelled comments of Corpora/ and the figures committed beside them.
@Suite struct CorporaTests {
  static let analyzer = Analyzer()

  struct Figure {
    var comments = 0
    var right = 0
    var languageRight = 0
  }

  static func measure() -> [String: Figure] {
    var figures: [String: Figure] = [:]
    for comment in Repository.comments {
      let analysis = analyzer.analyze(comment.text)
      figures[comment.language, default: Figure()].comments += 1
      if analysis.sentiment.label.rawValue == comment.label {
        figures[comment.language, default: Figure()].right += 1
      }
      if analysis.language?.code == comment.language {
        figures[comment.language, default: Figure()].languageRight += 1
      }
    }
    return figures
  }

  static func table(_ figures: [String: Figure]) -> String {
    var text =
      "# How the labelled comments of Corpora/ are read: counts of comments, of right labels, of right languages.\n"
    text += "# Written by `CXTEXT_UPDATE=1 swift test --filter CorporaTests`.\n"
    text += "# columns: language, comments, labels right, languages right\n"
    for code in Repository.languages {
      let figure = figures[code] ?? Figure()
      text += "\(code)\t\(figure.comments)\t\(figure.right)\t\(figure.languageRight)\n"
    }
    return text
  }

  @Test func `Every language has at least 100 comments`() {
    for code in Repository.languages {
      #expect(Repository.comments.filter { $0.language == code }.count >= 100, "\(code)")
    }
  }

  @Test func `The committed figures are what is measured`() throws {
    let measured = Self.table(Self.measure())
    let path = "Corpora/results/comments.tsv"
    if ProcessInfo.processInfo.environment["CXTEXT_UPDATE"] != nil {
      try measured.write(
        to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
    }
    #expect(try Repository.text(path) == measured)
  }
}
