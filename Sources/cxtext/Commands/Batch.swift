import CXText
import CXTextIO

extension Command {
  /// `cxtext batch`.
  static let batch = Command(
    "batch", .paths, summary: "classify the comments of whole exports",
    details: [
      "Reads exports as `columns` shows them and writes five files: comments.csv has all columns of"
        + " the export and behind them what cxtext found (cx_...), a row for each comment;"
        + " comments.jsonl the same without loss, with the places of the words; aspects.csv a row for"
        + " each theme and touchpoint of a comment; report.html is what `report` makes of them, for those"
        + " who decide; summary.json has the counts and, as \"insight\", the figures of the report. No row"
        + " is lost silently: rows in are rows out and rows reported.",
      "The order is kept, on any number of threads. A run that is broken off, by Ctrl-C, a full disk"
        + " or a crash, goes on with --resume where it was, and writes the same bytes as one that was"
        + " not. Of several exports the columns are put together by their names. If several columns"
        + " hold comments, each comment has a row of its own, and is read as an answer to its"
        + " column's question (“Nothing” to “What could we do better?” is praise).",
      "The exit code is 1 if an export was damaged or an output could not be written, 130 if the run"
        + " was broken off.",
    ],
    examples: [
      Example(line: "cxtext batch reviews.xlsx --out results", meaning: "classify an export"),
      Example(
        line: "cxtext batch --excel --redact survey.csv -o results",
        meaning: "for a colleague with Excel, without personal data"),
      Example(
        line: "cxtext batch --resume big.csv.gz -o results", meaning: "go on after an interruption"),
    ]
  ) { (invocation) throws(Failure) in
    try batch(invocation)
  }

  private static func batch(_ invocation: Invocation) throws(Failure) -> ExitCode {
    let settings = invocation.settings
    guard let path = settings.batch.folder else { throw .usage("batch needs --out DIR") }
    let analyzer = try Analyzer(settings.analysis)
    let plan = try BatchPlan(
      invocation.operands, settings,
      version: settings.analysis.isStamped ? analyzer.version : nil)
    let contexts = try plan.contexts(settings.analysis, analyzer)
    if !settings.isQuiet { Output.report(plan.description) }
    let taxonomy = try Taxonomy(naming: settings.analysis)
    let folder = BatchFolder(path: path)
    let new = BatchJournal(
      run: runName(settings, plan, analyzer), sizes: BatchFolder.outputs.map { _ in 0 })
    guard let journal = try folder.start(new, settings.batch) else {
      Output.report("cxtext: \(path): the run is complete, nothing is left to do")
      return .success
    }
    let ending = try run(plan, folder, journal, settings) {
      RowFormatter(
        analyzer, language: settings.language, contexts, plan.layout,
        settings.batch.isRedacted ? Masker(keeping: settings.redaction.kept) : nil)
    }
    return try finish(ending, folder, analyzer.version, taxonomy, settings)
  }

  private static func run(
    _ plan: BatchPlan, _ folder: BatchFolder, _ journal: BatchJournal, _ settings: Settings,
    _ makeFormatter: @Sendable () -> RowFormatter
  ) throws(Failure) -> BatchRun.Ending {
    let form: Progress.Form = Terminal.current.hasMessageScreen ? .line : .log
    do throws(FileError) {
      // Before the outputs are touched, so that whatever happens from here on there is a run to go on with.
      try folder.replace(BatchFolder.journal, with: journal.bytes)
    } catch {
      throw Failure(error)
    }
    var outputs = try BatchOutputs.open(
      folder, journal, progress: settings.isQuiet ? nil : Progress(form, total: plan.size))
    Interruption.listen()
    if journal.sizes.allSatisfy({ $0 == 0 }) {
      folder.remove(BatchFolder.report)
      folder.remove(BatchFolder.summary)
      try outputs.begin(plan.layout)
    }
    let input = ExportSequence(plan, hasProgress: !settings.isQuiet && form == .line)
    return try BatchRun(input, outputs, threads: settings.threads ?? Cores.count)
      .run(skipping: journal.chunks, makeFormatter)
  }

  /// Writes the report and the summary and says what is to be said.
  private static func finish(
    _ ending: BatchRun.Ending, _ folder: BatchFolder, _ version: String, _ taxonomy: Taxonomy,
    _ settings: Settings
  ) throws(Failure) -> ExitCode {
    let rows = ending.journal.rows.grouped
    guard !ending.isInterrupted else {
      Output.report("cxtext: broken off after \(rows) rows; go on with --resume")
      return .interrupted
    }
    let tally = ending.journal.tally
    let insight = Insight(tally.figures, taxonomy: taxonomy)
    let summary = BatchSummary(version: version, exports: ending.exports, tally: tally, insight)
    do throws(FileError) {
      if settings.batch.hasReport {
        try folder.replace(BatchFolder.report, with: report(insight, taxonomy, settings))
      }
      try folder.replace(BatchFolder.summary, with: summary.bytes)
    } catch {
      throw Failure(error)
    }
    folder.remove(BatchFolder.journal)
    if !settings.isQuiet {
      for export in ending.exports {
        for note in export.notes { Output.report("cxtext: \(export.name): \(note)") }
      }
      Output.report("cxtext: \(rows) rows written to \(folder.path)")
    }
    return ending.exports.allSatisfy { $0.error == nil } ? .success : .failure
  }

  /// The page that `report` makes of the results.
  private static func report(
    _ insight: Insight, _ taxonomy: Taxonomy, _ settings: Settings
  ) -> [UInt8] {
    var page: [UInt8] = []
    page.append(
      html: Report(
        insight, settings.reporting.words([insight.tally]), taxonomy: taxonomy,
        masking: MarkedText.personalData))
    return page
  }

  /// All that makes outputs differ: only the same run may go on.
  private static func runName(
    _ settings: Settings, _ plan: BatchPlan, _ analyzer: Analyzer
  ) -> String {
    let batch = settings.batch
    let parts =
      [analyzer.version, settings.language?.code ?? "-", "\(batch.isExcel) \(batch.isRedacted)"]
      + batch.dropped.sorted() + settings.redaction.kept.map(\.rawValue).sorted()
      + [settings.analysis.question ?? "", settings.analysis.touchpoint ?? ""]
      + [settings.reporting.scale?.text ?? ""]
      + ["\(settings.analysis.isStamped)"]
      + plan.inputs.flatMap { input in
        [input.stamp] + input.roles.assignments.map { "\($0.role.rawValue)=\($0.column)" }
          + ["\(input.roles.dates?.order?.rawValue ?? "") \(input.options.sheet ?? "")"]
      }
    return parts.joined(separator: " ").map { $0.isNewline || $0 == "\t" ? " " : String($0) }
      .joined()
  }
}
