import Testing

@testable import CXText

/// An analysis after masking.
@Suite struct MaskedAnalysisTests {
  @Test func `Ranges move with the text`() throws {
    let text = "Kari Nordmann på 22 33 44 55 var elendig"
    let masked = Masker().mask(text)
    #expect(masked.text == "[name] på [phone] var elendig")
    let analysis = Analyzer().analyze(text)
    let moved = analysis.masked(by: masked.redactions)
    let evidence = try #require(moved.evidence.last)
    let bytes = Array(masked.text.utf8)[evidence.bytes]
    #expect(String(decoding: bytes, as: UTF8.self) == "elendig")
    #expect(moved.sentiment == analysis.sentiment)
    #expect(analysis.masked(by: []) == analysis)
  }

  @Test(arguments: [
    (0..<2, 0..<6), (2..<4, 0..<6), (0..<4, 0..<6), (4..<6, 6..<8), (1..<6, 0..<8), (6..<6, 8..<8),
  ])
  func `A range inside what was masked is the whole placeholder`(
    range: Range<Int>, moved: Range<Int>
  ) {
    let offsets = MaskedOffsets([Redaction(kind: .name, bytes: 0..<4)])
    #expect(offsets.range(range) == moved)
  }

  @Test func `A quantity in a masked number is not told`() {
    let text = "Ring 22 33 44 55 om 3 dager"
    let analysis = Analyzer().analyze(text)
    let moved = analysis.masked(by: Masker().mask(text).redactions)
    #expect(moved.quantities.map(\.value) == [3])
    #expect(moved.quantities.first?.bytes == 16..<23)
  }
}
