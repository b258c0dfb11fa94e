import CXText
import Testing

/// A text and its tokens, parted by `|`.
struct TokenCase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String

  init(_ text: String, _ expected: String) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }
}

@Suite struct TokenizerTests {
  let tokenizer = Tokenizer()

  func tokens(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return tokenizer.tokens(of: text)
      .map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
      .joined(separator: "|")
  }

  static let words = [
    TokenCase("Hei på deg", "Hei|på|deg"),
    TokenCase("don’t can't I'm", "don’t|can't|I'm"),
    TokenCase("sms'er Brøndby'ere pc'en", "sms'er|Brøndby'ere|pc'en"),
    TokenCase("de ku' ikke ha' det", "de|ku'|ikke|ha'|det"),
    TokenCase("'bra' sa de", "'|bra|'|sa|de"),
    TokenCase("e-post 60-tallet tv-kanalane", "e-post|60-tallet|tv-kanalane"),
    TokenCase("utenriks- og helsepolitikk", "utenriks-|og|helsepolitikk"),
    TokenCase("USA:s FN:s tv:n 25:e", "USA:s|FN:s|tv:n|25:e"),
    TokenCase("60'ere 4g CO2-avgift", "60'ere|4g|CO2-avgift"),
    TokenCase("sååå braaaa", "sååå|braaaa"),
    TokenCase("Rask,enkel", "Rask|,|enkel"),
    TokenCase("den.Kommer", "den|.|Kommer"),
    TokenCase("og/eller", "og|/|eller"),
    TokenCase("pris:bra", "pris|:|bra"),
    TokenCase("H&M-kort", "H&M-kort"),
  ]

  static let abbreviations = [
    TokenCase("f.eks. dette", "f.eks.|dette"),
    TokenCase("bl.a. i dag", "bl.a.|i|dag"),
    TokenCase("t.ex. idag", "t.ex.|idag"),
    TokenCase("hus, bil osv. og", "hus|,|bil|osv.|og"),
    TokenCase("Ola m.fl. kom", "Ola|m.fl.|kom"),
    TokenCase("e.g. this", "e.g.|this"),
    TokenCase("the U.S. office", "the|U.S.|office"),
    TokenCase("George W. Bush", "George|W.|Bush"),
    TokenCase("Det var bra.", "Det|var|bra|."),
  ]

  static let numbers = [
    TokenCase("kr 1.299,- nå", "kr|1.299,-|nå"),
    TokenCase("bara 349:- idag", "bara|349:-|idag"),
    TokenCase("only $5.99!", "only|$|5.99|!"),
    TokenCase("1 299,50 kr", "1 299,50|kr"),
    TokenCase("100% og 4/5", "100|%|og|4/5"),
    TokenCase("kl. 09:30", "kl.|09:30"),
    TokenCase("kl. 17.05", "kl.|17.05"),
    TokenCase("12.03.2024 og 2024-03-15", "12.03.2024|og|2024-03-15"),
    TokenCase("26. mai 2010.", "26.|mai|2010|."),
    TokenCase("åpent 8-16", "åpent|8-16"),
  ]

  static let web = [
    TokenCase("se https://a.no/b?c=1.", "se|https://a.no/b?c=1|."),
    TokenCase("(www.firma.dk)", "(|www.firma.dk|)"),
    TokenCase("på nettbutikk.no/retur nå", "på|nettbutikk.no/retur|nå"),
    TokenCase("ola.nordmann@firma-as.no svarte", "ola.nordmann@firma-as.no|svarte"),
    TokenCase("@Telia_Sverige hjälp", "@Telia_Sverige|hjälp"),
    TokenCase("#kundeservice_på_topp!", "#kundeservice_på_topp|!"),
  ]

  static let emoji = [
    TokenCase("👍👍", "👍|👍"),
    TokenCase("👍🏽 ❤️", "👍🏽|❤️"),
    TokenCase("👨‍👩‍👧‍👦!", "👨‍👩‍👧‍👦|!"),
    TokenCase("🇳🇴🇸🇪", "🇳🇴|🇸🇪"),
    TokenCase("1️⃣ #️⃣", "1️⃣|#️⃣"),
    TokenCase("bra😀", "bra|😀"),
    TokenCase("leveringu0001f31e fint", "levering|u0001f31e|fint"),
  ]

  static let marks = [
    TokenCase("Fint:) :-( ;) =)", "Fint|:)|:-(|;)|=)"),
    TokenCase("(se note:)", "(|se|note|:|)"),
    TokenCase("bra :D xD <3", "bra|:D|xD|<3"),
    TokenCase("^_^ :'(", "^_^|:'("),
    TokenCase("hva!!! nei??", "hva|!!!|nei|??"),
    TokenCase("vel... ja…", "vel|...|ja|…"),
    TokenCase("- et punkt -- to", "-|et|punkt|--|to"),
    TokenCase("«bra» “ok”", "«|bra|»|“|ok|”"),
  ]

  @Test(arguments: words + abbreviations + numbers + web + emoji + marks)
  func `Tokens are cut as DESIGN 4.4 says`(_ example: TokenCase) {
    #expect(tokens(example.text) == example.expected)
  }

  @Test func `An NFD letter stays in its word`() {
    #expect(tokens("ma\u{30A}ned") == "ma\u{30A}ned")
  }

  @Test func `No-break and zero-width spaces part words`() {
    #expect(tokens("god\u{A0}dag\u{200B}igjen") == "god|dag|igjen")
  }
}
