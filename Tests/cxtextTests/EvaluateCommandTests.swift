import Foundation
import Testing

@testable import cxtext

/// `cxtext evaluate` of the built command. The comments are made so that any lexicon agrees on them.
@Suite struct EvaluateCommandTests {
  private static let tsv = """
    id\tlang\tlabel\ttext
    a1\ten\tpositive\tgreat, excellent service
    a2\ten-GB\tNEG\tawful, terrible food
    a3\ten\t0\tthe table by the window
    a4\ten\tnegative\texcellent

    """

  private func evaluate(_ options: [String], _ text: String) throws -> Program.Result {
    try Program.run(["evaluate"] + options, text: text)
  }

  @Test func `A public table needs no option`() throws {
    let result = try evaluate([], Self.tsv)
    #expect(result.exitCode == 0)
    #expect(result.messages.isEmpty)
    #expect(result.lines.count == 1)
    #expect(
      result.output.hasPrefix(
        #"{"files":[{"file":"standard input","unlabelled":0,"rows":4,"macroF1":"#))
    #expect(
      result.output.contains(
        #""confusion":{"negative":{"negative":1,"neutral":0,"positive":1},"#
          + #""neutral":{"negative":0,"neutral":1,"positive":0},"#
          + #""positive":{"negative":0,"neutral":0,"positive":1}}"#))
    #expect(result.output.contains(#""misses":[{"id":"a4","line":5,"gold":"negative","#))
  }

  @Test func `A table of this project needs no option`() throws {
    let text = """
      # comments
      # columns: id, label (negative|neutral|positive|mixed), domain, text
      en-1\tpositive\tbank\texcellent
      en-2\tmixed\tbank\tthe table by the window

      """
    let result = try evaluate(["-f", "tsv", "-l", "en"], text)
    #expect(result.lines.count == 3)
    #expect(result.lines[1].hasPrefix("standard input\ten\t2\t0.5\t"))
    #expect(result.lines[2].hasPrefix("standard input\tall\t2\t0.5\t"))
  }

  @Test(arguments: [
    ("words", "comment;sentiment\nexcellent;Positive\n\"awful; \"\"so\"\"\nterrible\";neg\n"),
    ("stars", "Review Text,Rating\nexcellent,5\n\"awful, terrible\",1\n"),
    ("nps", "\"score\"\t\"comment\"\n\"9\"\t\"excellent\"\n\"0\"\t\"awful\n\"\"terrible\"\"\"\n"),
  ])
  func `Exports are read as they come`(labels: String, text: String) throws {
    for text in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n")] {
      let result = try evaluate(["--labels", labels, "-l", "en"], text)
      #expect(result.output.contains(#""rows":2,"macroF1":1,"#), "\(result.messages)")
    }
  }

  @Test func `Columns are named, numbered, or numbered without a header`() throws {
    let rows = "excellent,1,x\nawful,-1,y\n"
    for (options, header) in [
      (["--text", "what", "--label", "How_Good"], "what,how good,who\n"),
      (["--text", "1", "--label", "2"], "what,how good,who\n"),
      (["--text", "1", "--label", "2", "--no-header"], ""),
    ] {
      let result = try evaluate(options + ["-l", "en"], header + rows)
      #expect(result.output.contains(#""rows":2,"macroF1":1,"#), "\(result.messages)")
    }
  }

  @Test(arguments: [
    (
      ["--text", "txet"], "text,label\n",
      ":1: there is no column \"txet\"; did you mean \"text\"? (the columns: text, label)\n"
    ),
    (
      [], "words,label\n",
      ":1: no column is named as if it held the text; say --text COLUMN (the columns: words, label)\n"
    ),
    (
      [], "text,label\nx,happy\n",
      ":2: the label \"happy\" is not known: negative, neutral, positive, mixed, neg, neu, pos, -1, 0 or 1 expected; for numbers see --labels\n"
    ),
    (
      ["--labels", "nps"], "text,nps\nx,11\n",
      ":2: the label \"11\" is not known: a whole number from 0 to 10 expected\n"
    ),
  ])
  func `A mistake is told with its place`(
    options: [String], text: String, message: String
  ) throws {
    let result = try evaluate(options, text)
    #expect(result.messages == "standard input" + message)
    #expect(result.output.isEmpty)
    #expect(result.exitCode == 1)
  }

  @Test(arguments: [
    (
      "text,label\nexcellent, really,1\n",
      "1 row has more cells than there are columns, those too many joined to one: 1 (line 2)"
    ),
    (
      "text,label\n\"excellent,1\n",
      "1 row with a quote that is never closed, read as text: 1 (line 2)"
    ),
  ])
  func `A row that is not quite right is read and told`(text: String, note: String) throws {
    let result = try evaluate(["-l", "en"], text)
    #expect(result.messages == "cxtext: standard input: \(note)\n")
    #expect(result.output.contains(#""rows":1,"macroF1":1,"#))
    #expect(result.exitCode == 0)
  }

  @Test func `Workbooks are read, and the sheet that is named`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpora/exports/two-sheets.xlsx").path
    let options = ["--labels", "stars", "--text", "Tilbakemelding", "--label", "Vurdering"]
    let result = try Program.run(["evaluate"] + options + [path])
    #expect(result.output.contains(#""rows":24,"#), "\(result.messages)")
    let missing = try Program.run(["evaluate", "--sheet", "3"] + options + [path])
    #expect(missing.messages.contains("there is no sheet \"3\" (the sheets: Forside, Svar)"))
  }

