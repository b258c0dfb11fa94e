import CXText
import CXTextIO

extension Command {
  /// `cxtext evaluate`.
  static let evaluate = Command(
    "evaluate", .inputs, summary: "say how well labelled comments are read",
    details: [
      "Reads tables of comments that people have labelled, CSV, TSV, .xlsx or JSON, and compares:"
        + " macro-F1 with its 95 % bootstrap interval (1,000 samples, fixed seed), accuracy, AUC"
        + " (how well the score ranks positive above negative), accuracy and coverage on the"
        + " positive and negative rows, what was taken for what, figures per language, and the"
        + " rows whose score lies furthest against their label, with the evidence.",
      "Columns are found by their names (text, comment, review ...; label, sentiment, polarity;"
        + " lang, language; id) unless options name them. Labels are \(LabelScheme.words.known),"
        + " in any case; rows without a label are passed over and counted.",
      "If the labels have \"mixed\" there are four classes. Else a mixed answer counts by the sign"
        + " of its score: positive above 0, negative below, neutral at 0.",
      "A row is read in the language of --language, else in that of its own column, else in the"
        + " one that is found; --detect leaves the column out of it, as for comments of unknown"
        + " language. How often the column's language would be found is told either way.",
      "json is one object: files (file, unlabelled, rows, macroF1, macroF1Low, macroF1High,"
        + " accuracy, auc, twoClassAccuracy, coverage, languageAccuracy, confusion by label and"
        + " answer, classes with rows, precision, recall and f1, languages with the same figures,"
        + " misses) and mean, over the files. tsv is one row per file and language, to be"
        + " committed. Figures are shares from 0 to 1, in text percent.",
    ],
    examples: [
      Example(line: "cxtext evaluate reviews.csv", meaning: "figures, and the ten worst misses"),
      Example(
        line: "cxtext evaluate --labels stars --text body --label rating reviews.csv",
        meaning: "stars as labels"),
      Example(
        line: "cxtext evaluate --format tsv Corpora/*/comments.tsv > results.tsv",
        meaning: "a row per file and language"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings.evaluation
    var predictions: Predictions?
    let paths = invocation.operands.isEmpty ? ["-"] : invocation.operands
    if let path = settings.predictions {
      predictions = try Predictions(writing: path, hasFiles: paths.count > 1)
    }
    tellKeyboard(paths, invocation.settings)
    var evaluator = Evaluator(
      try Analyzer(invocation.settings.analysis), invocation.settings)
    var files: [EvaluatedFile] = []
    for path in paths {
      do throws(Evaluator.Problem) {
        let file = try evaluator.evaluate(path, &predictions)
        if !invocation.settings.isQuiet, let note = file.note { Output.report("cxtext: \(note)") }
        files.append(file)
      } catch {
        switch error {
        case .table(let error): Output.report(error.line > 0 ? "\(error)" : "cxtext: \(error)")
        case .output(let failure): throw failure
        }
      }
    }
    if !invocation.settings.isQuiet {
      for note in evaluator.oddities { Output.report("cxtext: \(note)") }
    }
    try predictions?.flush()
    if !files.isEmpty { try write(files, invocation.settings) }
    return files.count == paths.count ? .success : .failure
  }

  /// Who types is told that a table is waited for.
  private static func tellKeyboard(_ paths: [String], _ settings: Settings) {
    let terminal = Terminal.current
    guard paths.contains("-"), terminal.hasKeyboard, terminal.hasMessageScreen, !settings.isQuiet
    else { return }
    Output.report("cxtext: reading a labelled table from the keyboard; end with Ctrl-D")
  }

  private static func write(_ files: [EvaluatedFile], _ settings: Settings) throws(Failure) {
    let terminal = Terminal.current
    var output: [UInt8] = []
    switch settings.evaluation.format ?? (terminal.hasScreen ? .text : .json) {
    case .text:
      EvaluationView(style: terminal.style(settings.color), width: terminal.width)
        .append(files, to: &output)
    case .json:
      output.append(json: files)
      output.append("\n")
    case .tsv: output.append(rowsOf: files)
    }
    // Where predictions go to standard output the report must not stand among them.
    if settings.evaluation.predictions == "-" {
      Output.show(String(decoding: output, as: UTF8.self))
    } else {
      try Output.write(output)
    }
  }
}

extension EvaluatedFile {
  /// What is to be told beside the figures.
  fileprivate var note: String? {
    switch unlabelledCount {
    case 0: nil
    case 1: "\(name): 1 row without a label was passed over"
    default: "\(name): \(unlabelledCount) rows without a label were passed over"
    }
  }
}
