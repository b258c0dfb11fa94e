import Testing

@testable import CXText

/// A text and its sentences, parted by `|`; what the case shows stands first.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: [String]

  init(_ name: String, _ marked: String) {
    self.name = name
    expected = marked.split(separator: "|").map(String.init)
    text = expected.joined(separator: " ")
  }

  /// A case whose sentences have no white space between them everywhere.
  init(_ name: String, text: String, _ marked: String) {
    self.name = name
    self.text = text
    expected = marked.split(separator: "|").map(String.init)
  }

  var testDescription: String { name }
}

@Suite struct SentenceTests {
  static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Tokenizer().sentences(of: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  static let marks = [
    SentenceCase("nb: periods", "Varen kom sent.|Den var ødelagt.|Ingen svarte."),
    SentenceCase("nn: questions", "Kor lenge skal eg vente?|Eg er lei."),
    SentenceCase("da: exclamation marks", "Fantastisk service!!!|Tak for hjælpen!"),
    SentenceCase("sv: small letters", "varan kom sent.|ingen svarar!|varför?"),
    SentenceCase("en: a run of two marks", "Seriously?!|I waited two hours."),
    SentenceCase("sv: three periods before a capital", "Har inte fått min order...|Väntar än."),
    SentenceCase("nb: three periods before a small letter", "bestilte for en uke siden... men nei"),
    SentenceCase("nn: three periods that begin", "Det enklaste er best.|...og så billeg"),
    SentenceCase("en: the ellipsis sign", "I tried again…|Nothing happened."),
    SentenceCase("da: a line break", text: "Dårlig mad\nsen levering", "Dårlig mad|sen levering"),
    SentenceCase("en: nothing but marks", "!!! ???"),
    SentenceCase("nb: marks before the first word", "... ok"),
    SentenceCase("nb: a space before the period", "Kjempefornøyd .|Kommer igjen ."),
  ]

  static let missingSpace = [
    SentenceCase(
      "nb: before a small letter", text: "bra service.men dyrt", "bra service.|men dyrt"),
    SentenceCase("da: before a capital", text: "Aldrig igen.Elendigt", "Aldrig igen.|Elendigt"),
    SentenceCase(
      "en: after an exclamation", text: "what a mess!never again", "what a mess!|never again"),
    SentenceCase("sv: two periods only pause", "ok..men dyrt"),
    SentenceCase("en: a file is no sentence", "the photo is in image.jpg"),
    SentenceCase("en: a chain of names", "the group alt.animals.cat is fun"),
  ]

  static let abbreviations = [
    SentenceCase("nb: inside", "Ring f.eks. Kari på tlf. 22 33 44 55."),
    SentenceCase("nb: at the end", "De solgte sko, klær osv.|Prisene var høye."),
    SentenceCase("nn: before a word that begins", "Eg betalte 300 kr.|Det var for mykje."),
    SentenceCase("da: before a name", "Tal med dr. Hansen.|Han er god."),
    SentenceCase("da: unknown, of one letter", "Den kom d. 26/4 kl. 10."),
    SentenceCase("sv: inside", "De har t.ex. Volvo och bl.a. Saab."),
    SentenceCase("en: at the end", "They moved to the U.S.|They never wrote."),
    SentenceCase("en: a title", "Ask for Mr. Smith.|He helps."),
    SentenceCase("en: an initial", "George W. Bush came.|He left."),
    SentenceCase("sv: two initials", "Boken av A. I. Rabin är bra."),
  ]

  static let numbers = [
    SentenceCase("nb: an ordinal", "Pakken kom 26. mai.|Den var tom."),
    SentenceCase("nb: a number at the end", "Jeg ringte kl. 9.|Så kom de."),
    SentenceCase("da: separators", "Det kostede 1.299,50 kr.|Det er dyrt."),
    SentenceCase("sv: a list", "1. Dålig service"),
    SentenceCase("en: a date and a time", "Ordered on 12.03.2024 at 09:30.|Nothing came."),
    SentenceCase("en: a decimal", "Rated 4.5 of 5."),
    SentenceCase("nn: a number that begins", "Vi venta lenge.|45 minutt er for mykje."),
  ]

  static let quotes = [
    SentenceCase("nb: guillemets after the period", "«Kom tilbake i morgen.»|Det gjorde jeg ikke."),
    SentenceCase("da: who said it", "\"Det må du ikke!\" sagde manden.|Så gik jeg."),
    SentenceCase("da: guillemets the other way round", "»Nej.«|Det var svaret."),
    SentenceCase("sv: curly quotes", "”Vi ringer upp.”|Ingen ringde."),
    SentenceCase("en: straight quotes", "He said \"no.\"|Then he left."),
    SentenceCase("en: a quotation begins", "They laughed.|\"It is not our problem.\""),
    SentenceCase(
      "nb: a quotation dash", "Ringte butikken.|– Vi vet ikke hvor den er.|– Når vet dere?"),
    SentenceCase("nn: a dash and who said it", "– Kvar er pakka? spør eg.|– Veit ikkje."),
    SentenceCase("nb: a dash inside", "God mat - men dyr."),
    SentenceCase("en: brackets", "(It was late.)|Nobody cared."),
    SentenceCase("nb: a guillemet after a colon", "De svarte:|«Det er umulig.»"),
  ]

  static let noMark = [
    SentenceCase("nb: a headline", "Dårlig service|Jeg venter fortsatt på svar"),
    SentenceCase("nn: a headline", "Aldri meir|Dei svarar ikkje på e-post"),
    SentenceCase("da: a headline", "Elendig kundeservice|Man venter i timevis"),
    SentenceCase("sv: a headline", "Dålig kvalitet|Det gick sönder direkt"),
    SentenceCase("en: a headline", "Waste of money|This broke after a week"),
    SentenceCase("nb: a name is no beginning", "Jeg snakket med Det norske hotellet"),
    SentenceCase("en: a title is no beginning", "We stayed near The Old Mill"),
    SentenceCase("sv: a polite capital", "Kan Du ringa mig"),
    SentenceCase("en: the capital I", "All I want is a refund and I will go"),
    SentenceCase("en: a mention", "@airline You lost my bag"),
    SentenceCase("nn: a greeting", "Hei Kari,|Eg ventar enno."),
    SentenceCase("nb: a comma elsewhere", "Maten var god, Kari var fornøyd."),
    SentenceCase("en: a line of marks", "It broke|------|Refund please"),
  ]

  static let signs = [
    SentenceCase("nb: an emoji after the mark", "Tusen takk! 😀|Anbefales."),
    SentenceCase("sv: an emoji as the mark", "Bra bemötande 👍🏽👍🏽|Rekommenderas"),
    SentenceCase("da: an emoji inside", "jeg 😍 denne butik"),
    SentenceCase("en: an emoticon after the marks", "Will buy again!! :)|Thanks"),
    SentenceCase("en: an address", "See www.shop.com.|It is down."),
    SentenceCase("nb: an address inside", "Skriv til post@firma.no hvis du vil."),
    SentenceCase("nn: a tag", "Takk for hjelpa.|#nøgd"),
  ]

  @Test(
    arguments: [marks, missingSpace, abbreviations, numbers, quotes, noMark, signs].flatMap { $0 })
  func `Sentences end where readers end them`(_ example: SentenceCase) {
    #expect(Self.sentences(example.text) == example.expected)
  }

  @Test func `A text without tokens has no sentences`() {
    for text in ["", " ", "\n\n", "\u{200B}"] { #expect(Self.sentences(text) == []) }
  }
}
