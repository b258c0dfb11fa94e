import Foundation
import Testing

@testable import CXText

/// The comments of Corpora/parallel.tsv: the same in five languages, which should get the same score.
@Suite struct ParallelCorpusTests {
  /// By language: the score of every comment, its language given.
  static func scores() throws -> [String: [Double]] {
    let analyzer = Analyzer()
    var scores: [String: [Double]] = [:]
    for (_, cells) in try Repository.rows(of: "Corpora/parallel.tsv") where cells[0] != "id" {
      for (index, code) in codes.enumerated() {
        let analysis = analyzer.analyze(cells[4 + index], language: Language(code))
        scores[code, default: []].append(analysis.sentiment.score)
      }
    }
    return scores
  }

  /// In the order of the table's columns.
  static let codes = ["nb", "nn", "da", "sv", "en"]

  /// Pearson's correlation.
  static func correlation(_ one: [Double], _ other: [Double]) -> Double {
    let (meanOne, meanOther) = (mean(one), mean(other))
    var (product, squareOne, squareOther) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
      product += (x - meanOne) * (y - meanOther)
      squareOne += (x - meanOne) * (x - meanOne)
      squareOther += (y - meanOther) * (y - meanOther)
    }
    return product / (squareOne * squareOther).squareRoot()
  }

  static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }

  static func table(_ scores: [String: [Double]]) -> String {
    var text = """
      # How alike the same comment is scored in two languages (Corpora/parallel.tsv; the language is given)
      # Written by `CXTEXT_UPDATE=1 swift test --filter ParallelCorpusTests`
      # columns: languages, comments, difference of the means, mean of the absolute differences, correlation

      """
    for (index, first) in codes.enumerated() {
      for second in codes[(index + 1)...] {
        let (one, other) = (scores[first] ?? [], scores[second] ?? [])
        let figures = [
          mean(one) - mean(other), mean(zip(one, other).map { abs($0 - $1) }),
          correlation(one, other),
        ]
        text += "\(first)-\(second)\t\(one.count)\t"
        text += figures.map { String(format: "%.3f", $0) }.joined(separator: "\t") + "\n"
      }
    }
    return text
  }

  @Test func `There are at least 300 comments`() throws {
    for (code, scores) in try Self.scores() { #expect(scores.count >= 300, "\(code)") }
  }

  @Test func `No language is kinder than another`() throws {
    let means = try Self.scores().values.map(Self.mean)
    #expect((means.max() ?? 0) - (means.min() ?? 0) <= 0.05)
  }

  @Test func `The committed figures are what is measured`() throws {
    let measured = Self.table(try Self.scores())
    let path = "Corpora/results/parallel.tsv"
    if ProcessInfo.processInfo.environment["CXTEXT_UPDATE"] != nil {
      try measured.write(
        to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
    }
    #expect(try Repository.text(path) == measured)
  }
}
