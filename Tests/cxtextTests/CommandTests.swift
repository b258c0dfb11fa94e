import Testing

@testable import cxtext

/// The built command, end to end.
@Suite struct CommandTests {
  @Test func `The version is told`() throws {
    let result = try Program.run(["--version"])
    #expect(result.output == "cxtext \(Main.version)\n")
    #expect(result.exitCode == 0)
  }

  @Test func `Help is no mistake`() throws {
    for arguments in [["--help"], ["help", "explain"], ["help", "--markdown"], ["tokens", "-h"]] {
      let result = try Program.run(arguments)
      #expect(result.exitCode == 0)
      #expect(result.messages.isEmpty)
      #expect(result.output.contains("cxtext"))
    }
  }

  @Test(arguments: [
    (["--fromat", "csv"], "cxtext: unknown option \"--fromat\"; did you mean \"--format\"?\n"),
    (["exlain"], "cxtext: unknown command \"exlain\"; did you mean \"explain\"?\n"),
    (["help", "exlain"], "cxtext: no command \"exlain\"; did you mean \"explain\"?\n"),
  ])
  func `A wrong command line ends with 2`(arguments: [String], message: String) throws {
    let result = try Program.run(arguments)
    #expect(result.exitCode == 2)
    #expect(result.messages == message)
    #expect(result.output.isEmpty)
  }

  @Test func `One line gives one line, also an empty one`() throws {
    for command in ["analyze", "explain", "language", "tokens"] {
      let result = try Program.run([command], text: "a\n\n   \r\nb\n!\nlast")
      #expect(result.lines.count == 6, "\(command)")
      #expect(result.lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") }, "\(command)")
      #expect(result.exitCode == 0)
      #expect(result.messages.isEmpty)
    }
  }

  @Test func `Nothing gives nothing`() throws {
    #expect(try Program.run(["analyze"]).output == "")
    #expect(try Program.run(["tokens", "--count"]).output == "0 0 0 0\n")
    let header = "text,language,confidence\n"
    #expect(try Program.run(["language", "--format", "csv"]).output == header)
  }

  @Test func `An empty comment says nothing`() throws {
    let line = try #require(try Program.run(["analyze"], text: "\n").lines.first)
    #expect(line.contains(#""sentiment":{"label":"neutral","score":0,"positive":0,"negative":0,"#))
    #expect(
      line.hasSuffix(
        #""coverage":0},"emotions":{},"themes":[],"touchpoints":[],"types":[],"#
          + #""churn":null,"effort":null,"expectation":null,"quantities":[],"signals":[],"waitingMinutes":null,"#
          + #""contacts":null,"competitors":[],"defaultTouchpoint":null}"#))
  }

  @Test func `Tokens are ranges of bytes`() throws {
    let bytes = Array("\u{FEFF}Å!\r\n".utf8) + [0x70, 0xE5, 0x20, 0x00, 0x78]
    let result = try Program.run(["tokens", "--format", "jsonl"], input: bytes)
    #expect(result.lines.first == #"{"text":"Å!","tokens":[[0,2],[2,3]]}"#)
    #expect(result.lines.last == "{\"text\":\"p\u{FFFD} \\u0000x\",\"tokens\":[[0,2],[4,5]]}")
  }

  @Test func `Sentences are ranges of bytes, when asked for`() throws {
    func output(_ format: String) throws -> String {
      try Program.run(["tokens", "--sentences", "--format", format], text: "Å! No.\n\n").output
    }
    #expect(
      try output("jsonl")
        == #"{"text":"Å! No.","tokens":[[0,2],[2,3],[4,6],[6,7]],"sentences":[[0,3],[4,7]]}"#
        + "\n" + #"{"text":"","tokens":[],"sentences":[]}"# + "\n")
    #expect(
      try output("tsv") == "text\ttokens\tsentences\nÅ! No.\t0-2 2-3 4-6 6-7\t0-3 4-7\n\t\t\n")
    #expect(
      try output("text") == """
        1   word          Å
        1   punctuation   !
        2   word          No
        2   punctuation   .



        """)
  }

  @Test func `Tokens are counted like wc does`() throws {
    let result = try Program.run(["tokens", "--count"], text: "one two\n\nthree, 4\n")
    #expect(result.output == "3 3 5 18\n")
  }

  @Test func `Text shows tokens with their kinds`() throws {
    let result = try Program.run(["tokens", "--format", "text"], text: "Hi 5\n")
    #expect(result.output == "word          Hi\nnumber        5\n\n")
  }

  @Test func `Tables quote what must be quoted`() throws {
    let csv = try Program.run(["tokens", "--format", "csv"], text: "a, \"b\"\n")
    #expect(csv.output.hasPrefix("text,tokens\n\"a, \"\"b\"\"\",0-1 "))
    let tsv = try Program.run(["tokens", "--format", "tsv"], text: "a\tb\n")
    #expect(tsv.output == "text\ttokens\na b\t0-1 2-3\n")
  }

  @Test func `A language that is given is believed`() throws {
    let result = try Program.run(["analyze", "--language", "sv"], text: "x\n")
    #expect(result.output.hasPrefix(#"{"id":null,"language":"sv","languageConfidence":1,"#))
  }

  @Test func `Colours are for screens, or when asked for`() throws {
    let plain = try Program.run(["--format", "text"], text: "great\n")
    #expect(!plain.output.contains("\u{1B}"))
    let colored = try Program.run(["--format", "text", "--color", "always"], text: "great\n")
    #expect(colored.output.contains("\u{1B}["))
  }

  @Test func `Completions are scripts that bash can read`() throws {
    let result = try Program.shell("\"$cxtext\" completions bash | bash -n")
    #expect(result.exitCode == 0)
    #expect(result.messages.isEmpty)
  }
}
