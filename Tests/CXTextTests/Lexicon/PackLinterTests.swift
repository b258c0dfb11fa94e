import Testing

@testable import CXText

/// Packs checked over a language of a few rows.
@Suite struct PackLinterTests {
  private static func file(_ path: String, _ text: String) -> LexiconFile {
    LexiconFile(path: path, bytes: Array(text.utf8))
  }

  /// What a theme is called in five languages.
  private static let names = "\tA\tA\tA\tA\tA"
  private static let taxonomy = [file("taxonomy/themes.tsv", "waiting\tease\t-1")]
  private static let bank = file("packs/bank/themes.tsv", "card\tproduct\t0" + names)
  private static let shop = file("packs/shop/themes.tsv", "till\tease\t0" + names)

  private static func check(_ rows: String) -> LexiconLinter.Report {
    PackLinter(
      [file("x/topics.tsv", "queue\twaiting\nslow\twaiting-")], language: Language("x"),
      taxonomy: taxonomy, packs: [bank, shop]
    ).check(file("packs/bank/x.tsv", rows))
  }

  @Test(arguments: [
    ("credit card\tcard", []),
    ("credit card\tcard !waiting", []),
    ("credit card\tcards", ["packs/bank/x.tsv:1: no id “cards” in the taxonomy"]),
    (
      "credit card\tcard !till",
      [
        "packs/bank/x.tsv:1: “till” is a theme of the pack shop, which need not be there when this one"
          + " is: leave it out, or move the row to shop"
      ]
    ),
    (
      "credit card\tcard\ncredit card\tcard",
      ["packs/bank/x.tsv:2: “credit card” stands already on line 1"]
    ),
    (
      "card * 5%\tcard",
      ["packs/bank/x.tsv:1: no text has “5%”, since it is read as “5”: write it so"]
    ),
  ])
  func `Mistakes`(rows: String, expected: [String]) {
    #expect(Self.check(rows).problems.map(\.description) == expected)
  }

  @Test func `What the language says already is noted`() {
    let report = Self.check("queue\tcard waiting\nslow\tcard\n")
    #expect(report.problems.isEmpty)
    #expect(
      report.notes.map(\.description) == [
        "packs/bank/x.tsv:1: “queue” tells waiting without the pack, too: x/topics.tsv:1"
      ])
    #expect(report.counts.patterns == 2)
  }

  @Test(arguments: [
    ("card\tproduct\t0" + names, []),
    ("waiting\tease\t0" + names, ["packs/bank/themes.tsv:1: “waiting” is there already"]),
    ("till\tease\t0" + names, ["packs/bank/themes.tsv:1: “till” is there already"]),
    ("card\tproduct\t0\nloan\tproduct", ["packs/bank/themes.tsv:1: a name needs a text"]),
  ])
  func `Themes`(rows: String, expected: [String]) {
    let report = PackLinter.check(
      themes: Self.file("packs/bank/themes.tsv", rows), among: [Self.bank, Self.shop],
      taxonomy: Self.taxonomy)
    #expect(report.problems.map(\.description) == expected)
  }
}