  @Test(arguments: [
    ([], "", "the file is empty, a header and labelled rows expected"),
    (
      ["--labels", "stars"], "text,stars\n,\n",
      "no labelled rows: a number from 1 to 5 expected in column \"stars\""
    ),
    (["--no-header"], "x\t1\n", "which column holds the text? Say --text and its number"),
    (
      ["--no-header", "--text", "3"], "x\t1\n",
      "--text 3: without a header a number from 1 to 2 is expected"
    ),
  ])
  func `A file without what is needed is told`(
    options: [String], text: String, message: String
  ) throws {
    let result = try evaluate(options, text)
    #expect(result.messages == "cxtext: standard input: \(message)\n")
    #expect(result.exitCode == 1)
  }

  @Test func `Of several files each has its row, and one that fails is passed over`() throws {
    try Scratch.folder { folder in
      for name in ["a", "b"] {
        try Self.tsv.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
      }
      let paths = [folder + "/a", folder + "/no", folder + "/b"]
      let result = try Program.run(["evaluate", "-f", "tsv"] + paths)
      #expect(result.messages == "cxtext: \(folder)/no: No such file or directory\n")
      #expect(result.exitCode == 1)
      #expect(result.lines.count == 6)
      #expect(result.lines[1].hasPrefix("\(folder)/a\ten\t4\t"))
      #expect(result.lines[5].hasPrefix("mean\tall\t8\t"))
      let text = try Program.run(["evaluate", "-f", "text", "--misses", "0", paths[0], paths[2]])
      #expect(text.lines.count == 4)
      // The worst of all files, not of each.
      let worst = try Program.run(["evaluate", "-f", "text", "--misses", "1", paths[0], paths[2]])
      #expect(worst.output.contains("\n\(folder)/a, a4, line 5: labelled negative"))
      #expect(!worst.output.contains("/b, a4"))
    }
  }

