import Testing

@testable import CXText

@Suite struct BadInputTests {
  static let analyzer = Analyzer()

  static let inputs: [(name: String, bytes: [UInt8])] = [
    ("nothing", []),
    ("spaces", Array("   \t ".utf8)),
    ("NUL bytes", [0x67, 0x6F, 0x64, 0, 0, 0x21]),
    ("a lone surrogate", [0xED, 0xA0, 0x80, 0x62, 0x72, 0x61]),
    ("cut emoji", [0xF0, 0x9F, 0x98]),
    ("Latin-1", [0x64, 0xE5, 0x72, 0x6C, 0x69, 0x67]),
    ("only continuation bytes", Array(repeating: 0x80, count: 100)),
    ("only punctuation", Array(String(repeating: ".,!?;:-()", count: 1000).utf8)),
    ("100,000 emoji", Array(String(repeating: "😀", count: 100_000).utf8)),
    ("one token of 1 MB", Array(repeating: 0x61, count: 1_000_000)),
    ("a byte order mark", Array("\u{FEFF}bra".utf8)),
    ("stars", Array(String(repeating: "⭐", count: 10_000).utf8)),
  ]

  @Test(arguments: inputs.map(\.name))
  func `Any bytes give an analysis`(_ name: String) throws {
    let bytes = try #require(Self.inputs.first { $0.name == name }).bytes
    var session = Session(Self.analyzer)
    for language in Analyzer.languages + [Language("xx")] {
      let analysis = session.analyze(bytes.span, language: language)
      #expect(abs(analysis.sentiment.score) <= 1)
      for evidence in analysis.evidence { #expect(evidence.bytes.upperBound <= bytes.count) }
    }
    _ = session.analyze(bytes.span)
  }

  @Test func `Random bytes give an analysis`() {
    var random = SplitMix(state: 3)
    var session = Session(Self.analyzer)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = session.analyze(bytes.span)
    }
  }

  @Test func `A Latin-1 comment is understood`() {
    var session = Session(Self.analyzer)
    let bytes: [UInt8] = [0x64, 0xE5, 0x72, 0x6C, 0x69, 0x67]  // dårlig
    #expect(session.analyze(bytes.span, language: .bokmal).sentiment.label == .negative)
  }
}
