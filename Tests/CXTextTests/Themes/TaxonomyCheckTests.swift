import Testing

@testable import CXText

@Suite struct TaxonomyCheckTests {
  /// The remarks on some rows of a theme `x`, without their place.
  static func remarks(_ rows: String) throws -> [String] {
    let file = try TaxonomyFile(rows: "x\ttheme\t\tease\n" + rows)
    return try TaxonomyCheck(file).remarks.map(\.description)
  }

  @Test(arguments: [
    ("an example holds", "x\tpattern\ten\tzebra\nx\texample\ten\tA zebra!", []),
    (
      "an example does not hold", "x\tpattern\ten\tzebra\nx\texample\ten\tA horse!",
      ["my.tsv:3: “x” is not found in its example; found: nothing"]
    ),
    (
      "a counterexample is found", "x\tpattern\ten\tzebra\nx\tcounterexample\ten\tA zebra!",
      ["my.tsv:3: “x” is found in its counterexample"]
    ),
    (
      "an example of another polarity", "x\tpattern\ten\tzebra\nx-\texample\ten\tA great zebra!",
      ["my.tsv:3: “x” is positive, not negative, in its example"]
    ),
    (
      "a pattern that a shorter one finds", "x\tpattern\ten\tzebra\nx\tpattern\ten\tzebra stripes",
      ["my.tsv:3: note: a shorter pattern of “x” finds this already"]
    ),
    (
      "a pattern that an exclusion takes back",
      "x\tpattern\ten\tzebra stripes\n!x\tpattern\ten\tzebra stripes",
      ["my.tsv:2: an exclusion takes back what the pattern finds"]
    ),
    (
      "words of another theme", "x\tpattern\ten\tprice increase",
      ["my.tsv:2: note: the same words tell price_increase"]
    ),
    (
      "a pattern that finds less than it seems to", "x\tpattern\ten\tzebra|in zebra stripes",
      [
        "my.tsv:2: note: “|” parts single words, so that this finds “zebra zebra”; give each wording a row"
      ]
    ),
    (
      "an id that is not there", "x\tpattern\ten\tzebra\ny\texample\ten\tA zebra!",
      ["my.tsv:3: no touchpoint or theme “y”"]
    ),
  ])
  func `Remarks`(name: String, rows: String, expected: [String]) throws {
    #expect(try Self.remarks(rows) == expected)
  }

  @Test func `A beginning of many words is noted`() throws {
    let remarks = try Self.remarks("x\tpattern\ten\tcom*")
    #expect(remarks.contains { $0.contains("“com*” is the beginning of") })
  }

  @Test func `Examples are counted`() throws {
    let file = try TaxonomyFile(
      rows:
        "x\ttheme\t\tease\nx\tpattern\ten\tzebra\nx\texample\ten\tA zebra\nx\texample\ten\tA cow")
    let check = try TaxonomyCheck(file)
    #expect(check.exampleCount == 2)
    #expect(check.rightCount == 1)
  }
}
