import Testing

@testable import CXText

/// Wording proposed for a theme.
@Suite struct ThemeWordingTests {
  private static func analyzer(_ rows: String) throws -> Analyzer {
    try Analyzer(taxonomies: [TaxonomyFile(rows: "late_parcels\ttheme\t\tease\t-1\n" + rows)])
  }

  private static let late = [
    "the parcel never arrived", "our parcel never arrived either", "late courier again",
    "the courier dumped my parcel", "a rude courier", "parcel is late",
  ]
  private static let other = [
    "the app crashes", "nice staff and good prices", "the page is slow", "my bill was wrong",
    "lovely food", "the room was clean", "easy to book", "too expensive",
  ]

  private static func tagged(_ analyzer: Analyzer) -> ThemeWording {
    var wording = ThemeWording("late_parcels", analyzer)
    for copy in 0..<5 {
      for comment in late {
        wording.add("\(comment) \(copy)".utf8Span.span, language: .english, isTagged: true)
      }
      for comment in other {
        wording.add("\(comment) \(copy)".utf8Span.span, language: .english, isTagged: false)
      }
    }
    return wording
  }

  @Test func `Tagged comments give words for a theme that is new`() throws {
    let proposals = Self.tagged(Analyzer()).proposals()
    #expect(proposals.map(\.language) == [.english])
    #expect(proposals.first?.count == 30)
    #expect(proposals.first?.otherCount == 40)
    let texts = proposals.flatMap(\.phrases).map(\.text)
    #expect(texts.contains("parcel"))
    #expect(texts.contains("courier"))
    #expect(!texts.contains("app"))
  }

  @Test func `What a pattern finds is not proposed`() throws {
    let analyzer = try Self.analyzer("late_parcels\tpattern\ten\tparcel")
    let texts = Self.tagged(analyzer).proposals().flatMap(\.phrases).map(\.text)
    #expect(!texts.contains { $0.contains("parcel") }, "\(texts)")
    #expect(texts.contains("courier"))
  }

  @Test func `What an exclusion names is not proposed`() throws {
    let analyzer = try Self.analyzer("!late_parcels\tpattern\ten\tcourier")
    let texts = Self.tagged(analyzer).proposals().flatMap(\.phrases).map(\.text)
    #expect(!texts.contains("courier"))
  }

  @Test func `Untagged comments give other words than those that found them`() throws {
    let analyzer = try Self.analyzer("late_parcels\tpattern\ten\tparcel * arrived|late")
    var wording = ThemeWording("late_parcels", analyzer)
    for copy in 0..<12 {
      wording.add("my parcel never arrived, useless courier \(copy)".utf8Span.span)
      wording.add("the courier says the parcel is late \(copy)".utf8Span.span)
      for comment in Self.other { wording.add("\(comment) number \(copy)".utf8Span.span) }
    }
    let proposals = wording.proposals()
    #expect(proposals.first?.count == 24)
    let texts = proposals.flatMap(\.phrases).map(\.text)
    #expect(texts.contains { $0.contains("courier") }, "\(texts)")
    #expect(!texts.contains { $0.contains("parcel") || $0.contains("late") }, "\(texts)")
  }

  @Test func `Few comments give nothing`() throws {
    var wording = ThemeWording("late_parcels", Analyzer())
    for comment in Self.late {
      wording.add(comment.utf8Span.span, language: .english, isTagged: true)
    }
    for comment in Self.other {
      wording.add(comment.utf8Span.span, language: .english, isTagged: false)
    }
    #expect(wording.proposals().first?.phrases.isEmpty == true)
  }

  @Test func `Languages are looked at one by one`() throws {
    var wording = ThemeWording("late_parcels", Analyzer())
    for copy in 0..<12 {
      wording.add("the parcel \(copy)".utf8Span.span, language: .english, isTagged: true)
      wording.add("the bill \(copy)".utf8Span.span, language: .english, isTagged: false)
      wording.add("pakken \(copy)".utf8Span.span, language: .bokmal, isTagged: true)
      wording.add("regningen \(copy)".utf8Span.span, language: .bokmal, isTagged: false)
    }
    wording.add("".utf8Span.span, isTagged: true)
    let proposals = wording.proposals()
    #expect(Set(proposals.map(\.language)) == [.bokmal, .english])
    for part in proposals {
      #expect(part.phrases.map(\.text) == [part.language == .english ? "parcel" : "pakken"])
    }
    #expect(wording.unreadCount == 1)
  }
}
