import Testing

@testable import CXText

struct MisspellingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let written: String
  /// The entry it is read as, or nil.
  let entry: String?

  init(_ name: String, _ written: String, _ entry: String?) {
    self.name = name
    self.written = written
    self.entry = entry
  }

  var testDescription: String { "\(name): \(written)" }
}

/// Words that no table lists, read as words that one does.
@Suite struct MisspellingTests {
  static let analyzer = TableLexicon.analyzer([
    "words.tsv": """
    vänligen\tinv
    kund\tinv
    service\tinv
    avgift\tinv
    """,
    "polarity.tsv": """
    professionell\tinv\t2\tprofessionellt
    trevlig\tinv\t2
    hyggelig\tinv\t2
    dålig\tinv\t-2
    förskräcklig\tinv\t-3
    vänlig\tinv\t2
    helvete\tinv\t-4
    uutvecklad\tinv\t-2
    """,
    "compounds.tsv": "s\tlinker",
  ])
  static let cases = [
    MisspellingCase("one letter missing", "profesionell", "professionell"),
    MisspellingCase("one letter too many", "proffessionell", "professionell"),
    MisspellingCase("two letters swapped", "professoinell", "professionell"),
    MisspellingCase("an inflected form", "profesionellt", "professionell"),
    MisspellingCase("a wrong letter is no slip", "professionell".replacing("f", with: "v"), nil),
    MisspellingCase("two slips are none", "profesionel", nil),
    MisspellingCase("short: a letter not doubled", "hygelig", "hyggelig"),
    MisspellingCase("short: a letter doubled", "dållig", "dålig"),
    MisspellingCase("short: another letter missing", "trevlg", nil),
    MisspellingCase("a letter before the word turns it", "atrevlig", nil),
    MisspellingCase("the first letter doubled is no slip", "utvecklad", nil),
    MisspellingCase("plain letters for long words", "forskracklig", "förskräcklig"),
    MisspellingCase("plain letters make other words of short ones", "vanlig", nil),
    MisspellingCase("three parts", "kundserviceavgiftshelvete", "helvete"),
    MisspellingCase("three parts, linked", "serviceavgiftshelvete", "helvete"),
    MisspellingCase("an unknown part", "kundxxxhelvete", nil),
  ]

  @Test(arguments: cases) func `A misspelt word is read as the word it is`(_ one: MisspellingCase) {
    let analysis = Self.analyzer.analyze(one.written, language: .swedish)
    #expect(analysis.evidence.first?.entry == one.entry)
  }
}
