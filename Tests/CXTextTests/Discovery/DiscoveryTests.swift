import Testing

@testable import CXText

/// Themes of composed comments: which are found, and that nothing but the comments decides it.
@Suite struct DiscoveryTests {
  private static let mixed: ComposedComments = {
    var comments = ComposedComments(seed: 1)
    for theme in ComposedComments.english { comments.add(40, of: theme) }
    return comments
  }()

  @Test func `Themes that comments were made of are found`() {
    let comments = Self.mixed
    let findings = Discovery(comments.texts).findings()
    #expect(bCubed(comments.themes, findings.assignments) > 0.8)
    #expect((4...12).contains(findings.themes.count))
    #expect(findings.assignments.allSatisfy { $0 != nil })
    #expect(findings.themes.map(\.count).reduce(0, +) == comments.texts.count)
  }

  @Test func `Rows in any order, read in any parts, give the same`() {
    let texts = Self.mixed.texts
    let findings = Discovery(texts).findings()
    let order = texts.indices.sorted { (texts[$0].count % 7, $0) < (texts[$1].count % 7, $1) }
    let shuffled = Discovery(order.map { texts[$0] }).findings()
    #expect(shuffled.themes == findings.themes)
    #expect(shuffled.assignments == order.map { findings.assignments[$0] })
    var parts = Discovery(Array(texts[..<70]))
    parts.append(Discovery(Array(texts[70...])))
    let together = parts.findings()
    #expect(together.themes == findings.themes)
    #expect(together.assignments == findings.assignments)
  }

