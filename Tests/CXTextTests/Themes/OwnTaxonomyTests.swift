import Testing

@testable import CXText

/// A taxonomy of a caller's own over the built-in one.
@Suite struct OwnTaxonomyTests {
  static let rows = """
    id\twhat\tlanguage\ttext\tweight
    late_parcels\ttheme\t\tease\t-1
    late_parcels\tname\ten\tLate parcels
    late_parcels\tpattern\ten\tParcel * late|delayed
    kiosk\ttouchpoint\t\tbuy
    kiosk\tpattern\t\tkiosk*
    echo\ttheme\t\tproduct
    echo\tpattern\ten\tzebra late\t0.5
    echo\tpattern\ten\tlate again
    luggage\tremove
    same_day\tpromise\t\texpectations
    same_day+\tpattern\ten\tarrived the same day
    same_day-\tpattern\ten\tdid not arrive the same day
    H&M\tcompetitor\t\tH&M|Hennes
    Disney+\tcompetitor\t\tDisney
    """

  /// Made once, since lexicons are built anew for it.
  static let made = Result { try Analyzer(taxonomies: [TaxonomyFile(rows: rows)]) }

  static func analyzer() throws -> Analyzer { try made.get() }

  @Test func `Themes, touchpoints and names are added, and some are taken away`() throws {
    let analyzer = try Self.analyzer()
    #expect(analyzer.taxonomy.theme("late_parcels")?.names["en"] == "Late parcels")
    #expect(analyzer.taxonomy.touchpoint("kiosk")?.stage == .buy)
    #expect(analyzer.taxonomy.theme("luggage") == nil)
    #expect(Taxonomy.builtIn.theme("luggage") != nil)

    let analysis = analyzer.analyze(
      "The parcel was late, I got it at the kiosk", language: .english)
    let theme = analysis.themes.first { $0.id == "late_parcels" }
    #expect(theme?.isPainPoint == true)
    #expect(theme?.spans == [4..<19])
    #expect(analysis.touchpoints.contains { $0.id == "kiosk" && $0.stage == .buy })
    let lost = "They lost my suitcase and my luggage"
    #expect(Analyzer().analyze(lost).themes.contains { $0.id == "luggage" })
    #expect(!analyzer.analyze(lost).themes.contains { $0.id == "luggage" })
  }

  @Test func `A half cue does not hide the certain pattern that begins inside it`() throws {
    func spans(_ text: String) throws -> [Range<Int>]? {
      try Self.analyzer().analyze(text, language: .english).themes.first { $0.id == "echo" }?.spans
    }
    #expect(try spans("The zebra late again") == [10..<20])
    #expect(try spans("The zebra late") == nil)
    #expect(try spans("The zebra late, the zebra late") == [4..<14, 20..<30])
  }

  @Test func `Everything built in goes at once`() throws {
    let analyzer = try Analyzer(
      taxonomies: [
        TaxonomyFile(rows: "*\tremove\nshoes\ttheme\t\tproduct\nshoes\tpattern\t\tshoe*")
      ])
    #expect(analyzer.taxonomy.themes.map(\.id) == ["shoes"])
    #expect(analyzer.taxonomy.touchpoints.isEmpty)
    let analysis = analyzer.analyze("The shoes were expensive, never again", language: .english)
    #expect(analysis.themes.map(\.id) == ["shoes"])
    #expect(analysis.signals.churn == "hinted", "signals stay")
  }

  @Test(
    arguments: [
      ("kept", "It arrived the same day", "kept"),
      ("broken", "It did not arrive the same day", "broken"),
      ("not named", "It arrived", nil),
    ] as [(String, String, String?)])
  func `A promise is kept or broken`(name: String, text: String, expected: String?) throws {
    let signals = try Self.analyzer().analyze(text, language: .english).signals
    #expect(signals.promise == expected)
    #expect(signals.findings.contains { $0.id.hasPrefix("promise.") } == (expected != nil))
  }

