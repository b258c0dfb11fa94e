import CXText
import Foundation
import Testing

@testable import CXTextIO

@Suite struct ReportTests {
  /// 240 made-up comments over a year, in which something changes.
  private static let insight: Insight = {
    let (analyzer, texts) = (
      Analyzer(),
      [
        "Nobody answers the phone, I waited 40 minutes.", "Lovely staff in the shop, thank you!",
        "The app <crashes> & the invoice was wrong.", "Delivery was three days late again.",
        "Quick reply on chat, problem solved.", "Too expensive, but friendly people.",
      ]
    )
    let analyses = texts.map { analyzer.analyze($0) }
    var tally = Tally()
    for number in 0..<240 {
      let index = number % texts.count
      let verbatim = Verbatim(
        id: "r\(number)", day: CivilDate("2025-01-15").map { $0.day + number / 20 * 30 },
        score: Score(index.isMultiple(of: 2) ? 2 : 9, .nps), channel: index < 3 ? "web" : "sms",
        segment: number.isMultiple(of: 3) ? "a" : "b", weight: 10,
        churned: number.isMultiple(of: 5), text: texts[index])
      tally.add(verbatim, analyses[index])
    }
    return Insight(tally)
  }()

  private func report(_ language: Language) -> Report {
    Report(Self.insight, ReportWords(language), source: "made-up", masking: { _ in [] })
  }

  private func html(_ language: Language) -> String {
    var bytes: [UInt8] = []
    bytes.append(html: report(language))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: ReportWords.languages)
  func `No word is missing in any language`(language: Language) throws {
    var bytes: [UInt8] = []
    bytes.append(markdown: report(language))
    let text = String(decoding: bytes, as: UTF8.self) + html(language)
    // A missing word shows its key, a missing value its braces.
    #expect(try /\{[a-z0-9]+\}/.firstMatch(in: text) == nil)
    #expect(try />[a-z]+\.[a-z]+[.<]/.firstMatch(in: text) == nil)
    #expect(html(language).contains("<html lang=\"\(language.code)\">"))
  }

  @Test func `The page asks for nothing and runs nothing`() {
    let page = html(.english)
    for part in ["<script", "http://", "https://", "<link", "<img", "@import", "url(", " on"] {
      #expect(!page.contains(part + (part == " on" ? "click" : "")), "\(part)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `The page is well-formed, each id stands once and each chart has its words`() throws {
    let page = html(.swedish)
    let ids = page.matches(of: /<[^>]* id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let charts = page.components(separatedBy: "<svg").dropFirst()
    #expect(charts.count > 8)
    for chart in charts {
      #expect(chart.contains("role=\"img\"") && chart.contains("<title") && chart.contains("<desc"))
    }
    var open: [Substring] = []
    let empty: Set<Substring> = ["meta", "line", "rect", "circle", "path", "!doctype"]
    for tag in page.matches(of: /<(\/?)([a-z0-9!]+)([^>]*)>/) where !empty.contains(tag.2) {
      if tag.1.isEmpty {
        open.append(tag.2)
      } else {
        #expect(open.popLast() == tag.2)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `What customers write is text, never markup`() {
    let page = html(.english)
    #expect(page.contains("&lt;") && page.contains("&amp;"))
    #expect(!page.contains("<crashes>"))
  }

  @Test func `The answers name the score, the pain and the change`() {
    let answers = report(.english).answers
    #expect(answers.map(\.question) == ["NPS", "Hurts most", "Has changed", "Do this first"])
    #expect(answers[0].headline == "0")
    #expect(answers[0].details[1] == "240 answers")
  }

  @Test func `Nothing at all still is a page`() {
    let empty = Report(Insight(Tally()), ReportWords(.danish), masking: { _ in [] })
    var bytes: [UInt8] = []
    bytes.append(html: empty)
    bytes.append(markdown: empty)
    #expect(empty.sections.isEmpty)
    #expect(bytes.count > 1000)
  }

  @Test func `The figures are JSON`() throws {
    var bytes: [UInt8] = []
    bytes.append(json: Self.insight)
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(object?["comments"] as? Int == 240)
    #expect((object?["themes"] as? [Any])?.isEmpty == false)
    bytes = []
    bytes.append(json: Comparison(Self.insight.tally, Self.insight.tally))
    let comparison = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let changes = try #require(comparison?["changes"] as? [[String: Any]])
    #expect(changes.allSatisfy { $0["significant"] as? Bool == false })
  }

  @Test(
    arguments: [
      (.english, 1234.5, 1, "1,234.5"), (.danish, 1234.5, 1, "1.234,5"),
      (.bokmal, 1234567, 0, "1\u{A0}234\u{A0}567"), (.swedish, -0.04, 1, "0,0"),
      (.nynorsk, -3, 0, "\u{2212}3"), (.english, 0.999, 2, "1.00"), (.english, .infinity, 0, "–"),
    ] as [(Language, Double, Int, String)])
  func `Numbers are written as the language does`(
    language: Language, value: Double, decimals: Int, expected: String
  ) {
    #expect(ReportWords(language).number(value, decimals) == expected)
  }
}
