import CXText

extension Option {
  /// The options of `report` and `compare` alone.
  static let reporting: [Option] = [reportFormat, out, reportLanguage, scale, recurring]

  static let reportFormat = Option(
    "format", letter: "f",
    argument: Argument("FORMAT", choices: ReportSettings.Format.allCases.map(\.rawValue)),
    summary:
      "write html (default, unless the name of --out says otherwise), markdown, text (default"
      + " on a terminal), json, or tally: the sums, to be read with others again",
    commands: [.report, .compare]
  ) { settings, value in
    settings.reporting.format = ReportSettings.Format(rawValue: value)
  }

  static let out = Option(
    "out", letter: "o", argument: Argument("FILE", isPath: true),
    summary: "write to a file instead of standard output", commands: [.report, .compare]
  ) { settings, value in
    settings.reporting.output = value
  }

  static let reportLanguage = Option(
    "report-language",
    argument: Argument("CODE", choices: ReportWords.languages.map(\.code)),
    summary: "the language that the report is written in (default: that of most comments)",
    commands: [.batch, .report, .compare]
  ) { settings, value in
    settings.reporting.language = Language(value)
  }

  static let scale = Option(
    "scale", argument: Argument("SCALE"),
    summary: "what was asked where the records do not say it: 0-10 (default), 1-5, or with the"
      + " question \"csat 1-7\", \"ces 1-7\"",
    commands: [.batch, .report, .compare]
  ) { (settings, value) throws(Failure) in
    guard let scale = AnswerScale(value) else {
      throw .usage("--scale \(value): a scale as 0-10, 1-5 or \"ces 1-7\" expected")
    }
    settings.reporting.scale = scale
  }

  static let recurring = Option(
    "discover",
    summary: "find recurring themes that nobody named, too, from the texts of the records",
    commands: [.report]
  ) { settings, _ in
    settings.reporting.hasDiscovery = true
  }
}
