import Testing

@testable import CXText

/// A wrong row and the message that it must give.
struct MistakeCase: Sendable, CustomTestStringConvertible {
  let table: String
  let rows: String
  let message: String

  init(_ table: String, _ rows: String, _ message: String) {
    self.table = table
    self.rows = rows
    self.message = message
  }

  var testDescription: String { rows.replacing("\t", with: "⇥") }
}

@Suite struct LexiconErrorTests {
  static let base = [
    LexiconFile(path: "x/paradigms.tsv", bytes: Array("adj\t-\t- t e\tfin\n".utf8)),
    LexiconFile(path: "x/words.tsv", bytes: Array("komme\tinv\tkom kommer\n".utf8)),
  ]

  static let mistakes = [
    MistakeCase("polarity.tsv", "god\tadj\t2\ngod\tadj\t3", ":2: “god” stands already on line 1"),
    MistakeCase(
      "polarity.tsv", "god\tadj\t2,5",
      ":1: the valence “2,5” is no number from -5 to 5 in steps of 0.5"),
    MistakeCase(
      "polarity.tsv", "god\tadj\t6", ":1: the valence “6” is no number from -5 to 5 in steps of 0.5"
    ),
    MistakeCase(
      "polarity.tsv", "god\tadj\t0",
      ":1: the valence is 0; a word that says no feeling needs no row"),
    MistakeCase("polarity.tsv", "god\tadx\t2", ":1: no paradigm “adx” in paradigms.tsv"),
    MistakeCase(
      "polarity.tsv", "god\tadj\t2\t-\t-\t-\t-", ":1: 7 columns, at most 6 expected"),
    MistakeCase(
      "polarity.tsv", "god\tadj\t2\t-\thappy:0.5",
      ":1: no emotion “happy”: joy, gratitude, trust, relief, surprise, anger, frustration, disappointment, worry, sadness, disgust, confusion expected"
    ),
    MistakeCase(
      "polarity.tsv", "god\tadj\t2\t-\tjoy:0.55",
      ":1: the intensity of “joy” is no number from 0.1 to 1 with one decimal"),
    MistakeCase(
      "polarity.tsv", "god\tadj\t2\t-\tjoy:2",
      ":1: the intensity of “joy” is no number from 0.1 to 1 with one decimal"),
    MistakeCase(
      "polarity.tsv", "god\tadj\t2\t-\tjoy",
      ":1: the intensity of “joy” is no number from 0.1 to 1 with one decimal"),
    MistakeCase("polarity.tsv", "God\tadj\t2", ":1: “God” must be in lower case"),
    MistakeCase(
      "polarity.tsv", "god mat\tinv\t2", ":1: one word expected; several belong into phrases.tsv"),
    MistakeCase(
      "polarity.tsv", "god\tadj\t2\nfæl\tinv\t-2\tgode",
      ":2: “gode” stands under “god” and “fæl” with opposite signs"),
    MistakeCase(
      "phrases.tsv", "kom aldri\t-2\tfakt",
      ":1: kind “fakt”: phrase, fact, repair or idiom expected"),
    MistakeCase(
      "phrases.tsv", "aldri\t-2\tfact",
      ":1: a phrase has two parts or more; one word belongs into polarity.tsv"),
    MistakeCase(
      "phrases.tsv", "* kom\t-2\tfact",
      ":1: a phrase cannot begin or end with * or an optional word"),
    MistakeCase(
      "phrases.tsv", "~gå aldri\t-2\tfact", ":1: no lemma “gå” in words.tsv or polarity.tsv"),
    MistakeCase("phrases.tsv", "kom  aldri\t-2\tfact", ":1: two spaces stand side by side"),
    MistakeCase(
      "phrases.tsv", "kom aldri\t-2\tfact\nkom aldri|ikke\t2\tfact",
      ":2: contradicts the row of “kom aldri”, which matches the same words"),
    MistakeCase(
      "modifiers.tsv", "ikke\tnegater",
      ":1: role “negater”: one of negator, inherent, intensifier, diminisher, excess, adversative, concessive, wish, conditional, former, polite expected"
    ),
    MistakeCase(
      "modifiers.tsv", "svært\tintensifier\t0.5",
      ":1: an intensifier's value is above 1, a diminisher's below"),
    MistakeCase(
      "modifiers.tsv", "ikke\tnegator\t-\tleft",
      ":1: direction “left”: after, before or both expected"),
    MistakeCase(
      "modifiers.tsv", "ikke\tnegator\t-\tafter\tfar",
      ":1: reach “far”: a number of words from 1 to 20, or clause, expected"),
    MistakeCase(
      "conjunctions.tsv", "og\tand",
      ":1: kind “and”: clause, link, subject, complement or comment expected"),
    MistakeCase(
      "compounds.tsv", "super\tbooster\t1.5\nsuper\tbooster\t2", ":2: “super” is there already"),
    MistakeCase("spelling.tsv", "ikkj\tikkje", ":1: “ikkje” is no known word"),
    MistakeCase(
      "ratings.tsv", "stjerner\tunit\tfem", ":1: the best mark is no number from 3 to 100"),
    MistakeCase("paradigms.tsv", "adj\t-\t-", ":1: the paradigm “adj” is there already"),
    MistakeCase("language.tsv", "cut\t0.1", ":1: “cut” is no key, or its value no number"),
  ]

