import Testing

@testable import CXText

@Suite struct LanguageTests {
  static let analyzer = Analyzer()

  @Test(arguments: [
    ("Ikkje bra", "nn"), ("Dårleg teneste", "nn"), ("Eg er veldig nøgd med hjelpa", "nn"),
    ("Dårlig kundeservice, har ikke fått svar", "nb"), ("Jeg har ventet i tre uker", "nb"),
    ("Veldig hyggelig betjening", "nb"), ("Rigtig god service", "da"),
    ("Jeg er meget tilfreds", "da"),
    ("Dårligt håndværk", "da"), ("Pengarna kom aldrig tillbaka", "sv"), ("Jag är inte nöjd", "sv"),
    ("Snabb leverans", "sv"), ("Never again", "en"), ("Still waiting for my refund", "en"),
    // What could be either is Bokmål.
    ("God mat", "nb"), ("Tusen takk", "nb"), ("Billig, raskt og greit.", "nb"),
    ("Kjem snart", "nn"), ("IKKJE BRA", "nn"), ("jattebra bemotande", "sv"),
    ("jeg er ikke tilfreds med koebet", "da"),
  ])
  func `Short comments are told apart`(_ text: String, _ code: String) {
    #expect(Self.analyzer.language(of: text).language?.code == code)
  }

  @Test(arguments: [
    "Der Kundendienst war leider sehr unfreundlich", "Le service était vraiment très mauvais",
    "El servicio fue realmente muy malo", "Asiakaspalvelu oli todella huonoa ja hidasta",
    "Obsługa klienta była naprawdę bardzo zła", "Сервис очень плохой", "",
    "   ", "👍👍", "12345", "!!!", "@firma #tag www.firma.no",
  ])
  func `Nothing is likely where there is nothing of ours`(_ text: String) {
    #expect(Self.analyzer.language(of: text).language == nil)
  }

  @Test func `Confidence lies between 0 and 1 and grows with the text`() {
    let short = Self.analyzer.language(of: "Bra")
    let long = Self.analyzer.language(of: "Pengarna kom aldrig tillbaka och ingen svarar i telefon")
    #expect((0...1).contains(short.confidence))
    #expect(long.confidence > 0.95)
    #expect(short.confidence < long.confidence)
  }

  @Test func `Case, marks and a URL change nothing`() {
    let plain = Self.analyzer.language(of: "jeg har ventet i tre uker på pakken")
    let loud = Self.analyzer.language(
      of: "JEG har ventet, i tre uker: på PAKKEN!!! https://a.no/se")
    #expect(plain.language == loud.language)
    #expect(plain.confidence == loud.confidence)
  }

  @Test func `Words met before give what they gave the first time`() {
    var session = Session(Self.analyzer)
    for _ in 0..<2 {
      for comment in Repository.comments {
        let guess = session.language(of: comment.text.utf8Span.span)
        #expect(guess == Self.analyzer.language(of: comment.text), "\(comment.id)")
      }
    }
  }

  @Test func `No comment of ours is taken for another language's`() {
    let lost = Repository.comments.filter { Self.analyzer.language(of: $0.text).language == nil }
    #expect(lost.count * 100 <= Repository.comments.count * 2, "\(lost.map(\.id))")
  }

  @Test func `Answers are those that the training script computed from the same table`() throws {
    let rows = try Repository.rows(of: "Tests/CXTextTests/Cases/language-answers.tsv")
    #expect(rows.count >= 200)
    for (line, cells) in rows {
      let guess = Self.analyzer.language(of: cells[0])
      let answer = "\(guess.language?.code ?? "-") \(Int((guess.confidence * 100).rounded()))"
      #expect(answer == "\(cells[1]) \(cells[2])", "language-answers.tsv:\(line): \(cells[0])")
    }
  }

  @Test func `Words beyond the hundredth change nothing`() {
    let danish = String(repeating: "jeg er meget tilfreds ", count: 25)
    let english = String(repeating: "still waiting for my refund ", count: 50)
    let guess = Self.analyzer.language(of: danish + english)
    #expect(guess == Self.analyzer.language(of: danish))
    #expect(guess.language == .danish)
  }
}
