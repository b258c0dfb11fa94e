import Foundation
import Testing

@testable import cxtext

/// `cxtext taxonomy suggest` of the built command.
@Suite struct SuggestTaxonomyTests {
  /// Comments on parcels and on other things, with tags.
  private static let tagged: [String] = (0..<8).flatMap { copy in
    [
      "the parcel never came \(copy);late_parcels",
      "courier lost our parcel \(copy);late_parcels:-",
      "two parcels were lost \(copy);late_parcels, phone", "the app crashes \(copy);app",
      "nice staff and good prices \(copy);kindness price_level",
      "my bill was wrong \(copy);invoice",
      "the page is slow \(copy);page_speed", "untagged parcel \(copy);",
    ]
  }

  private static func suggest(
    _ arguments: [String], _ lines: [String]
  ) throws -> Program.Result {
    try Program.run(
      ["taxonomy", "suggest"] + arguments, text: lines.map { $0 + "\n" }.joined())
  }

  private static func suggestTagged(_ arguments: [String]) throws -> Program.Result {
    try suggest(
      ["--theme", "late_parcels", "--label-column", "tags", "-l", "en"] + arguments,
      ["comment;tags"] + tagged)
  }

  @Test func `Rows are accepted by the taxonomy, and find what they were made of`() throws {
    try Scratch.folder { folder in
      let result = try Self.suggestTagged([])
      #expect(result.exitCode == 0)
      #expect(result.messages == "cxtext: rows without a tag that were passed over: 8\n")
      #expect(result.output.contains("late_parcels\ttheme\t\toutcome\t\n"))
      #expect(result.output.contains("late_parcels\tname\ten\tLate parcels\t\n"))
      #expect(result.output.contains("late_parcels\tpattern\ten\tparcel|parcels\t\n"))
      let path = folder + "/new.tsv"
      try result.output.write(toFile: path, atomically: true, encoding: .utf8)
      let check = try Program.run(["taxonomy", "check", path])
      #expect(check.exitCode == 0, "\(check.output)\(check.messages)")
      let found = try Program.run(
        ["--taxonomy", path, "-l", "en"], text: "where are my parcels\n")
      #expect(found.output.contains(#""id":"late_parcels""#))
      let again = try Self.suggestTagged(["--taxonomy", path, "-q"])
      #expect(!again.output.contains("parcel|"), "\(again.output)")
      #expect(again.messages.isEmpty)
    }
  }

  @Test func `Text shows counts, JSON everything`() throws {
    let text = try Self.suggestTagged(["-f", "text"])
    #expect(text.lines[0] == "late_parcels  en: 24 comments with it, 32 without", "\(text.output)")
    #expect(text.lines[1].split(separator: " ") == ["phrase", "with", "without", "z"])
    #expect(text.lines.contains { $0.split(separator: " ").prefix(3) == ["parcel", "24", "0"] })
    let json = try Self.suggestTagged(["-f", "json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["theme"] as? String == "late_parcels")
    let languages = try #require(object["languages"] as? [[String: Any]])
    #expect(languages.first?["with"] as? Int == 24)
    let phrases = try #require(languages.first?["phrases"] as? [[String: Any]])
    #expect(
      Set(try #require(phrases.first).keys) == [
        "text", "pattern", "weight", "with", "without", "logOdds", "logLikelihood",
      ])
  }

  @Test func `Of untagged comments the taxonomy knows which have the theme`() throws {
    let lines = (0..<12).flatMap { copy in
      [
        copy % 2 == 0
          ? "waited forever at the helpdesk \(copy)" : "the helpdesk again, waited long \(copy)",
        "the food was good \(copy)",
        "nice staff and good prices \(copy)", "my bill was wrong \(copy)",
      ]
    }
    let result = try Self.suggest(["--theme", "waiting", "-l", "en"], lines)
    #expect(result.exitCode == 0)
    #expect(result.output.contains("waiting\tpattern\ten\thelpdesk"), "\(result.output)")
    #expect(!result.output.contains("waited"))
    #expect(!result.output.contains("\ttheme\t"))
    let table = try Self.suggest(
      ["--theme", "waiting", "-l", "en", "--text-column", "2"],
      ["id;comment"] + lines.enumerated().map { "\($0.offset);\"\($0.element)\"" })
    #expect(table.output == result.output)
  }

  @Test(arguments: [
    (["--label-column", "tags"], 2, "needs a theme"),
    (["--theme", "wating"], 2, "no such theme or touchpoint; did you mean \"waiting\"?"),
    (["--theme", "waiting", "--label-column", "nope"], 1, "there is no column \"nope\""),
    (["--theme", "late_parcel", "--label-column", "tags"], 0, "no row has the tag late_parcel"),
  ])
  func `What is missing is told`(arguments: [String], exitCode: Int32, message: String) throws {
    let result = try Self.suggest(arguments, ["comment;tags"] + Self.tagged)
    #expect(result.exitCode == exitCode)
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test(arguments: [
    ("waiting phone", ["waiting", "phone"]), ("waiting:negative; phone", ["waiting", "phone"]),
    ("waiting-|phone+", ["waiting", "phone"]), (" , ", []), ("a,b", ["a", "b"]),
  ])
  func `Tags are parted by all that people use`(cell: String, expected: [String]) {
    #expect(WordingReader.tags(of: cell) == expected)
  }
}
