import Testing

@testable import CXText
@testable import CXTextIO

@Suite struct DelimitedTextTests {
  @Test(arguments: [
    ("plain", "plain", "plain"),
    ("", "", ""),
    (" spaces kept ", " spaces kept ", " spaces kept "),
    ("a, b", "\"a, b\"", "a, b"),
    ("a \"b\"", "\"a \"\"b\"\"\"", "a \"b\""),
    ("a\tb", "a\tb", "a b"),
    ("a\rb\nc", "\"a\rb\nc\"", "a b c"),
    ("a;b", "a;b", "a;b"),
  ])
  func `A cell is written for commas and for tabs`(text: String, csv: String, tsv: String) {
    var comma: [UInt8] = []
    comma.append(cell: text, .comma)
    #expect(String(decoding: comma, as: UTF8.self) == csv)
    var tab: [UInt8] = []
    tab.append(cell: text, .tab)
    #expect(String(decoding: tab, as: UTF8.self) == tsv)
  }

  @Test func `Invalid bytes are repaired`() {
    var bytes: [UInt8] = []
    let text: [UInt8] = [0xE5, 0x22]
    bytes.append(cell: text.span, .comma)
    #expect(String(decoding: bytes, as: UTF8.self) == "\"\u{FFFD}\"\"\"")
  }

  @Test func `A row has the columns of the header`() {
    var bytes: [UInt8] = []
    bytes.appendAnalysisHeader(.comma, evidence: true)
    bytes.append("\n")
    let (text, none) = (Sample.text, [UInt8]())
    bytes.append(row: Sample.analysis, of: text.span, .comma, evidence: true)
    bytes.append("\n")
    bytes.append(row: Sample.unknown, of: none.span, .comma, evidence: true)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        text,language,language_confidence,label,score,positive,negative,coverage,emotions,themes,pain_points,touchpoints,types,churn,effort,expectation,waiting_minutes,contacts,competitors,default_touchpoint,evidence
        not good,en,0.98,negative,-0.4123,0.11,0.5223,0.3333,anger:0.4 disappointment:0.75,waiting:negative food:positive,waiting@phone,phone,complaint,hinted,,,45,,Acme:to,,good: 2 * -0.8 (not) * 1.08 (exclamation) = -1.728
        ,,1,neutral,0,0,0,0,,,,,,,,,,,,,
        """)
  }

  @Test func `Without evidence there is no column for it`() {
    var bytes: [UInt8] = []
    bytes.appendAnalysisHeader(.tab, evidence: false)
    bytes.append("\n")
    let text = Sample.text
    bytes.append(row: Sample.analysis, of: text.span, .tab, evidence: false)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "text\tlanguage\tlanguage_confidence\tlabel\tscore\tpositive\tnegative\tcoverage\temotions\tthemes\tpain_points\ttouchpoints\ttypes\tchurn\teffort\texpectation\twaiting_minutes\tcontacts\tcompetitors\tdefault_touchpoint\n"
        + "not good\ten\t0.98\tnegative\t-0.4123\t0.11\t0.5223\t0.3333\tanger:0.4 disappointment:0.75"
        + "\twaiting:negative food:positive\twaiting@phone\tphone\tcomplaint\thinted\t\t\t45\t\tAcme:to\t"
    )
  }
}
