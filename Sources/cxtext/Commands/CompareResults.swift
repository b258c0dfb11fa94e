import CXText
import CXTextIO

extension Command {
  /// `cxtext compare`.
  static let compare = Command(
    "compare", .paths, summary: "say what differs between two sets of analyzed comments",
    details: [
      "Takes two inputs as `report` does, the earlier or usual one first. Tests whether each theme hurts"
        + " or is praised more or less often (two-proportion z test), and whether net sentiment, of all"
        + " and at each touchpoint, and the score have moved (z test of means). What is called sure is"
        + " corrected for everything that was tested (Benjamini-Hochberg, 5 %)."
    ],
    examples: [
      Example(
        line: "cxtext compare 2025.jsonl 2026.jsonl --format text", meaning: "what is new this year"
      ),
      Example(
        line: "cxtext compare north/ south/ --out regions.html", meaning: "two folders of batch"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings
    guard invocation.operands.count == 2 else {
      throw .usage("compare takes two inputs: results, folders of batch, or tallies")
    }
    let taxonomy = try Taxonomy(naming: settings.analysis)
    var tallies: [Tally] = []
    for path in invocation.operands { tallies.append(try ResultTally.read([path], settings).tally) }
    let comparison = Comparison(tallies[0], tallies[1])
    let report = Report(
      comparison, tallies, names: invocation.operands.map { Folder.parts(of: $0).name },
      settings.reporting.words(tallies), taxonomy: taxonomy,
      masking: MarkedText.personalData)
    try report.write(settings, json: { $0.append(json: comparison) })
    return .success
  }
}
