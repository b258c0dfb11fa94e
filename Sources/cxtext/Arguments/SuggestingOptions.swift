extension Option {
  /// The options of `taxonomy suggest` alone.
  static let suggesting: [Option] = [wording, theme, labelColumn]

  /// `--format` of a command that writes phrases.
  static let wording = Option(
    "format", letter: "f",
    argument: Argument("FORMAT", choices: WordingSettings.Format.allCases.map(\.rawValue)),
    summary:
      "write text (for people; default on a terminal), tsv (rows of a taxonomy; default else)"
      + " or json",
    commands: [.suggestTaxonomy]
  ) { settings, value in
    settings.suggesting.format = WordingSettings.Format(rawValue: value)
  }

  static let theme = Option(
    "theme", argument: Argument("ID"),
    summary: "the theme or touchpoint that wording is looked for", commands: [.suggestTaxonomy]
  ) { settings, value in
    settings.suggesting.theme = value
  }

  static let labelColumn = Option(
    "label-column", argument: Argument("COLUMN"),
    summary: "the column of a table with the themes that people have given each comment, named or"
      + " numbered from 1: ids parted by spaces, commas, semicolons or bars",
    commands: [.suggestTaxonomy]
  ) { settings, value in
    settings.suggesting.labels = value
  }
}