  @Test(
    arguments: [
      ("goes there", "I am switching to H&M", "H&M", .to),
      ("came from there", "We came from Hennes last year", "H&M", .from),
      ("we are better", "You are much better than Disney+", "Disney+", .worse),
      ("we are worse", "The app is worse than Disney+", "Disney+", .better),
      ("they are better", "Disney is cheaper", "Disney+", .better),
      ("just named", "I saw it at H&M", "H&M", nil),
    ] as [(String, String, String, CompetitorFinding.Direction?)])
  func `A competitor is named with a direction`(
    name: String, text: String, id: String, direction: CompetitorFinding.Direction?
  ) throws {
    let signals = try Self.analyzer().analyze(text, language: .english).signals
    #expect(signals.competitors.map(\.id) == [id])
    #expect(signals.competitors.first?.direction == direction)
    #expect((signals.churn == "stated") == (direction == .to))
  }

  @Test(arguments: [
    ("no such statement", "x\tthing\t\ty", "my.tsv:1: “thing” in the second column: one of"),
    ("no text", "x\ttheme", "my.tsv:1: a theme needs a text"),
    ("no id", "\ttheme\t\tease", "my.tsv:1: no id in the first column"),
    ("a name without a language", "x\tname\t\tX", "my.tsv:1: a name needs a language"),
    ("no such stage", "x\ttouchpoint\t\tshop", "my.tsv:1: no stage “shop”: one of discover"),
    ("an unknown id", "x\ttheme\t\tease\ny\tpattern\ten\tz", "my.tsv:2: no id “y” in the taxonomy"),
    (
      "a short beginning", "x\ttheme\t\tease\nx\tpattern\ten\tre*",
      "my.tsv:2: the beginning of a word"
    ),
    ("a wrong weight", "x\ttheme\t\tease\nx\tpattern\ten\tzig\t9", "my.tsv:2: the weight “9”"),
    ("a wrong prior", "x\ttheme\t\tease\t7", "my.tsv:1: the weight of a theme is -1"),
    ("a space in an id", "x y\ttheme\t\tease", "my.tsv:1: an id has no space"),
    ("a name before its id", "x\tname\ten\tX", "my.tsv:1: no touchpoint or theme “x” before"),
    ("a theme that is a touchpoint", "phone\ttheme\t\tease", "my.tsv:1: “phone” is a touchpoint"),
  ])
  func `A mistake is told with its line`(name: String, rows: String, message: String) throws {
    do {
      _ = try Analyzer(taxonomies: [TaxonomyFile(rows: rows)])
      Issue.record("no mistake was found")
    } catch {
      #expect("\(error)".hasPrefix(message), "\(error)")
    }
  }

  @Test func `The version tells the taxonomy`() throws {
    #expect(try Analyzer(taxonomies: []).version == Analyzer().version)
    #expect(try Self.analyzer().version == Self.analyzer().version)
    #expect(try Self.analyzer().version != Analyzer().version)
    #expect(Analyzer().version.hasPrefix(Analyzer.release + "+"))
  }
}

/// Packs of industries.
@Suite struct IndustryPackTests {
  @Test func `A pack adds its themes, and no other`() throws {
    let analyzer = try Analyzer(packs: ["bank"])
    #expect(analyzer.taxonomy.theme("mortgage")?.names["nb"] == "Lån og boliglån")
    #expect(analyzer.taxonomy.theme("tyres") == nil)
    #expect(analyzer.taxonomy.themes.count > Taxonomy.builtIn.themes.count)
  }

  @Test func `An unknown pack is told with those that are there`() {
    #expect(
      throws: LexiconError(
        path: "banking", line: 0,
        reason: "no such pack: \(IndustryPacks.names.joined(separator: ", ")) are there")
    ) { try Analyzer(packs: ["banking"]) }
  }

  @Test func `All packs go together without a mistake`() throws {
    let analyzer = try Analyzer(packs: IndustryPacks.names)
    let ids = analyzer.taxonomy.themes.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
