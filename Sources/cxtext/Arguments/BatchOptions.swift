extension Option {
  /// The options of `batch` alone.
  static let batching: [Option] = [
    outFolder, excel, redact, drop, noReport, resume, force,
  ]

  static let outFolder = Option(
    "out", letter: "o", argument: Argument("DIR", isPath: true),
    summary:
      "the folder for comments.csv, comments.jsonl, aspects.csv, report.html and summary.json",
    commands: [.batch]
  ) { settings, value in
    settings.batch.folder = value
  }

  static let excel = Option(
    "excel",
    summary: "write tables that Excel opens with a double click: semicolons, decimal commas, a byte"
      + " order mark, and nothing that runs as a formula",
    commands: [.batch]
  ) { settings, _ in
    settings.batch.isExcel = true
  }

  static let redact = Option(
    "redact",
    summary:
      "mask personal data in the comments, as `redact` does; other columns stay (see --drop)",
    commands: [.batch]
  ) { settings, _ in
    settings.batch.isRedacted = true
  }

  static let drop = Option(
    "drop", argument: Argument("COLUMN"),
    summary: "leave a column out of the outputs; may be given again", commands: [.batch]
  ) { settings, value in
    settings.batch.dropped.insert(value)
  }

  static let noReport = Option(
    "no-report", summary: "write no report.html", commands: [.batch]
  ) { settings, _ in
    settings.batch.hasReport = false
  }

  static let resume = Option(
    "resume", summary: "go on with a run in the folder that was broken off", commands: [.batch]
  ) { settings, _ in
    settings.batch.isResumed = true
  }

  static let force = Option(
    "force", summary: "write over what the folder holds of an earlier run", commands: [.batch]
  ) { settings, _ in
    settings.batch.isForced = true
  }
}
