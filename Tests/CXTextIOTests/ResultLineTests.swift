import CXText
import Testing

@testable import CXTextIO

@Suite struct ResultLineTests {
  private func read(_ text: String, scale: String? = nil) throws -> Observation {
    let bytes = Array(text.utf8)
    return try ResultLine.observation(bytes.span, scale: scale.flatMap { AnswerScale($0) })
  }

  private static let texts = [
    "I waited 45 minutes on the phone and nobody answered. Never again!",
    "Hyggelig betjening, men pengene kom aldri tilbake", "", "Bra!",
    "Jag har väntat i tre veckor på mitt paket \"igen\"\tsuck",
  ]

  @Test(arguments: texts)
  func `What is written of an analysis is read as the same`(text: String) throws {
    let analysis = Analyzer().analyze(text)
    var bytes: [UInt8] = []
    bytes.append(json: analysis)
    bytes.removeLast()
    bytes += Array(
      ",\"record\":{\"date\":\"2026-01-31\",\"score\":9,\"channel\":\"chat\",\"text\":".utf8)
    bytes.append(json: text)
    bytes += Array("}}".utf8)
    let verbatim = Verbatim(
      day: CivilDate("2026-01-31")?.day, score: Score(9, .nps), channel: "chat", text: text)
    var (direct, read) = (Tally(), Tally())
    direct.add(verbatim, analysis)
    read.add(try ResultLine.observation(bytes.span, scale: nil))
    #expect(read.serialized() == direct.serialized())
  }

  @Test func `A record says what the export knew`() throws {
    let row = try read(
      """
      {"record":{"id":"r1","date":"2026-01-31T08:00:00Z","score":"4","scale":"1-5","channel":7,
      "segment":"","weight":12.5,"churned":true,"text":"\\u00e5","other":[1,{"x":null}]},
      "id":"own","sentiment":{"label":"positive","score":0.5}}
      """)
    #expect(row.verbatim.id == "r1")
    #expect(row.verbatim.day == 20484)
    #expect(row.verbatim.score == AnswerScale("1-5").flatMap { Score(4, $0) })
    #expect(row.verbatim.channel == "7")
    #expect(row.verbatim.segment == nil)
    #expect(row.verbatim.weight == 12.5)
    #expect(row.verbatim.churned == true)
    #expect(row.verbatim.text == "å")
    #expect(row.score == 5000)
  }

  @Test(
    arguments: [
      ("{\"score\":11}", nil, nil), ("{\"score\":null}", nil, nil),
      ("{\"score\":3,\"scale\":\"words\"}", "1-5", nil), ("{\"score\":3}", "ces 1-7", 3),
      ("{\"score\":\"many\"}", nil, nil), ("{\"score\":10}", nil, 10),
    ] as [(String, String?, Double?)])
  func `Answers are read on their scale, or left out`(
    record: String, scale: String?, value: Double?
  ) throws {
    let row = try read("{\"sentiment\":{},\"record\":\(record)}", scale: scale)
    #expect(row.verbatim.score?.value == value)
  }

  @Test func `The caller says what was asked between the ends that the record tells`() throws {
    let line = "{\"sentiment\":{},\"record\":{\"score\":6,\"scale\":\"1-7\"}}"
    #expect(try read(line).verbatim.score?.scale.kind == .satisfaction)
    #expect(try read(line, scale: "ces 1-7").verbatim.score?.scale.kind == .effort)
    #expect(try read(line, scale: "ces 1-5").verbatim.score?.scale.kind == .satisfaction)
  }

  @Test(
    arguments: [
      ("[]", "an object expected"), ("{", "a string expected"),
      ("{\"id\":null}", "no result of cxtext: the key \"sentiment\" is missing"),
      ("{\"sentiment\":{}} x", "something behind the object, one object per line expected"),
      ("{\"sentiment\":{\"label\":\"angry\"}}", "a label that cxtext does not have"),
      ("{\"sentiment\":3}", "an object expected"),
    ])
  func `A line that is no result is refused`(text: String, reason: String) {
    #expect { try read(text) } throws: { ($0 as? JSONCursor.Problem)?.reason == reason }
  }

  @Test func `Any bytes are read or refused`() {
    var random = SystemRandomNumberGenerator()
    let line = Array("{\"sentiment\":{\"label\":\"mixed\",\"score\":-0.1},\"themes\":[]}".utf8)
    for _ in 0..<2000 {
      var bytes = line
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      _ = try? ResultLine.observation(bytes.span, scale: nil)
    }
  }
}
