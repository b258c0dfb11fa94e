import Foundation
import Testing

@testable import cxtext

/// `cxtext discover` of the built command.
@Suite struct DiscoverCommandTests {
  private static let comments = [
    "My parcel was late again", "the parcel came late", "Late parcel!", "late parcels are annoying",
    "no comment", "", "The app crashes", "app crashes every time", "The app crashed again, app!",
  ]

  private func discover(_ options: [String], _ lines: [String]) throws -> Program.Result {
    try Program.run(["discover"] + options, text: lines.map { $0 + "\n" }.joined())
  }

  @Test func `A line per comment, null where there is no theme`() throws {
    let result = try discover([], Self.comments)
    #expect(result.exitCode == 0)
    #expect(result.messages.isEmpty)
    #expect(result.lines.count == 9)
    #expect(result.lines[0].hasPrefix(#"{"theme":"t"#))
    #expect(result.lines[0].contains("parcel"))
    #expect(result.lines[4] == #"{"theme":null,"label":null}"#)
    #expect(result.lines[5] == #"{"theme":null,"label":null}"#)
    #expect(result.lines[6] == result.lines[8])
  }

  @Test func `CSV has a header and a row per comment`() throws {
    let result = try discover(["-f", "csv"], Self.comments)
    #expect(result.lines.count == 10)
    #expect(result.lines[0] == "theme,label")
    #expect(result.lines[5] == ",")
  }

  @Test func `Any number of threads writes the same`() throws {
    let many = (0..<6000).map {
      "\(Self.comments[$0 % 9]) and more of it, \($0 % 97) times over \($0 % 31)"
    }
    let one = try discover(["-j", "1"], many)
    #expect(one.lines.count == 6000)
    for threads in ["2", "5"] {
      #expect(try discover(["-j", threads], many).output == one.output)
    }
  }

  @Test func `JSON tells everything of each theme`() throws {
    let result = try discover(["-f", "json"], Self.comments)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["comments"] as? Int == 9)
    #expect(object["empty"] as? Int == 2)
    let themes = try #require(object["themes"] as? [[String: Any]])
    #expect(themes.map { $0["count"] as? Int } == [4, 3])
    for theme in themes {
      #expect(
        Set(theme.keys) == [
          "id", "label", "count", "share", "polarity", "trend", "keyphrases", "typical", "extreme",
        ])
    }
  }

  @Test func `Text shows themes, phrases and comments`() throws {
    let result = try discover(["-f", "text"], Self.comments)
    #expect(result.lines[0] == "2 themes in 9 comments")
    #expect(result.output.contains("- "))
  }

  @Test func `Suggested rows are accepted by the taxonomy`() throws {
    try Scratch.folder { folder in
      let result = try discover(["--suggest-taxonomy"], Self.comments)
      #expect(result.output.contains("\ttheme\t"))
      #expect(result.output.contains("\tpattern\ten\t"))
      let path = folder + "/suggested.tsv"
      try result.output.write(toFile: path, atomically: true, encoding: .utf8)
      let check = try Program.run(["taxonomy", "check", path], text: "")
      #expect(check.exitCode == 0, "\(check.output)\(check.messages)")
    }
  }

  @Test func `Comments that the taxonomy has a theme for are left out`() throws {
    let lines = Self.comments + ["The delivery is late", "delivery too late", "late delivery"]
    let result = try discover(["--uncovered"], lines)
    #expect(result.lines.count == 12)
    #expect(result.lines.suffix(3).allSatisfy { $0 == #"{"theme":null,"label":null}"# })
  }

  @Test func `A table with dates gives trends`() throws {
    let rows = Self.comments.enumerated().map {
      "\($0.offset);\"\($0.element)\";2026-03-1\($0.offset)"
    }
    let options = ["--text-column", "comment", "--date-column", "date", "-f", "json"]
    let result = try discover(options, ["id;comment;date"] + rows)
    #expect(result.output.contains(#""trend":{"before":"#), "\(result.messages)")
    let wrong = try discover(["--text-column", "nope"], ["id;comment;date"] + rows)
    #expect(wrong.exitCode == 1)
    #expect(wrong.messages.contains("nope"))
  }

  @Test func `A state keeps ids and takes new themes in`() throws {
    try Scratch.folder { folder in
      let state = folder + "/themes.state"
      let first = try discover(["--update", state], Self.comments)
      #expect(first.exitCode == 0, "\(first.messages)")
      let second = try discover(["--update", state], ["another parcel came late", "no comment"])
      #expect(second.lines[0] == first.lines[0])
      try "nonsense\n".write(toFile: state, atomically: true, encoding: .utf8)
      let broken = try discover(["--update", state], Self.comments)
      #expect(broken.exitCode == 1)
      #expect(broken.messages.contains("themes.state:1: "))
    }
  }

  @Test func `Nothing in, nothing out`() throws {
    #expect(try discover([], []).output.isEmpty)
    #expect(try discover(["-f", "text"], []).lines[0] == "0 themes in 0 comments")
    #expect(try discover(["--themes", "0"], []).exitCode == 2)
  }
}
