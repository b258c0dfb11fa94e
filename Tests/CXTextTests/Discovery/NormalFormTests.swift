import Testing

@testable import CXText

/// Which words count as one.
@Suite struct NormalFormTests {
  private func forms(_ texts: [String], acrossLanguages: Bool = false) -> (NormalForms, Discovery) {
    let discovery = Discovery(texts)
    let forms = NormalForms(
      discovery.stock, discovery.analyzer.lexicons, .builtIn, acrossLanguages: acrossLanguages)
    return (forms, discovery)
  }

  private func stem(_ word: String, _ forms: NormalForms, _ discovery: Discovery) -> UInt32? {
    let number = discovery.stock.forms.find(Array(word.utf8))
    return number < 0 ? nil : forms.stems[number]
  }

  @Test(arguments: [
    (
      "Vi venter på leveringstiden, og på levering", "leveringstiden", "leveringstid",
      "Lang leveringstid her"
    ),
    (
      "Alle faktureringene var feil her hos dere", "faktureringene", "fakturering",
      "Jeg fikk feil fakturering"
    ),
    ("The deliveries were late this week", "deliveries", "delivery", "My delivery was late too"),
    (
      "They charged my card and I was angry", "charged", "charging", "Stop charging my card, please"
    ),
    (
      "Det er en daarlig hybelkanin", "hybelkanin", "hybelkaniner",
      "Vi så mange hybelkaniner under senga"
    ),
    ("Frakten är dyr, jag vill ha billigare frakt", "frakten", "frakt", "Det är hög frakt hos er"),
    ("Pakkerne kommer for sent til os", "pakkerne", "pakke", "Jeg fik ikke min pakke i dag"),
  ])
  func `Inflections meet`(text: String, word: String, other: String, second: String) throws {
    let (forms, discovery) = forms([text, second])
    let one = try #require(stem(word, forms, discovery))
    #expect(one == stem(other, forms, discovery))
  }

  @Test func `Parts of compounds are features of their own`() throws {
    let (forms, discovery) = forms([
      "Kundesenterkøen er lang, jeg venter på svar", "Jeg står i kø her",
    ])
    let word = discovery.stock.forms.find(Array("kundesenterkøen".utf8))
    let queue = try #require(stem("kø", forms, discovery))
    #expect(forms.parts(of: word).contains(queue))
  }

  @Test func `A rare slip counts as the frequent word`() throws {
    let texts =
      Array(repeating: "The subscription is expensive", count: 1)
      + (0..<40).map { "subscription number \($0) was cancelled" } + ["my subscripton again"]
    let (forms, discovery) = forms(texts)
    #expect(
      try #require(stem("subscripton", forms, discovery)) == stem("subscription", forms, discovery))
  }

  @Test func `Languages meet only if that is asked for`() throws {
    let texts = [
      "Fakturaen er feil, sier jeg til dere", "Jag fick en räkning och den är för hög",
      "The invoice is wrong again",
    ]
    for isAcross in [false, true] {
      let (forms, discovery) = forms(texts, acrossLanguages: isAcross)
      let invoice = try #require(stem("invoice", forms, discovery))
      #expect((invoice == stem("fakturaen", forms, discovery)) == isAcross)
    }
  }

  @Test(arguments: [
    ("hygelig", "hyggelig"), ("faerdig", "færdig"), ("färdig", "færdig"), ("paakrevd", "påkrevd"),
    ("foersent", "førsent"), ("butik", "butikk"),
  ])
  func `Spellings have one key`(one: String, other: String) {
    #expect(SpellingFold.key(Array(one.utf8)) == SpellingFold.key(Array(other.utf8)))
  }

  @Test(arguments: [("takk", "tak"), ("kø", "ko"), ("får", "far")])
  func `Short words that differ stay apart`(one: String, other: String) {
    #expect(SpellingFold.key(Array(one.utf8)) != SpellingFold.key(Array(other.utf8)))
  }

  @Test(arguments: [
    ("levering", "leverng", true), ("levering", "leverign", true), ("levering", "leverring", true),
    ("levering", "levezing", true), ("levering", "pevering", false),
    ("levering", "leverngs", false),
    ("kjøre", "kjære", true), ("levering", "levering", false),
  ])
  func `One slip`(one: String, other: String, isSlip: Bool) {
    #expect(NearSpellings.isSlip(Array(one.utf8)[...], Array(other.utf8)[...]) == isSlip)
  }
}
