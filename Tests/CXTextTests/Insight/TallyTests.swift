import Testing

@testable import CXText

@Suite struct TallyTests {
  @Test func `Sixteen parts in any order are the same bytes as one run`() throws {
    let rows = try InsightSample.observations()
    let whole = InsightSample.tally(of: rows).serialized()
    var random = SplitMix(state: 16)
    for _ in 0..<5 {
      let shuffled = rows.shuffled(using: &random)
      var parts = (0..<16).map { part in
        InsightSample.tally(
          of: shuffled.enumerated().filter { $0.offset % 16 == part }.map(\.element))
      }
      parts.shuffle(using: &random)
      var merged = Tally()
      for part in parts { merged.merge(part) }
      #expect(merged.serialized() == whole)
    }
  }

  @Test func `A saved tally is read back as it was`() throws {
    var tally = InsightSample.tally(of: try InsightSample.observations())
    let odd = Verbatim(id: "a\tb", channel: "line\nend\\", text: "Tab\there, line\nthere, \\t")
    let theme = Observation.Mention(
      id: "waiting", polarity: .negative, score: -9000, spans: [0..<3])
    tally.add(
      Observation(odd, label: .negative, score: -9000, themes: [theme], signals: ["churn.stated"]))
    let bytes = tally.serialized()
    let read = try Tally(serialized: bytes, path: "tally.tsv")
    #expect(read.serialized() == bytes)
    #expect(read.list(.churn).comments.first?.id == "a\tb")
    #expect(read.facets(of: .channel).contains(Facet(.channel, "line\nend\\")))
  }

  @Test(
    arguments: [
      ("", "tally.tsv:1: no tally of this version: \"cxtext-tally\t1\" expected"),
      (
        "cxtext-tally\t1\ncell\ttheme\twaiting\tall\t\t1 2 3",
        "tally.tsv:2: 3 numbers where a cell has 16"
      ),
      (
        "cxtext-tally\t1\nsell\t1",
        "tally.tsv:2: a line of a kind or length that no tally has: \"sell\""
      ),
      (
        "cxtext-tally\t1\n\nlist\tblack\t3", "tally.tsv:3: no such list: \"black\""
      ),
    ])
  func `A file that is wrong says where`(text: String, expected: String) {
    #expect {
      try Tally(serialized: Array(text.utf8), path: "tally.tsv")
    } throws: { "\($0)" == expected }
  }

  @Test func `An analysis and what is written of it give the same tally`() throws {
    let analyzer = Analyzer()
    var tally = Tally()
    let text = "I waited 45 minutes on the phone and nobody answered. Never again!"
    tally.add(
      Verbatim(id: "1", score: Score(2, .nps), text: text), analyzer.analyze(text))
    #expect(tally.rowCount == 1)
    #expect(tally[Facet(.touchpoint, "phone")].negative == 1)
    #expect(tally[Facet(.stage, "help")].comments == 1)
    #expect(tally[Facet(.theme, "waiting"), Facet(.touchpoint, "phone")].negative == 1)
    #expect(tally[.all].score(.recommendation)?.value == -100)
    #expect(tally.list(.churn).comments.map(\.id) == ["1"])
    #expect(tally.quotes(of: Facet(.pain, "waiting")).map(\.text) == [text])
  }

  @Test func `Lists keep the first and count all`() {
    var list = RankedList<Int>(capacity: 3)
    for number in [5, 1, 4, 2, 3] { list.insert(number) }
    #expect(list.elements == [1, 2, 3])
    #expect(list.total == 5)
    var other = RankedList<Int>(capacity: 3)
    for number in [0, 9] { other.insert(number) }
    list.merge(other)
    #expect(list.elements == [0, 1, 2])
    #expect(list.total == 7)
  }

  @Test func `A text is quoted once, from its best comment`() {
    var tally = Tally()
    let mention = { (score: Int) in
      Observation.Mention(id: "waiting", polarity: .negative, score: score, spans: [0..<4])
    }
    for (id, score) in [("1", -3000), ("2", -9000), ("3", -100)] {
      let verbatim = Verbatim(id: id, text: "Long wait")
      tally.add(Observation(verbatim, label: .negative, score: score, themes: [mention(score)]))
    }
    #expect(tally.quotes(of: Facet(.pain, "waiting")).map(\.id) == ["2"])
  }

  @Test func `What cannot be weighed weighs nothing`() {
    var tally = Tally()
    for weight in [-5, .nan, .infinity, 1e300, 2.5] as [Double] {
      tally.add(Observation(Verbatim(weight: weight), label: .negative))
    }
    #expect(tally[.all].value == 2e9 + 2.5)
  }
}
