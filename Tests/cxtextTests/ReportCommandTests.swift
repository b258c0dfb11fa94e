import Foundation
import Testing

@Suite struct ReportCommandTests {
  /// Results of made-up comments with their records.
  private func results(_ count: Int = 60) throws -> String {
    let comments = ["No reply for two weeks", "Lovely, quick help", "The bill was wrong again"]
    let analyzed = try Program.run(["--format", "jsonl"], text: comments.joined(separator: "\n"))
    return (0..<count).map { number in
      let object = String(analyzed.lines[number % comments.count].dropLast())
      let month = 1 + number * 12 / count
      let date = "2026-" + (month < 10 ? "0" : "") + "\(month)-05"
      return object
        + ",\"record\":{\"id\":\"\(number)\",\"date\":\"\(date)\",\"score\":\(number % 11),"
        + "\"text\":\"\(comments[number % comments.count])\"}}\n"
    }.joined()
  }

  @Test func `A page comes from a pipe`() throws {
    let result = try Program.run(["report"], text: try results())
    #expect(result.exitCode == 0)
    #expect(result.output.hasPrefix("<!doctype html>"))
    #expect(result.output.contains("60 comments"))
    #expect(result.messages.isEmpty)
  }

  @Test(
    arguments: [
      ("r.html", "<!doctype html>"), ("r.md", "# Hva kundene sier"), ("r.txt", "Hva kundene sier"),
      ("r.json", "{\"comments\":60,"), ("r.tally", "cxtext-tally\t1\n"),
    ])
  func `The name of the file says what is written`(name: String, start: String) throws {
    try Scratch.folder { folder in
      let path = folder + "/" + name
      let result = try Program.run(
        ["report", "--out", path, "--report-language", "nb"], text: try results())
      #expect(result.exitCode == 0 && result.output.isEmpty)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix(start))
    }
  }

  @Test func `Parts, folders and tallies add up to the whole, on any number of threads`() throws {
    let lines = try results().split(separator: "\n").map { $0 + "\n" }
    let whole = try Program.run(
      ["report", "--format", "tally", "--threads", "1"], text: lines.joined()
    ).output
    try Scratch.folder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/batch", withIntermediateDirectories: true)
      try lines[40...].joined().write(
        toFile: folder + "/batch/comments.jsonl", atomically: true, encoding: .utf8)
      try lines[..<20].joined().write(
        toFile: folder + "/a.jsonl", atomically: true, encoding: .utf8)
      let part = try Program.run(
        ["report", "--format", "tally"], text: lines[20..<40].joined())
      try part.output.write(toFile: folder + "/b.tally", atomically: true, encoding: .utf8)
      let paths = ["batch", "b.tally", "a.jsonl"].map { folder + "/" + $0 }
      let added = try Program.run(["report", "--format", "tally", "--threads", "4"] + paths)
      #expect(added.output == whole)
    }
  }

  @Test func `A line that is no result is told with its place`() throws {
    try Scratch.folder { folder in
      let path = folder + "/bad.jsonl"
      try (try results(5) + "\n{\"id\":1}\n").write(
        toFile: path, atomically: true, encoding: .utf8)
      let result = try Program.run(["report", path])
      #expect(result.exitCode == 1)
      #expect(result.output.isEmpty)
      #expect(
        result.messages
          == "\(path):7: no result of cxtext: the key \"sentiment\" is missing at byte 9\n")
    }
  }

  @Test(
    arguments: [
      (["report", "missing.jsonl"], 1, "cxtext: missing.jsonl: No such file or directory\n"),
      (
        ["compare", "one"], 2,
        "cxtext: compare takes two inputs: results, folders of batch, or tallies\n"
      ),
      (
        ["report", "--scale", "odd"], 2,
        "cxtext: --scale odd: a scale as 0-10, 1-5 or \"ces 1-7\" expected\n"
      ),
    ] as [([String], Int32, String)])
  func `What cannot be done is said`(arguments: [String], code: Int32, message: String) throws {
    let result = try Program.run(arguments)
    #expect(result.exitCode == code)
    #expect(result.messages == message)
  }

  @Test func `Two sets are compared`() throws {
    let lines = try results(120).split(separator: "\n").map { $0 + "\n" }
    try Scratch.folder { folder in
      let (one, two) = (folder + "/one.jsonl", folder + "/two.jsonl")
      try lines.joined().write(toFile: one, atomically: true, encoding: .utf8)
      // The same without the praise.
      try lines.filter { !$0.contains("Lovely") }.joined().write(
        toFile: two, atomically: true, encoding: .utf8)
      let text = try Program.run(["compare", one, two, "--format", "text"])
      #expect(text.exitCode == 0)
      #expect(text.output.contains("two.jsonl (80) against one.jsonl (120)"))
      let same = try Program.run(["compare", one, one, "--format", "json"])
      #expect(!same.output.contains("\"significant\":true"))
      let page = try Program.run(["compare", one, two])
      #expect(page.output.hasPrefix("<!doctype html>"))
    }
  }

  @Test func `Themes that nobody named are found in the texts`() throws {
    let result = try Program.run(
      ["report", "--discover", "--format", "text"], text: try results(300))
    #expect(result.exitCode == 0)
    #expect(result.output.contains("What nobody asked about"))
  }

  @Test func `Nothing is a report, too`() throws {
    let result = try Program.run(["report", "--format", "text"], text: "")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("0 comments"))
  }
}
