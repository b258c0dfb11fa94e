import CXText
import CXTextIO

extension Command {
  /// `cxtext report`.
  static let report = Command(
    "report", .inputs, summary: "make a report of analyzed comments for those who decide",
    details: [
      "Reads results as `analyze --format jsonl` and `batch` write them, from files, a folder of"
        + " `batch`, a pipe, or tallies that were saved with --format tally, and adds them up: NPS,"
        + " CSAT or CES, what hurts most and what that costs, where on the journey, what changed in the"
        + " last months, what to do first; each figure with its 95 % interval.",
      "A result may carry its record: \"record\":{\"id\":\"17\",\"date\":\"2026-01-31\",\"score\":9,"
        + "\"scale\":\"0-10\",\"channel\":\"chat\",\"segment\":\"private\",\"weight\":1200,\"churned\":"
        + "false,\"text\":\"...\"}. Without it there are no scores, months, groups and quotes.",
      "The page is one file: nothing is fetched, no script runs. Phone numbers, names and the like are"
        + " masked in quotes.",
    ],
    examples: [
      Example(
        line: "cxtext report results.jsonl --out report.html", meaning: "a page to pass on"),
      Example(
        line: "cxtext reviews.txt -f jsonl | cxtext report --format text",
        meaning: "an overview on the screen"),
      Example(
        line: "cxtext report january.tally february.jsonl --report-language sv -o report.html",
        meaning: "with what was added up before, in Swedish"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings
    let taxonomy = try Taxonomy(naming: settings.analysis)
    let analyzer = settings.reporting.hasDiscovery ? try Analyzer(settings.analysis) : nil
    let (tally, discovered) = try ResultTally.read(
      invocation.operands, settings, discoveringWith: analyzer)
    let insight = Insight(tally, taxonomy: taxonomy)
    let report = Report(
      insight, settings.reporting.words([tally]), taxonomy: taxonomy, discovered: discovered,
      masking: MarkedText.personalData)
    try report.write(settings, json: { $0.append(json: insight) }, tally: tally)
    return .success
  }
}
