import Foundation
import Testing

@testable import cxtext

/// `--lexicon`, `lexicon check` and `lexicon lookup` of the built command.
@Suite struct LexiconCommandTests {
  /// Runs `body` with the path of a file of `text`.
  private func withFile(_ name: String, _ text: String, _ body: (String) throws -> Void) throws {
    try Scratch.folder { folder in
      let path = folder + "/" + name
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      try body(path)
    }
  }

  @Test func `Words of one's own are believed`() throws {
    try withFile("mine.tsv", "frabjous\t4\tmanxome\n") { path in
      let result = try Program.run(["lexicon", "check", path])
      #expect(result.exitCode == 1)
      #expect(result.output.hasPrefix("\(path):1: "))
      #expect(result.output.hasSuffix("\n\(path): 1 problem\n"))
    }
    try withFile("mine.tsv", "frabjous\t4\n") { path in
      let check = try Program.run(["lexicon", "check", path])
      #expect(check.output == "\(path): no problems\n")
      #expect(check.exitCode == 0)
      let arguments = ["explain", "--language", "en", "--lexicon", path]
      let result = try Program.run(arguments, text: "frabjous\n")
      #expect(
        result.output.contains(#""text":"frabjous","entry":"frabjous","kind":"word","base":4,"#))
    }
  }

  @Test func `A mistake in them ends the command at its place`() throws {
    try withFile("mine.tsv", "# mine\nfrabjous\tten\n") { path in
      let result = try Program.run(["--lexicon", path], text: "frabjous\n")
      #expect(result.messages.hasPrefix("\(path):2: "))
      #expect(result.messages.split(separator: "\n").count == 1)
      #expect(result.output.isEmpty)
      #expect(result.exitCode == 1)
    }
  }

  @Test func `A file that is not there is told`() throws {
    for arguments in [["lexicon", "check", "/no/words.tsv"], ["--lexicon", "/no/words.tsv"]] {
      let result = try Program.run(arguments)
      #expect(result.messages == "cxtext: /no/words.tsv: No such file or directory\n")
      #expect(result.exitCode == 1)
    }
  }

  @Test func `A folder without tables is told`() throws {
    try Scratch.folder { folder in
      let result = try Program.run(["lexicon", "check", folder])
      #expect(result.messages == "cxtext: \(folder): no lexicon tables here\n")
      #expect(result.exitCode == 1)
    }
  }

  @Test func `A language's folder is checked as a whole`() throws {
    try Scratch.folder { folder in
      let language = folder + "/en"
      try FileManager.default.createDirectory(
        atPath: language, withIntermediateDirectories: true)
      let table = "frabjous\tinv\t3\nfrabjous\tinv\t2\n"
      try table.write(toFile: language + "/polarity.tsv", atomically: true, encoding: .utf8)
      let whole = try Program.run(["lexicon", "check", folder])
      #expect(whole.exitCode == 1)
      #expect(whole.output.contains("\(language): the table words.tsv is missing\n"))
      #expect(whole.output.contains("\(language)/polarity.tsv:2: "))
      #expect(whole.output.contains("\nen: "))
      let one = try Program.run(["lexicon", "check", language + "/polarity.tsv"])
      #expect(one.output.hasPrefix("\(language)/polarity.tsv:2: "))
      #expect(one.output.hasSuffix("\n\(language)/polarity.tsv: 1 problem\n"))
    }
  }

  @Test func `Packs are checked with the language they lie over`() throws {
    try Scratch.folder { folder in
      let tables = [
        "en/words.tsv": "frabjous\tinv\n", "en/topics.tsv": "frabjous\twaiting\n",
        "taxonomy/themes.tsv": "waiting\tease\t-1\n",
        "packs/fair/themes.tsv": "ride\tproduct\t0\tKarusell\tKarusell\tKarrusel\tKarusell\tRide\n",
        "packs/fair/en.tsv": "merry-go-round\tride\nfrabjous\twaiting\n~boojum\tride\n",
      ]
      for (path, text) in tables {
        let path = folder + "/" + path
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
      }
      let pack = folder + "/packs/fair"
      for (path, pattern) in [
        (folder, "\(folder)/packs/fair/en.tsv"), (folder + "/packs", "fair/en.tsv"),
        (pack, "fair/en.tsv"), (pack + "/en.tsv", "fair/en.tsv"),
      ] {
        let result = try Program.run(["lexicon", "check", path])
        #expect(result.exitCode == 1)
        #expect(result.output.contains("\(pattern):3: no lemma “boojum”"), "\(result.output)")
        #expect(result.output.contains("\(pattern):2: note: “frabjous” tells waiting"))
        #expect(result.output.contains("3 patterns; 1 problem\n"))
      }
      let themes = try Program.run(["lexicon", "check", pack + "/themes.tsv"])
      #expect(themes.output.hasSuffix("no problems\n"), "\(themes.output)")
    }
  }

  @Test func `A word is looked up in every language`() throws {
    let result = try Program.run(["lexicon", "lookup", "frabjous"])
    #expect(result.lines.count >= 5)
    let expected = #"{"word":"frabjous","language":"en","known":false,"entries":[]}"#
    #expect(result.lines.contains { $0 == expected })
    let text = try Program.run(["lexicon", "lookup", "-f", "text", "-l", "en", "frabjous"])
    #expect(text.output == "frabjous\n  en  nothing known\n")
    #expect(try Program.run(["lexicon", "lookup", "-f", "csv", "x"]).exitCode == 2)
  }
}
