import CXText
import Testing

@testable import cxtext

@Suite struct LabelSchemeTests {
  @Test(
    arguments: [
      (.words, "negative", .negative), (.words, "Neutral", .neutral),
      (.words, "POSITIVE", .positive),
      (.words, "mixed", .mixed), (.words, "neg", .negative), (.words, "neu", .neutral),
      (.words, "Pos", .positive), (.words, "-1", .negative), (.words, "0", .neutral),
      (.words, "1", .positive), (.words, "+1", .positive), (.words, "-1.0", .negative),
      (.words, "2", nil), (.words, "happy", nil), (.words, "0.5", nil), (.words, "nan", nil),
      (.stars, "1", .negative), (.stars, "2", .negative), (.stars, "3", .neutral),
      (.stars, "4", .positive), (.stars, "5.0", .positive), (.stars, "3.5", .neutral),
      (.stars, "0", nil), (.stars, "6", nil), (.stars, "positive", nil), (.stars, "inf", nil),
      (.nps, "0", .negative), (.nps, "6", .negative), (.nps, "7", .neutral), (.nps, "8", .neutral),
      (.nps, "9", .positive), (.nps, "10", .positive), (.nps, "11", nil), (.nps, "-1", nil),
      (.nps, "8.5", nil),
    ] as [(LabelScheme, String, Polarity?)])
  func `A label is read by its scheme`(scheme: LabelScheme, label: String, expected: Polarity?) {
    #expect(scheme.polarity(of: label) == expected)
  }
}
