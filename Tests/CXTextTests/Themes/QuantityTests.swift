import Testing

@testable import CXText

/// Numbers with what they count.
@Suite struct QuantityTests {
  @Test(
    arguments: [
      ("nb", "De trakk 500 kr ekstra", "amount", 500, "NOK"),
      ("nb", "De trakk 500 kr. ekstra", "amount", 500, "NOK"),
      ("nb", "Ventet 2 mnd. på svar", "duration", 2, "month"),
      ("nn", "Eg betalte 1.299,50 kroner", "amount", 1299.5, "NOK"),
      ("da", "Jeg betalte 200 kr. ekstra", "amount", 200, "DKK"),
      ("sv", "Jag väntade 45 min. i kön", "duration", 45, "minute"),
      ("en", "I waited 45 min. on hold", "duration", 45, "minute"),
    ] as [(String, String, String, Double, String)])
  func `A number and its unit`(
    language: String, text: String, kind: String, value: Double, unit: String
  ) {
    let analysis = AnswerContextTests.analyzer.analyze(text, language: Language(language))
    #expect(analysis.quantities.map(\.kind.rawValue) == [kind])
    #expect(analysis.quantities.map(\.value) == [value])
    #expect(analysis.quantities.map(\.unit) == [unit])
  }

  @Test(
    arguments: [
      ("nb", "Jeg har betalt 200 kr. for mye"),
      ("da", "Varen kostede 200 kr. mere end på hjemmesiden"),
      ("nb", "Fikk 20 % rabatt neste gang"),
    ])
  func `A phrase goes on over an abbreviation and a sign`(language: String, text: String) {
    let evidence = AnswerContextTests.analyzer.analyze(text, language: Language(language)).evidence
    let mark = text.utf8.firstIndex { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%") }
    let place = mark.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) } ?? -1
    #expect(evidence.contains { $0.bytes.contains(place) })
  }

  @Test func `A period that ends the sentence is no part of a unit`() {
    let text = "Jeg ventet i 3. Så ringte jeg"
    let analysis = AnswerContextTests.analyzer.analyze(text, language: Language("nb"))
    #expect(analysis.quantities.isEmpty)
  }
}
