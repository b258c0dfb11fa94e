import Testing

@testable import CXText

/// What a masker makes of one text after another.
@Suite struct MaskerTests {
  let masker = Masker()

  @Test(arguments: [
    // Names: by the words before them, in capitals and without.
    ("Hilsen Ola", "Hilsen [name]"),
    ("mvh kari nordmann", "mvh [name]"),
    ("Mvh\nKari N.", "Mvh\n[name]."),
    ("Kind regards,\nGrace", "Kind regards,\n[name]"),
    ("HILSEN KARI NORDMANN", "HILSEN [name]"),
    ("jeg heter zuleyka og har ventet", "jeg heter [name] og har ventet"),
    ("My name is still misspelled", "My name is still misspelled"),
    ("Med vänlig hälsning, Sven-Erik Ström", "Med vänlig hälsning, [name]"),
    ("Snakket med Per på kundeservice", "Snakket med [name] på kundeservice"),
    ("Takk, kari og ola!", "Takk, [name] og [name]!"),
    ("Åses bil og Kari's hund", "[name] bil og [name] hund"),
    ("Ludwig van Beethoven Nilsen, Kari von der Recke", "Ludwig van Beethoven Nilsen, [name]"),
    ("Dr. Qvale var flink", "Dr. [name] var flink"),
    // What is no name.
    ("Hilsen en fornøyd kunde", "Hilsen en fornøyd kunde"),
    ("Hei Telenor, hilsen Skuffet kunde", "Hei Telenor, hilsen Skuffet kunde"),
    ("Mvh NAV", "Mvh NAV"),
    (
      "Per dags dato. Even you. Will it? Said no. Odd!",
      "Per dags dato. Even you. Will it? Said no. Odd!"
    ),
    ("I asked if Mark Johnson and Will Turner were in", "I asked if [name] and [name] were in"),
    ("at the end of August in May", "at the end of August in May"),
    // Addresses.
    ("skriv til ola.n@example.no nå", "skriv til [email] nå"),
    ("https://x.no/a?token=abc og https://x.no/vare?id=5", "[url] og https://x.no/vare?id=5"),
    ("ftp: https://ola:hemmelig@x.no/", "ftp: [url]"),
    ("fra 192.168.0.1 med versjon 10.2.3.4", "fra [ip] med versjon 10.2.3.4"),
    ("spør @kari_n #99887766", "spør [handle] #99887766"),
  ])
  func `Names and addresses`(text: String, masked: String) {
    #expect(masker.mask(text).text == masked)
  }

  @Test func `The examples of the documentation`() {
    let masked = masker.mask("Ring Kari Nordmann på 22 33 44 55")
    #expect(masked.text == "Ring [name] på [phone]")
    #expect(masked.redactions[1] == Redaction(kind: .phone, bytes: 23..<34))
    #expect(
      Masker(keeping: [.handle]).mask("Mvh Kari, tlf. 22 33 44 55, ordre 22334455").text
        == "Mvh [name], tlf. [phone], ordre 22334455")
  }

  @Test(arguments: Redaction.Kind.allCases)
  func `What is to stay stays`(kind: Redaction.Kind) {
    let text =
      "Mvh Kari, 22 33 44 55, a@b.no, 010170-0000 cpr, org 987654325, konto 12345678911,"
      + " kort nr 4111 1111 1111 1111, AB 12345, https://x.no/?token=1, 10.20.30.240, @kari"
    let kinds = Set(masker.mask(text).redactions.map(\.kind))
    let kept = Set(Masker(keeping: [kind]).mask(text).redactions.map(\.kind))
    #expect(kept == kinds.subtracting([kind]))
  }

  @Test func `Any bytes can be masked, and ranges are in order`() {
    var numbers = SplitMix(state: 7)
    let alphabet =
      Array("0123456789 -.+/()Kari Mvh tlf@x.no?=:;\n\u{00E5}".utf8) + [0xFF, 0xC3, 0xE2]
    var session = MaskingSession(masker)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
        alphabet.randomElement(using: &numbers) ?? 0
      }
      var end = 0
      for redaction in session.redactions(in: bytes.span) {
        #expect(redaction.bytes.lowerBound >= end && redaction.bytes.upperBound <= bytes.count)
        #expect(!redaction.bytes.isEmpty)
        end = redaction.bytes.upperBound
      }
    }
  }

  @Test func `Every row of the tables has a role`() throws {
    var words = MaskingWords()
    let names = Array(try Repository.text("Lexicons/shared/names.tsv").utf8)
    #expect(words.read(names: names.span).isEmpty)
    for folder in Repository.languages + ["shared"] {
      let cues = Array(try Repository.text("Lexicons/\(folder)/masking.tsv").utf8)
      #expect(words.read(cues: cues.span).isEmpty, "\(folder)")
    }
  }

  @Test func `No word stands twice in a table`() throws {
    for path in ["shared/names.tsv"]
      + (Repository.languages + ["shared"]).map({ $0 + "/masking.tsv" })
    {
      var seen: Set<[String]> = []
      for row in try Repository.rows(of: "Lexicons/" + path) {
        #expect(seen.insert(row.cells).inserted, "\(path):\(row.line)")
      }
    }
  }
}
