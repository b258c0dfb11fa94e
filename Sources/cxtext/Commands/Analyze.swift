import CXText
import CXTextIO

extension Command {
  /// `cxtext analyze`, also plain `cxtext`.
  static let analyze = Command(
    "analyze", .inputs, summary: "say how each comment feels",
    details: [
      "Reads one comment per line and writes one result per line, in the same order, also for an"
        + " empty line. This is the command when none is given."
    ],
    examples: [
      Example(line: "cxtext reviews.txt", meaning: "analyze a file, on the screen"),
      Example(line: "cxtext --format csv reviews.txt > reviews.csv", meaning: "make a table"),
      Example(
        line: "tail -f chat.log | cxtext --format jsonl",
        meaning: "a result for each line as it comes"),
    ]
  ) { (invocation) throws(Failure) in
    try analyze(invocation, evidence: false)
  }

  /// Analyzes every line of the inputs.
  static func analyze(_ invocation: Invocation, evidence: Bool) throws(Failure) -> ExitCode {
    let settings = invocation.settings
    let analyzer = try Analyzer(settings.analysis)
    let context = try analyzer.context(settings.analysis)
    let version = settings.analysis.isStamped ? analyzer.version : nil
    let workload = Workload(invocation)
    let presentation = workload.presentation
    return try workload.run(
      header: { $1.appendAnalysisHeader($0, evidence: evidence, version: version) }
    ) {
      AnalysisFormatter(
        analyzer, language: settings.language, context, presentation, hasEvidence: evidence,
        version: version)
    }
  }
}
