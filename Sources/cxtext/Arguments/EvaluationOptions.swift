import CXText

extension Option {
  /// The options of `evaluate` alone.
  static let evaluation: [Option] = [
    report, text, label, languageColumn, id, labels, noHeader, delimiter, detect, misses,
    predictions,
  ]

  /// `--format` of a command whose result is one report, not a line per comment.
  static let report = Option(
    "format", letter: "f",
    argument: Argument("FORMAT", choices: EvaluationSettings.Format.allCases.map(\.rawValue)),
    summary: "write text (for people; default on a terminal), json (default else) or tsv",
    commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.format = EvaluationSettings.Format(rawValue: value)
  }

  static let text = Option(
    "text", argument: Argument("COLUMN"),
    summary: "the column with the comments: its name, or its number from 1",
    commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.text = value
  }

  static let label = Option(
    "label", argument: Argument("COLUMN"), summary: "the column with the labels",
    commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.label = value
  }

  static let languageColumn = Option(
    "language-column", argument: Argument("COLUMN"),
    summary: "the column with the language of each comment", commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.language = value
  }

  static let id = Option(
    "id", argument: Argument("COLUMN"),
    summary: "the column with the name of each row (default: the number of its line)",
    commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.id = value
  }

  static let labels = Option(
    "labels", argument: Argument("KIND", choices: LabelScheme.allCases.map(\.rawValue)),
    summary: "what the labels are: words (default), stars (1-2 negative, 3 neutral, 4-5 positive)"
      + " or nps (0-6, 7-8, 9-10)",
    commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.labels = LabelScheme(rawValue: value) ?? .words
  }

  static let noHeader = Option(
    "no-header", summary: "the first row is a comment, too; --text and --label are numbers then",
    commands: [.evaluate]
  ) { settings, _ in
    settings.evaluation.hasHeader = false
  }

  static let delimiter = Option(
    "delimiter",
    argument: Argument("MARK", choices: EvaluationSettings.Delimiter.allCases.map(\.rawValue)),
    summary: "what stands between cells: tab (quotes are text), comma, semicolon, bar or quoted-tab"
      + " (default: found from the first rows)",
    commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.dialect = EvaluationSettings.Delimiter(rawValue: value)?.dialect
  }

  static let detect = Option(
    "detect", summary: "find each comment's language even if the table says it",
    commands: [.evaluate]
  ) { settings, _ in
    settings.evaluation.isDetecting = true
  }

  static let misses = Option(
    "misses", argument: Argument("N"),
    summary: "show so many of the rows that are furthest wrong; json: of each file (default: 10)",
    commands: [.evaluate]
  ) { (settings, value) throws(Failure) in
    guard let count = Int(value), (0...100_000).contains(count) else {
      throw .usage("--misses \(value): a number from 0 to 100000 expected")
    }
    settings.evaluation.missCount = count
  }

  static let predictions = Option(
    "predictions", argument: Argument("FILE", isPath: true),
    summary: "write id, label, predicted and score of each row as TSV; with - to standard output,"
      + " and the report to standard error",
    commands: [.evaluate]
  ) { settings, value in
    settings.evaluation.predictions = value
  }
}