  @Test func `No label stands twice, is a stop word or tells a time`() throws {
    let findings = Discovery(Self.mixed.texts).findings()
    let labels = findings.themes.map(\.label)
    #expect(Set(labels).count == labels.count)
    #expect(Set(findings.themes.map(\.id)).count == labels.count)
    for label in labels {
      let ends = label.split(separator: " ")
      for word in [try #require(ends.first), try #require(ends.last)] {
        #expect(
          !["the", "my", "i", "was", "monday", "weeks", "morning"].contains(word), "\(label)")
      }
    }
  }

  @Test func `The same phrase has the same id in another run`() throws {
    let comments = Self.mixed
    let whole = Discovery(comments.texts).findings()
    let half = Discovery(
      Array(comments.texts.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    )
    .findings()
    let pairs = whole.themes.flatMap { theme in half.themes.map { (theme, $0) } }
    let namesakes = pairs.filter { $0.label == $1.label }
    #expect(!namesakes.isEmpty)
    for (one, other) in namesakes { #expect(one.id == other.id) }
  }

  @Test func `Copies change counts, not themes`() {
    let texts = Self.mixed.texts
    let once = Discovery(texts).findings()
    let twice = Discovery(texts + texts).findings()
    #expect(twice.themes.map(\.label) == once.themes.map(\.label))
    #expect(twice.themes.map(\.count) == once.themes.map { $0.count * 2 })
  }

  @Test(arguments: 1...30) func `Few comments are no trouble`(count: Int) {
    let findings = Discovery(Array(Self.mixed.texts.prefix(count))).findings()
    #expect(findings.assignments.count == count)
    #expect(findings.themes.allSatisfy { $0.count > 1 && !$0.label.isEmpty })
  }

  @Test func `Two subjects in nine comments are two themes`() {
    let findings = Discovery([
      "My parcel was late again", "the parcel came late", "Late parcel!",
      "late parcels are annoying",
      "no comment", "-", "The app crashes", "app crashes every time", "The app crashed again, app!",
    ]).findings()
    #expect(findings.themes.count == 2)
    #expect(findings.emptyCount == 2)
    #expect(findings.assignments[..<4].allSatisfy { $0 == 0 })
    #expect(findings.assignments[4] == nil && findings.assignments[5] == nil)
    #expect(findings.assignments[6...].allSatisfy { $0 == 1 })
  }

  @Test(arguments: [
    "", " ", "-", "...", "no comment", "Ingen kommentar.", "vet ikke", "ved ikke", "Vet ej!", "N/A",
  ])
  func `Remarks that say nothing are in no theme`(remark: String) {
    let findings = Discovery(Self.mixed.texts + Array(repeating: remark, count: 200)).findings()
    #expect(findings.emptyCount == 200)
    #expect(findings.assignments.suffix(200).allSatisfy { $0 == nil })
    #expect(
      findings.themes.map(\.label) == Discovery(Self.mixed.texts).findings().themes.map(\.label))
  }

  @Test func `One comment again and again is one theme`() {
    let findings = Discovery(Array(repeating: "The broken elevator", count: 50)).findings()
    #expect(findings.themes.map(\.count) == [50])
    #expect(findings.themes.first?.label == "broken")
  }

  @Test func `Comments that share no word share no theme`() {
    let texts = (0..<60).map { "zq\($0 % 10)x vb\($0) kj\($0 * 7)".map { String($0) }.joined() }
      .enumerated().map { index, text in
        text.filter(\.isLetter) + String(repeating: "y", count: index)
      }
    #expect(Discovery(texts).findings().themes.isEmpty)
  }

  @Test func `Any bytes are read`() {
    var discovery = Discovery(Analyzer())
    for index in 0..<300 {
      let bytes: [UInt8] = [
        0xFF, 0x61, 0xC3, 0x62, UInt8(index % 256), 0x20, 0xF0, 0x9F, 0x6C, 0x61,
      ]
      discovery.add(bytes.span)
    }
    #expect(discovery.findings().assignments.count == 300)
  }

  @Test func `Themes of five languages stay apart, or meet if that is asked for`() {
    let invoice = [
      "fakturaen er feil", "fakturaen var feil igjen", "feil på fakturaen", "feil faktura sendt",
    ]
    let swedish = [
      "fakturan är fel", "fakturan blev fel igen", "fel på fakturan", "fel faktura kom",
    ]
    let english = [
      "the invoice is wrong", "wrong invoice again", "an invoice with an error", "invoice error",
    ]
    let app = [
      "appen krasjer", "appen krasjer hele tiden", "hvorfor krasjer appen", "appen krasjet igjen",
    ]
    let other = [
      "the coffee is cold", "cold coffee again", "my coffee was cold", "coffee cold, cake dry",
    ]
    let texts = invoice + swedish + english + app + other
    let findings = Discovery(texts).findings()
    #expect(findings.themes.count >= 3)
    #expect(findings.theme(ofComment: 0)?.id != findings.theme(ofComment: 12)?.id)
    #expect(findings.theme(ofComment: 12)?.id != findings.theme(ofComment: 16)?.id)
    var options = Discovery.Options()
    options.isAcrossLanguages = true
    let across = Discovery(texts).findings(options)
    #expect(across.themes.count <= findings.themes.count)
  }

  @Test func `So many themes as are asked for, and finer or coarser ones`() {
    var options = Discovery.Options()
    options.themeCount = 3
    let discovery = Discovery(Self.mixed.texts)
    #expect(discovery.findings(options).themes.count == 3)
    // More than the comments ask for: as many as there are before any merge.
    options.themeCount = 1000
    #expect(discovery.findings(options).themes.count > discovery.findings().themes.count)
    options.themeCount = nil
    options.granularity = .fine
    let fine = discovery.findings(options).themes.count
    options.granularity = .coarse
    let coarse = discovery.findings(options).themes.count
    #expect(coarse <= discovery.findings().themes.count)
    #expect(discovery.findings().themes.count <= fine)
  }

  @Test func `Polarity, trend and typical comments`() throws {
    var discovery = Discovery(Analyzer())
    for (day, text) in Self.mixed.texts.enumerated() { discovery.add(text.utf8Span.span, day: day) }
    let findings = discovery.findings()
    let themes = findings.themes
    // The fifth forty were made for it.
    let staff = try #require(findings.theme(ofComment: 170))
    #expect(try #require(staff.polarity) > 0.1)
    // The comments were added theme by theme.
    #expect(themes.contains { ($0.trend?.before ?? 0) > 0.2 && ($0.trend?.after ?? 1) < 0.05 })
    for theme in themes {
      #expect((1...3).contains(theme.typical.count))
      #expect(Set(theme.typical).count == theme.typical.count)
    }
  }
}
