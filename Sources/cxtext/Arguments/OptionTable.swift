import CXText
import CXTextIO

extension Option {
  /// Every option, in the order of the help.
  ///
  /// Two may have one name if no command takes both.
  static let all: [Option] =
    [format, language, threads] + analysis + suggesting + batching + redaction + discovery
    + evaluation + exports
    + reporting + [
      color, sentences, count, quiet, markdown, manual, help, version,
    ]

  static let format = Option(
    "format", letter: "f",
    argument: Argument("FORMAT", choices: ResultFormat.allCases.map(\.rawValue)),
    summary: "write text (for people; default on a terminal), jsonl (default else), csv or tsv",
    commands: [
      .analyze, .batch, .explain, .tokens, .language, .columns, .listTaxonomy, .diffTaxonomy,
      .lookUp,
    ]
  ) { settings, value in
    settings.format = ResultFormat(rawValue: value)
  }

  static let language = Option(
    "language", letter: "l",
    argument: Argument("CODE", choices: Analyzer.languages.map(\.code)),
    summary: "the language of all comments, instead of finding it for each",
    commands: [
      .analyze, .batch, .explain, .discover, .evaluate, .listTaxonomy, .diffTaxonomy,
      .suggestTaxonomy, .lookUp,
    ]
  ) { settings, value in
    settings.language = Language(value)
  }

  static let threads = Option(
    "threads", letter: "j", argument: Argument("N"),
    summary:
      "how many threads work at most; the output is the same for any number (default: one per"
      + " core)",
    commands: [
      .analyze, .batch, .explain, .tokens, .language, .redact, .discover, .report, .compare,
    ]
  ) { (settings, value) throws(Failure) in
    guard let count = Int(value), (1...1024).contains(count) else {
      throw .usage("--threads \(value): a number from 1 to 1024 expected")
    }
    settings.threads = count
  }

  static let color = Option(
    "color", argument: Argument("WHEN", choices: Settings.Color.allCases.map(\.rawValue)),
    summary: "colour text: auto (default: on a terminal, unless NO_COLOR is set), always, never",
    commands: [
      .analyze, .batch, .explain, .tokens, .language, .discover, .columns, .evaluate,
      .suggestTaxonomy, .lookUp, .report, .compare,
    ]
  ) { settings, value in
    settings.color = Settings.Color(rawValue: value) ?? .auto
  }

  static let sentences = Option(
    "sentences", summary: "find the sentences, too", commands: [.tokens]
  ) { settings, _ in
    settings.hasSentences = true
  }

  static let count = Option(
    "count", summary: "write only how many lines, words, tokens and bytes there are",
    commands: [.tokens]
  ) { settings, _ in
    settings.isCount = true
  }

  static let quiet = Option(
    "quiet", letter: "q", summary: "show no progress and no hints",
    commands: [
      .analyze, .batch, .explain, .tokens, .language, .redact, .evaluate, .discover,
      .suggestTaxonomy,
    ]
  ) { settings, _ in
    settings.isQuiet = true
  }

  static let markdown = Option(
    "markdown", summary: "write the help of all commands as Markdown", commands: [.help]
  ) { settings, _ in
    settings.page = .markdown
  }

  static let manual = Option(
    "man", summary: "write the manual page", commands: [.help]
  ) { settings, _ in
    settings.page = .manual
  }

  static let help = Option(
    "help", letter: "h", summary: "show help: of a command if one is given"
  ) { settings, _ in
    settings.isHelp = true
  }

  static let version = Option("version", summary: "show the version") { settings, _ in
    settings.isVersion = true
  }
}