  @Test(arguments: mistakes)
  func `A wrong row is reported with file and line`(_ mistake: MistakeCase) {
    let name = "x/" + mistake.table
    var files = Self.base
    files.append(LexiconFile(path: name, bytes: Array(mistake.rows.utf8)))
    let report = LexiconLinter.check(files, language: Language("x"))
    #expect(
      report.problems.map(\.description).contains { $0 == name + mistake.message },
      "\(report.problems)")
  }

  @Test func `A polar word that is a modifier too is a word in two roles`() {
    let files =
      Self.base + [
        LexiconFile(path: "x/polarity.tsv", bytes: Array("utrolig\tinv\t2".utf8)),
        LexiconFile(path: "x/modifiers.tsv", bytes: Array("utrolig\tintensifier\t1.5".utf8)),
      ]
    let problems = LexiconLinter.check(files, language: Language("x")).problems
    #expect(problems.contains { $0.reason.hasPrefix("a word in two roles: “utrolig”") })
  }

  @Test func `A missing table is reported`() {
    let problems = LexiconLinter.check(Self.base, language: Language("x"), folder: "x").problems
    #expect(problems.map(\.description).contains("x: the table stopwords.tsv is missing"))
  }

  @Test func `Comments, empty lines, CRLF and a byte order mark are no mistakes`() {
    let text = "\u{FEFF}# a comment\r\n\r\ngod\tadj\t2\r\n"
    let files = Self.base + [LexiconFile(path: "x/polarity.tsv", bytes: Array(text.utf8))]
    let report = LexiconLinter.check(files, language: Language("x"))
    #expect(report.problems.isEmpty)
    #expect(report.counts.words == 1)
  }

  @Test func `A wrong overlay throws its first mistake`() {
    let file = LexiconFile(path: "my.tsv", bytes: Array("bra\tmye".utf8))
    #expect(throws: LexiconError.self) { try Analyzer(adding: [file]) }
  }

  @Test func `An overlay adds, changes and takes away`() throws {
    let rows = "blæstræk\t-3\tnb\nhyggelig\t-2\tnb\ngod\t0\tnb\nhelt på jordet\t-3"
    let analyzer = try Analyzer(adding: [LexiconFile(path: "my.tsv", bytes: Array(rows.utf8))])
    func score(_ text: String) -> Double {
      analyzer.analyze(text, language: .bokmal).sentiment.score
    }
    #expect(score("blæstræk") < 0)
    #expect(score("hyggelig") < 0)
    #expect(score("god") == 0)
    #expect(score("de er helt på jordet") < 0)
    #expect(Analyzer().analyze("hyggelig", language: .bokmal).sentiment.score > 0)
  }
}
