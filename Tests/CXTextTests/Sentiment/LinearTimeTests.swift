import Testing

@testable import CXText

/// Twice the input may take about twice the time, whatever it holds.
@Suite(.serialized) struct LinearTimeTests {
  static let pieces: [(language: String, text: String)] = [
    ("nb", "ikke "), ("nb", "ikke bra "), ("nb", "bra ikke "), ("nb", "men "), ("nb", "hvis "),
    ("nb", "veldig utrolig "), ("nb", "pengene "), ("nb", "ringte tre ganger "), ("nb", "."),
    ("nb", "😀"), ("nb", "a"), ("en", "not "), ("sv", "a.b."), ("da", "f."), ("nb", "a@b."),
    ("nb", "1 000 "), ("nb", "'"), ("nb", ":("), ("nb", "★"), ("nb", "(:"), ("nb", "a-"),
    ("nb", "(- "), ("nb", "\" "), ("nb", "Det. "), ("nb", "kl. - \"Det "),
  ]

  @Test(arguments: pieces.map(\.text))
  func `Time is linear in the length`(_ piece: String) throws {
    let language = try #require(Self.pieces.first { $0.text == piece }).language
    var session = Session(Analyzer())
    func seconds(_ count: Int) -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      let clock = ContinuousClock()
      var best = Duration.seconds(100)
      for _ in 0..<3 {
        best = min(
          best, clock.measure { _ = session.analyze(bytes.span, language: Language(language)) })
      }
      return Double(best.components.attoseconds) / 1e18 + Double(best.components.seconds)
    }
    let (small, large) = (seconds(4_000), seconds(32_000))
    // Eight times the input: quadratic work would take 64 times as long.
    #expect(large < small * 24 + 0.01, "\(small) s, then \(large) s")
  }
}