  @Test func `Rows without a label are counted and told`() throws {
    let result = try evaluate([], Self.tsv + "a5\ten\t\tgood\na6\n")
    #expect(
      result.messages == "cxtext: standard input: 2 rows without a label were passed over\n"
        + "cxtext: standard input: 1 row has fewer cells than there are columns, the rest is empty:"
        + " 6 (line 7)\n")
    #expect(result.output.contains(#""unlabelled":2,"rows":4,"#))
    #expect(result.exitCode == 0)
    #expect(try evaluate(["-q"], Self.tsv + "a6\n").messages.isEmpty)
  }

  @Test func `Predictions are a table, on standard output instead of the report`() throws {
    let result = try evaluate(["--predictions", "-", "-f", "tsv"], Self.tsv)
    #expect(result.lines[0] == "id\tlabel\tpredicted\tscore")
    #expect(result.lines.count == 5)
    #expect(result.lines[1].hasPrefix("a1\tpositive\tpositive\t0."))
    #expect(result.messages.hasPrefix("file\tlanguage\trows\t"))
    try Scratch.folder { folder in
      let path = folder + "/out.tsv"
      let report = try evaluate(["--predictions", path], Self.tsv)
      #expect(report.output.hasPrefix("{"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == result.output)
      let no = try evaluate(["--predictions", folder + "/no/out.tsv"], Self.tsv)
      #expect(no.messages == "cxtext: \(folder)/no/out.tsv: No such file or directory\n")
      #expect(no.exitCode == 1)
    }
  }

  @Test func `Bytes of another encoding are read`() throws {
    let input = Array("text,label\n".utf8) + [0x70, 0xE5, 0x2C, 0x31, 0x0A]
    for format in ["text", "json"] {
      let result = try Program.run(["evaluate", "-f", format], input: input)
      #expect(result.exitCode == 0)
      #expect(result.output.contains("p"))
    }
  }

  @Test func `A language is that of the option, else of the row, else the one found`() throws {
    try Scratch.folder { folder in
      let lexicon = folder + "/mine.tsv"
      try "frabjous\t-4\ten\n".write(toFile: lexicon, atomically: true, encoding: .utf8)
      let text = "text,lang,label\nthe lamp was really frabjous and the other thing too,sv-SE,-1\n"
      func output(_ options: [String]) throws -> String {
        try evaluate(["--lexicon", lexicon] + options, text).output
      }
      let (right, wrong) = (#""negative":1,"neutral":0"#, #""negative":0,"neutral":1"#)
      #expect(try output([]).contains(wrong))
      #expect(try output([]).contains(#""languageAccuracy":0,"#))
      #expect(try output(["--detect"]).contains(right))
      #expect(try output(["--detect"]).contains(#""languageAccuracy":0,"#))
      #expect(try output(["-l", "en"]).contains(right))
      #expect(try output(["-l", "en"]).contains(#""languageAccuracy":null,"#))
    }
  }

  @Test func `Text shows figures, what was taken for what, and the misses`() throws {
    let result = try evaluate(["-f", "text"], Self.tsv)
    let lines = result.lines.map(String.init)
    #expect(lines.first == "standard input: 4 labelled rows, 3 right")
    #expect(
      lines.contains(
        "  label     rows  as negative  as neutral  as positive  precision  recall     F1"))
    #expect(lines.contains("a4, line 5: labelled negative, read as positive"))
    #expect(lines.contains("[+excellent+]"))
    let one = try evaluate(["-f", "text", "--misses", "0"], "text,label\nexcellent,1\n")
    #expect(one.output.contains("no negative rows to rank"))
    #expect(!one.output.contains("labelled positive"))
  }

  @Test func `A reader that goes away is no failure`() throws {
    let result = try Program.shell(
      "{ printf 'text,label\\ngreat,1\\n' | \"$cxtext\" evaluate --predictions -; echo $? >&2; } 2>&1 >/dev/full | tail -n 1"
    )
    #expect(result.output == "1\n")
    let closed = try Program.shell(
      "{ printf 'text,label\\ngreat,1\\n' | { sleep 0.2; \"$cxtext\" evaluate; }; echo $? >&2; } | true"
    )
    #expect(closed.messages == "0\n")
  }
}
