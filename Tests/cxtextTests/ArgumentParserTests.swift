import CXText
import CXTextIO
import Testing

@testable import cxtext

@Suite struct ArgumentParserTests {
  /// `a.txt` is the only file there is.
  private func parse(_ arguments: String) throws(Failure) -> Invocation {
    try ArgumentParser.parse(arguments.split(separator: " ").map(String.init)) { $0 == "a.txt" }
  }

  @Test(
    arguments: [
      ("", "analyze", []),
      ("a.txt", "analyze", ["a.txt"]),
      ("-", "analyze", ["-"]),
      ("analyze a.txt -", "analyze", ["a.txt", "-"]),
      ("explain", "explain", []),
      ("-- explain", "analyze", ["explain"]),
      ("explain -- --format", "explain", ["--format"]),
      ("--format csv explain a.txt", "explain", ["a.txt"]),
      ("tokens --count a.txt", "tokens", ["a.txt"]),
      ("lexicon check Lexicons", "lexicon check", ["Lexicons"]),
      ("lexicon lookup one two", "lexicon lookup", ["one", "two"]),
      ("completions zsh", "completions", ["zsh"]),
      ("help lexicon check", "help", ["lexicon", "check"]),
      ("--help", "help", []),
      ("-h explain", "help", ["explain"]),
      ("lexicon check --help", "help", ["lexicon check"]),
      ("no-such-file-here.txt", "analyze", ["no-such-file-here.txt"]),
    ] as [(String, String, [String])])
  func `A command line names a command and its operands`(
    line: String, command: String, operands: [String]
  ) throws {
    let invocation = try parse(line)
    #expect(invocation.command.name == command)
    #expect(invocation.operands == operands)
  }

  @Test func `Options may stand anywhere, with a space or a sign between`() throws {
    let settings = try parse("explain --format=csv a.txt --language nn -j4 --lexicon x --lexicon y")
      .settings
    #expect(settings.format == .csv)
    #expect(settings.language == .nynorsk)
    #expect(settings.threads == 4)
    #expect(settings.analysis.lexicons == ["x", "y"])
  }

  @Test func `A name may stand for one option here and another there`() throws {
    #expect(try parse("evaluate --format json").settings.evaluation.format == .json)
    #expect(try parse("evaluate -ftsv").settings.format == nil)
    #expect(try parse("explain -ftsv").settings.format == .tsv)
  }

  @Test(arguments: [
    ("--formt csv", "unknown option \"--formt\"; did you mean \"--format\"?"),
    ("--lang nb", "unknown option \"--lang\"; did you mean \"--language\"?"),
    ("--xyzzy", "unknown option \"--xyzzy\""),
    ("-x", "unknown option \"-x\""),
    ("-format csv", "unknown option \"-format\"; did you mean \"--format\"?"),
    ("-fxml", "--format xml: one of text, jsonl, csv or tsv expected"),
    ("--format", "--format needs a value: text, jsonl, csv or tsv"),
    ("--format --count", "--format needs a value: text, jsonl, csv or tsv"),
    ("--format xml", "--format xml: one of text, jsonl, csv or tsv expected"),
    ("--lexicon", "--lexicon needs a value: FILE"),
    ("--threads 0", "--threads 0: a number from 1 to 1024 expected"),
    ("--threads many", "--threads many: a number from 1 to 1024 expected"),
    ("evaluate -f csv", "--format csv: one of text, json or tsv expected"),
    ("evaluate --misses -1", "--misses -1: a number from 0 to 100000 expected"),
    ("--labels stars", "--labels is no option of analyze, but of evaluate"),
    ("--count", "--count is no option of analyze, but of tokens"),
    ("tokens --count=3", "--count takes no value"),
    (
      "language --language nb",
      "--language is no option of language, but of analyze, batch, explain, discover, evaluate, taxonomy list, taxonomy diff, taxonomy suggest or lexicon lookup"
    ),
    ("analyse", "unknown command \"analyse\"; did you mean \"analyze\"?"),
    ("explian a.txt", "unknown command \"explian\"; did you mean \"explain\"?"),
    (
      "lexicon",
      "\"lexicon\" alone says too little: one of lexicon check or lexicon lookup expected"
    ),
    ("lexicon chekc x", "unknown command \"lexicon chekc\"; did you mean \"lexicon check\"?"),
    ("lexicon check", "lexicon check needs a file or folder"),
    ("lexicon lookup", "lexicon lookup needs a word"),
    ("completions", "completions needs one of bash, zsh or fish"),
    ("completions csh", "completions needs one of bash, zsh or fish"),
  ])
  func `A wrong command line is told what was probably meant`(line: String, message: String) {
    #expect(throws: Failure.usage(message)) { try parse(line) }
  }

  @Test func `An unknown language is told the codes there are`() {
    let codes = ArgumentParser.list(Analyzer.languages.map(\.code))
    #expect(throws: Failure.usage("--language xx: one of \(codes) expected")) {
      try parse("--language xx")
    }
  }

  @Test func `Names are not used twice`() {
    for command in Command.all {
      let names = command.options.map(\.name)
      let letters = command.options.compactMap(\.letter)
      #expect(Set(names).count == names.count)
      #expect(Set(letters).count == letters.count)
    }
    // Words are sorted before the command is known: namesakes must all take a value, or none.
    for option in Option.all {
      let namesakes = Option.all.filter {
        $0.name == option.name || $0.letter == option.letter && $0.letter != nil
      }
      #expect(Set(namesakes.map(\.name)).count == 1)
      #expect(Set(namesakes.map { $0.argument == nil }).count == 1)
    }
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }
}
