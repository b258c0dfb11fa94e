import Foundation
import Testing

@testable import CXText

/// Figures of keyness, and the logarithms under them.
@Suite struct KeynessTests {
  @Test(arguments: [0.001, 0.1, 0.7, 1, 1.5, 2, 3.75, 10, 12_345, 1e12])
  func `Logarithms agree with the system's`(x: Double) {
    #expect(abs(Logarithm.ln(x) - log(x)) < 1e-10 * max(1, abs(log(x))))
  }

  @Test func `Log-likelihood as Dunning has it`() {
    // 2 · Σ O ln(O / E) of the table 40, 960; 10, 990, by hand.
    let keyness = Keyness(count: 40, total: 1000, otherCount: 10, otherTotal: 1000)
    let sum =
      40 * log(40.0 / 25) + 10 * log(10.0 / 25) + 960 * log(960.0 / 975) + 990 * log(990.0 / 975)
    #expect(abs(keyness.logLikelihood - 2 * sum) < 1e-6)
    #expect(keyness.logOdds > 2)
  }

  @Test func `Groups swapped turn the sign`() {
    let one = Keyness(count: 30, total: 400, otherCount: 5, otherTotal: 600)
    let other = Keyness(count: 5, total: 600, otherCount: 30, otherTotal: 400)
    #expect(abs(one.logOdds + other.logOdds) < 1e-9)
    #expect(abs(one.logLikelihood - other.logLikelihood) < 1e-9)
  }

  @Test(arguments: [(0, 0, 0, 0), (5, 5, 0, 10), (7, 3, 2, 1), (0, 10, 0, 10), (-3, 10, 2, 10)])
  func `Any counts give figures`(count: Int, total: Int, otherCount: Int, otherTotal: Int) {
    let keyness = Keyness(
      count: count, total: total, otherCount: otherCount, otherTotal: otherTotal)
    #expect(keyness.logLikelihood.isFinite && keyness.logLikelihood >= 0)
    #expect(keyness.logOdds.isFinite)
  }

  @Test func `Rare words are not key by chance`() {
    let rare = Keyness(count: 1, total: 100, otherCount: 0, otherTotal: 100)
    let clear = Keyness(count: 20, total: 100, otherCount: 2, otherTotal: 100)
    #expect(rare.logOdds < 1.5)
    #expect(clear.logOdds > rare.logOdds)
  }

  @Test func `What one group says more than another`() throws {
    var discovery = Discovery(Analyzer())
    for index in 0..<20 {
      discovery.add("the parcel \(index) came late".utf8Span.span, group: 0)
      discovery.add("the app crashes, app \(index)".utf8Span.span, group: 1)
    }
    let words = discovery.keywords(of: 0, against: 1)
    #expect(try #require(words.first).keyness.logOdds > 2)
    #expect(words.contains { $0.text == "parcel" })
    #expect(!words.contains { $0.text == "the" || $0.text == "app" })
  }
}
