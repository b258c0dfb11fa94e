import CXText

extension Option {
  /// The options of `discover` alone.
  static let discovery: [Option] = [
    themes, granularity, themeCount, uncovered, update, suggestTaxonomy, acrossLanguages,
    textColumn, dateColumn,
  ]

  /// `--format` of a command that writes one report or a line per comment.
  static let themes = Option(
    "format", letter: "f",
    argument: Argument("FORMAT", choices: DiscoverySettings.Format.allCases.map(\.rawValue)),
    summary: "write text (the themes, for people; default on a terminal), json (the themes), jsonl"
      + " (the theme of each comment; default else) or csv (the same)",
    commands: [.discover]
  ) { settings, value in
    settings.discovery.format = DiscoverySettings.Format(rawValue: value)
  }

  static let granularity = Option(
    "granularity", argument: Argument("SIZE", choices: Granularity.allCases.map(\.rawValue)),
    summary: "how wide the themes are: coarse, normal (default) or fine", commands: [.discover]
  ) { settings, value in
    settings.discovery.options.granularity = Granularity(rawValue: value) ?? .normal
  }

  static let themeCount = Option(
    "themes", argument: Argument("N"),
    summary: "find so many themes at most (default: as many as the comments ask for)",
    commands: [.discover]
  ) { (settings, value) throws(Failure) in
    guard let count = Int(value), (1...400).contains(count) else {
      throw .usage("--themes \(value): a number from 1 to 400 expected")
    }
    settings.discovery.options.themeCount = count
  }

  static let uncovered = Option(
    "uncovered", summary: "look only at comments that the taxonomy has no theme for",
    commands: [.discover]
  ) { settings, _ in
    settings.discovery.isUncovered = true
  }

  static let update = Option(
    "update", argument: Argument("STATE", isPath: true),
    summary: "keep the themes of earlier runs, which this file holds, with their ids, and add new"
      + " ones; the file is written anew, and made if it is not there",
    commands: [.discover]
  ) { settings, value in
    settings.discovery.state = value
  }

  static let suggestTaxonomy = Option(
    "suggest-taxonomy",
    summary: "write the themes as rows of a taxonomy: id, what, language, text, weight",
    commands: [.discover]
  ) { settings, _ in
    settings.discovery.isSuggesting = true
  }

  static let acrossLanguages = Option(
    "across-languages", summary: "count words of different languages for one thing as one",
    commands: [.discover]
  ) { settings, _ in
    settings.discovery.options.isAcrossLanguages = true
  }

  static let textColumn = Option(
    "text-column", argument: Argument("COLUMN"),
    summary: "the input is a table with a header; the comments stand in this column, named or"
      + " numbered from 1",
    commands: [.discover, .suggestTaxonomy]
  ) { settings, value in
    settings.discovery.text = value
  }

  static let dateColumn = Option(
    "date-column", argument: Argument("COLUMN"),
    summary: "the column of a table with the date of each comment (2026-03-15 or 15.03.2026), for"
      + " trends",
    commands: [.discover]
  ) { settings, value in
    settings.discovery.date = value
  }
}
