import CXText
import CXTextIO

extension Command {
  /// `cxtext discover`.
  static let discover = Command(
    "discover", .inputs, summary: "find what keeps coming back in comments",
    details: [
      "Reads one comment per line and finds the themes that recur, without being told: each is named by a phrase of the"
        + " comments, and every comment is put into the theme it fits best. The same comments give"
        + " the same themes in any order of lines and with any number of threads; a theme's id is"
        + " made of its name, so that it has the same id in the next run.",
      "text and json tell of each theme its comments, how they feel (the mean score of 50 of them),"
        + " its keyphrases, three typical comments and the one with the strongest feeling; of"
        + " tables with dates also its share in the first and second half of the days. jsonl and"
        + " csv tell the theme of each comment, a line for each, null for comments without one:"
        + " empty ones, and those that say nothing (\"no comment\").",
      "It finds recurring wording, not paraphrases: comments that share no word share no theme."
        + " Themes are learnt from 60 000 different comments at most; all are put into them.",
    ],
    examples: [
      Example(line: "cxtext discover reviews.txt", meaning: "the themes, on the screen"),
      Example(
        line: "cxtext discover --uncovered --suggest-taxonomy reviews.txt > new.tsv",
        meaning: "what the taxonomy lacks"),
      Example(
        line: "cxtext discover --update themes.state --format json march.txt",
        meaning: "earlier months' themes in March, and what is new"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings.discovery
    let analyzer = try Analyzer(invocation.settings.analysis)
    let isTable = settings.text != nil || settings.date != nil
    let collected =
      isTable
      ? try CollectedComments(tables: invocation, analyzer)
      : CollectedComments(lines: invocation, analyzer)
    var options = settings.options
    let format = settings.format ?? (Terminal.current.hasScreen ? .text : .jsonl)
    options.hasPolarity = !settings.isSuggesting && (format == .text || format == .json)
    let findings = collected.discovery.findings(options)
    var output: [UInt8] = []
    if settings.isSuggesting {
      output.append(taxonomyOf: findings)
    } else {
      append(findings, collected, format, invocation.settings, to: &output)
    }
    try Output.write(output)
    return collected.exitCode
  }

  private static func append(
    _ findings: DiscoveryFindings, _ collected: CollectedComments,
    _ format: DiscoverySettings.Format, _ settings: Settings, to output: inout [UInt8]
  ) {
    switch format {
    case .text:
      let terminal = Terminal.current
      DiscoveryView(style: terminal.style(settings.color), width: terminal.width)
        .append(findings, to: &output)
    case .json: output.append(json: findings)
    case .jsonl:
      for place in collected.order { output.append(themeLine: findings.theme(ofComment: place)) }
    case .csv:
      output.append("theme,label\n")
      for place in collected.order { output.append(themeRow: findings.theme(ofComment: place)) }
    }
  }
}
