import Foundation
import Testing

/// `cxtext batch`, end to end.
@Suite struct BatchCommandTests {
  /// Runs batch on an export that holds `text`; gives the outputs too.
  private func batch(
    _ text: String, _ options: [String] = [], name: String = "export.csv"
  ) throws -> (result: Program.Result, outputs: [String]) {
    try Scratch.folder { folder in
      let path = folder + "/" + name
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let result = try Program.run(["batch", path, "--out", folder + "/out", "--quiet"] + options)
      return (result, Batch.written(in: folder + "/out"))
    }
  }

  @Test func `All columns stand first, then ours`() throws {
    let (result, outputs) = try batch("id,comment\n7,Great service\n8,\n")
    #expect(result.exitCode == 0)
    #expect(result.messages.isEmpty)
    let rows = Batch.lines(outputs[0])
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("id,comment,cx_row,cx_language,cx_language_confidence,cx_label,"))
    #expect(rows[1].hasPrefix("7,Great service,1,en,"))
    #expect(rows[2].hasPrefix("8,,2,,"))
    #expect(Set(rows.map { $0.count { $0 == "," } }).count == 1)
  }

  @Test func `An answer has the sense of its column's question`() throws {
    let (_, outputs) = try batch("id,What could we do better?\n7,Nothing\n8,Your opening hours\n")
    let rows = Batch.lines(outputs[0])
    #expect(rows[1].contains(",positive,"))
    #expect(rows[2].contains("opening_hours:negative"))
  }

  @Test func `A line of jsonl has the analysis as analyze prints it, and the record`() throws {
    let (_, outputs) = try batch("id,score,comment\n7,9,Great service\n")
    let line = try #require(outputs[1].split(separator: "\n").first)
    let analysis = try Program.run(["analyze"], text: "Great service\n").output
      .dropFirst(#"{"id":null"#.count).dropLast(2)
    #expect(
      line
        == #"{"id":"7""# + analysis
        + #","record":{"row":1,"line":2,"score":9,"scale":"0-10","text":"Great service","#
        + #""fields":{"id":"7","score":"9"}}}"#)
  }

  @Test func `Aspects are rows of theme, touchpoint, polarity and words`() throws {
    let (_, outputs) = try batch("id,comment\n7,The delivery was late\n")
    let rows = Batch.lines(outputs[2])
    #expect(rows[0] == "row,id,date,theme,touchpoint,stage,polarity,score,pain_point,text")
    #expect(rows.count >= 2)
    #expect(rows[1].hasPrefix("1,7,,delivery_time,delivery,receive,negative,-"))
  }

  @Test func `The summary counts rows, labels and languages`() throws {
    let (_, outputs) = try batch("id,comment\n1,Great service\n2,\n3,Terrible service\n")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(outputs[3].utf8)) as? [String: Any])
    #expect(summary["rowsIn"] as? Int == 3)
    #expect(summary["rowsOut"] as? Int == 3)
    #expect(summary["comments"] as? Int == 3)
    #expect(summary["empty"] as? Int == 1)
    #expect(summary["labels"] as? [String: Int] == ["positive": 1, "negative": 1])
    #expect(summary["languages"] as? [String: Int] == ["en": 2])
  }

  /// Rows with everything that a record may hold, in three languages, with odd names and marks.
  private static let records = """
    id,date,score,channel,segment,customer value,churned,comment
    7,2026-01-05,9,chat,private,1200.50,no,The delivery was quick
    8,2026-01-31,2,"chat, phone",business,80,yes,"Ingen svarte på telefonen, ""aldri"" igjen"
    ,2026-02-01,,chat,,,no,
    10,2026-03-03,3,web,private,1,no,Väntade i tre veckor på mitt paket
    """

  @Test(arguments: [[], ["--redact"], ["--excel", "--scale", "csat 0-10"]])
  func `The report at the end is the one that report makes, and so are its figures`(
    options: [String]
  ) throws {
    try Scratch.folder { folder in
      let (path, out) = (folder + "/export.csv", folder + "/out")
      try (Self.records + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let result = try Program.run(["batch", path, "-o", out, "--quiet"] + options)
      #expect(result.exitCode == 0, "\(result.messages)")
      let scale = options.contains("--scale") ? ["--scale", "csat 0-10"] : []
      let page = try Program.run(["report", out] + scale).output
      #expect(page.hasPrefix("<!doctype html>"))
      #expect(try String(contentsOfFile: out + "/report.html", encoding: .utf8) == page)
      let figures = try Program.run(["report", out, "--format", "json"] + scale).output
      let summary = try String(contentsOfFile: out + "/summary.json", encoding: .utf8)
      #expect(summary.contains("\"insight\": " + figures))
      #expect(figures.contains("\"comments\":4,\"months\":[\"2026-01\""))
      #expect(figures.contains(scale.isEmpty ? "\"question\":\"nps\"" : "\"question\":\"csat\""))
    }
  }

  @Test func `The report is in the language of most comments, in another one, or left out`() throws
  {
    let text = """
      id,comment
      1,Jeg fikk hjelp med en gang
      2,"Veldig dyrt, og ingen svarer når jeg ringer"
      3,Great service

      """
    #expect(try batch(text).outputs[4].contains("lang=\"nb\""))
    #expect(try batch(text, ["--report-language", "da"]).outputs[4].contains("lang=\"da\""))
    #expect(try batch(text, ["--no-report"]).outputs[4].isEmpty)
  }

  @Test func `Excel gets a byte order mark, semicolons, CRLF, decimal commas and no formulas`()
    throws
  {
    let text = "id,comment\n-5,=1+1\n+47 22,\"a;b\"\n@x,Great\n"
    let (_, outputs) = try batch(text, ["--excel", "--map", "text=comment"])
    #expect(outputs[0].hasPrefix("\u{FEFF}id;comment;cx_row;"))
    let rows = outputs[0].components(separatedBy: "\r\n")
    #expect(rows.count == 5)
    #expect(rows[1].hasPrefix("-5;'=1+1;1;"))
    #expect(rows[2].hasPrefix("'+47 22;\"a;b\";2;"))
    #expect(rows[3].hasPrefix("'@x;Great;3;en;0,"))
    #expect(outputs[2].hasPrefix("\u{FEFF}row;id;"))
  }

  @Test func `Masked comments are masked everywhere, and spans point into them`() throws {
    let text = "id,comment\n1,Kari Nordmann on 22 33 44 55: the delivery was late\n"
    let (_, outputs) = try batch(text, ["--redact"])
    for output in outputs {
      #expect(!output.contains("Nordmann"))
      #expect(!output.contains("22 33"))
    }
    #expect(outputs[0].contains("[name] on [phone]: the delivery was late"))
    #expect(outputs[3].contains("\"masked\": 1"))
    #expect(outputs[2].contains(",delivery was late"))
    let kept = try batch(text, ["--redact", "--keep", "phone"]).outputs
    #expect(kept[0].contains("[name] on 22 33 44 55"))
  }

  @Test func `Columns can be left out`() throws {
    let text = "id,comment,email\n1,Great,a@b.no\n"
    let (_, outputs) = try batch(text, ["--drop", "email"])
    for output in outputs { #expect(!output.contains("a@b.no")) }
    let wrong = try batch(text, ["--drop", "emial"]).result
    #expect(wrong.exitCode == 2)
    #expect(wrong.messages.contains("did you mean \"email\"?"))
  }

  @Test func `Several exports get a column that names them, several comments a row each`() throws {
    try Scratch.folder { folder in
      let one = "id,What was good?,What was bad?\n1,The staff,The price\n2,,\n"
      try one.write(toFile: folder + "/a.csv", atomically: true, encoding: .utf8)
      try "id,comment\n1,Great\n".write(
        toFile: folder + "/b.csv", atomically: true, encoding: .utf8)
      let result = try Program.run([
        "batch", folder + "/a.csv", folder + "/b.csv", "-o", folder + "/out", "--quiet",
        "--map", "text=2",
      ])
      #expect(result.exitCode == 0, "\(result.messages)")
      let rows = Batch.lines(Batch.written(in: folder + "/out")[0])
      #expect(
        rows[0].hasPrefix("id,What was good?,What was bad?,comment,cx_file,cx_row,"))
      #expect(rows.last?.hasPrefix("1,,,Great,\(folder)/b.csv,1,") == true)
    }
  }

  @Test func `Any number of threads writes the same bytes`() throws {
    let text = Batch.export(rows: 3000)
    let one = try batch(text, ["--threads", "1"]).outputs
    let four = try batch(text, ["--threads", "4"]).outputs
    #expect(one[1].split(separator: "\n").count == 3000)
    for (one, four) in zip(one.prefix(3), four) { #expect(one == four) }
  }

  @Test func `Nothing is written over unless it is said`() throws {
    try Scratch.folder { folder in
      try Batch.export(rows: 5).write(
        toFile: folder + "/a.csv", atomically: true, encoding: .utf8)
      let arguments = ["batch", folder + "/a.csv", "-o", folder, "--quiet"]
      #expect(try Program.run(arguments).exitCode == 0)
      let refused = try Program.run(arguments)
      #expect(refused.exitCode == 1)
      #expect(
        refused.messages
          == "cxtext: \(folder)/comments.csv is there already: --force writes over it\n")
      #expect(try Program.run(arguments + ["--force"]).exitCode == 0)
      let done = try Program.run(arguments + ["--resume"])
      #expect(done.exitCode == 0)
      #expect(done.messages.contains("the run is complete"))
    }
  }

  @Test(arguments: [
    (["batch"], 2, "batch needs a file or folder"),
    (["batch", "a.csv"], 2, "batch needs --out DIR"),
    (["batch", "-", "-o", "out"], 2, "batch reads files"),
    (["batch", "missing.csv", "-o", "out"], 1, "missing.csv: No such file or directory"),
  ])
  func `What cannot be done is told`(arguments: [String], code: Int32, message: String) throws {
    let result = try Program.run(arguments)
    #expect(result.exitCode == code)
    #expect(result.messages.contains(message), "\(result.messages)")
  }

  @Test func `A damaged export is read up to there, and told`() throws {
    let (result, outputs) = try batch(
      #"{"id":"1","comment":"Great service"}"# + "\n" + "{broken\n"
        + #"{"id":"2","comment":"Bad service"}"# + "\n", name: "export.jsonl")
    #expect(result.exitCode == 0)
    #expect(outputs[1].split(separator: "\n").count == 2)
    #expect(outputs[3].contains("\"rowsIn\": 3"))
    #expect(outputs[3].contains("\"rowsReported\": 1"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `A full disk is told, with the way to go on`() throws {
    try Scratch.folder { folder in
      try Batch.export(rows: 2000).write(
        toFile: folder + "/a.csv", atomically: true, encoding: .utf8)
      try FileManager.default.createDirectory(
        atPath: folder + "/out", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/out/comments.jsonl", withDestinationPath: "/dev/full")
      let result = try Program.run([
        "batch", folder + "/a.csv", "-o", folder + "/out", "--quiet", "--force",
      ])
      #expect(result.exitCode == 1)
      #expect(result.messages.contains("No space left on device"), "\(result.messages)")
      #expect(result.messages.contains("--resume"))
    }
  }
}
