import Testing

@testable import CXText

/// The rules of the linter for patterns, each as a table of rows and what it says of them.
@Suite struct PatternRuleTests {
  private static let tables = [
    "words.tsv": "car\tinv\tcars\norder\tinv",
    "stopwords.tsv": "on\nthe\nof\nwas\nis",
    "conjunctions.tsv":
      "but\tclause\nif\tclause\neven if\tclause\nand\tlink\nshe\tsubject\nthat\tcomplement",
    "abbreviations.tsv": "approx.\tabout\nno.\tnumber",
    "numbers.tsv": "two\t2",
  ]

  /// What is said of one row of a table, without its place.
  private static func remarks(_ table: String, _ row: String) -> [String] {
    var files = tables.map { LexiconFile(path: "x/" + $0.key, bytes: Array($0.value.utf8)) }
    files.append(LexiconFile(path: "x/" + table, bytes: Array(row.utf8)))
    return LexiconLinter.check(files, language: Language("x")).problems
      .filter { $0.path == "x/" + table }.map(\.reason)
  }

  /// What is said of a pattern of topics.
  private static func remarks(onPattern pattern: String) -> [String] {
    remarks("topics.tsv", pattern + "\tx")
  }

  @Test(arguments: [
    ("telephone|on site", "“|” parts single words: this is “telephone site” or “on site”"),
    (
      "the telephone|on site visit",
      "“|” parts single words: this is “the telephone site” or “the on site”"
    ),
    ("got going|get going", "“|” parts single words, so that this finds “going going”"),
    ("flight|in flight music", "“|” parts single words, so that this finds “flight flight”"),
  ])
  func `An alternative of two words is a trap`(pattern: String, message: String) {
    let remarks = Self.remarks(onPattern: pattern)
    #expect(remarks.count == 1)
    #expect(remarks.first?.hasPrefix(message) == true, "\(remarks)")
  }

  @Test(arguments: [
    "on|telephone site", "called|rang back", "the|on site", "phone|telephone call|calls",
    "two|# orders", "called the|on? site", "slow * delivery|on * site",
  ])
  func `Alternatives of single words are none`(pattern: String) {
    #expect(Self.remarks(onPattern: pattern) == [])
  }

  @Test(arguments: [
    ("promised * but never", "“but” begins a clause, and no gap goes on"),
    ("promised * never|but|if came", "“but”, “if” begin a clause, and no gap goes on"),
    ("buy * even if", "“even” begins a clause, and no gap goes on"),
    ("called * and she left", "“and” begins a clause, and no gap goes on"),
    ("called but nobody & order", "“but” begins a clause, so that the other side of “&”"),
  ])
  func `A word that begins a clause cannot stand there`(pattern: String, message: String) {
    let remarks = Self.remarks(onPattern: pattern)
    #expect(remarks.count == 1)
    #expect(remarks.first?.hasPrefix(message) == true, "\(remarks)")
  }

  @Test(arguments: [
    "promised but never", "but * never", "said * that it", "called * and left",
    "even * order", "if nobody & order", "called * even|never came",
  ])
  func `Elsewhere it can`(pattern: String) {
    #expect(Self.remarks(onPattern: pattern) == [])
  }

  @Test(arguments: [
    ("car*|van & late", true), ("late & car*", true), ("van* & late", true),
    ("cars* & late", false),
    ("car*", false), ("øre* & dyr", true), ("~car & late", false),
  ])
  func `Short beginnings hide in pairs`(pattern: String, isFound: Bool) {
    let remarks = Self.remarks(onPattern: pattern)
    #expect(remarks.contains { $0.contains("begins words of other meanings") } == isFound)
  }

  @Test(arguments: [
    ("20 % off", "“%” is a sign, no word, and no pattern goes on over it: leave it out"),
    ("five|€ off", "“€” is a sign, no word, and no pattern goes on over it: leave it out"),
    ("10% off", "no text has “10%”, since it is read as “10”: write it so"),
    (
      "mb/second down",
      "no text has “mb/second”, since it is read as “mb” and “second”: write it so"
    ),
    ("never, ever", "no text has “never,”, since it is read as “never”: write it so"),
  ])
  func `Letters that are no word are told`(pattern: String, message: String) {
    #expect(Self.remarks(onPattern: pattern) == [message])
  }

  @Test(arguments: ["approx. two", "q&a page", "e-mail sent", "don't know", "24/7 open", "😀 order"])
  func `Words of all kinds are words`(pattern: String) {
    #expect(Self.remarks(onPattern: pattern) == [])
  }

  @Test(arguments: [
    ("topics.tsv", "# orders late\tx"), ("phrases.tsv", "# orders late\t-2\tfact"),
    ("phrases.tsv", "#|two orders late\t-2\tfact"), ("modifiers.tsv", "# times\tintensifier\t1.5"),
  ])
  func `A row that begins with a number sign is lost`(table: String, row: String) {
    // The id is known from the row before.
    let remarks = Self.remarks(table, table == "topics.tsv" ? "order\tx\n" + row : row)
    // Ids are known only from a taxonomy.
    #expect(remarks.count == (table == "topics.tsv" ? 0 : 1), "\(remarks)")
  }

  @Test(arguments: [
    "# columns: phrase\tvalence\tkind", "# a comment", "#\ta\ttab", "# two\tcolumns\tof words",
    "two|# orders late\t-2\tfact",
  ])
  func `Comments are comments`(line: String) {
    #expect(!Self.remarks("phrases.tsv", line).contains { $0.contains("lost") })
  }

  @Test func `A lost row of topics is told by its id`() {
    let themes = LexiconFile(path: "taxonomy/themes.tsv", bytes: Array("waiting\tease\t-1".utf8))
    let topics = LexiconFile(
      path: "x/topics.tsv", bytes: Array("# days\twaiting\n# weeks\t!waiting\n# no\trow".utf8))
    let problems = LexiconLinter.check([topics], language: Language("x"), taxonomy: [themes])
      .problems
    #expect(problems.map(\.line) == [1, 2])
  }
}
