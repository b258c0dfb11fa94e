import CXText

extension Option {
  /// The options that say how comments are analyzed.
  static let analysis: [Option] = [
    lexicon, pack, taxonomy, promises, competitors, question, touchpoint, stamp, on,
  ]

  /// The commands that read comments, or what comments are read with.
  private static let readers: [Command] = [
    .analyze, .batch, .explain, .discover, .evaluate, .listTaxonomy, .checkTaxonomy, .diffTaxonomy,
    .suggestTaxonomy, .lookUp,
  ]

  /// The commands that write what comments say.
  private static let writers: [Command] = [.analyze, .batch, .explain]

  static let lexicon = Option(
    "lexicon", argument: Argument("FILE", isPath: true),
    summary: "lay your own words over the built-in ones: rows of entry, valence (-5 to 5), language"
      + " and paradigm, parted by tabs; may be given again; a folder like Lexicons/ is read instead"
      + " of what is built in",
    commands: readers
  ) { settings, value in
    settings.analysis.lexicons.append(value)
  }

  static let pack = Option(
    "pack", argument: Argument("NAME", choices: IndustryPacks.names + ["all"]),
    summary: "add what customers of an industry write about; may be given again",
    commands: readers
  ) { settings, value in
    settings.analysis.packs += value == "all" ? IndustryPacks.names : [value]
  }

  static let taxonomy = Option(
    "taxonomy", argument: Argument("FILE", isPath: true),
    summary: "lay touchpoints, themes and patterns of your own over the built-in ones (rows of id,"
      + " what, language, text and weight, see `taxonomy check`); may be given again",
    commands: readers + [.report, .compare]
  ) { settings, value in
    settings.analysis.taxonomies.append(value)
  }

  static let promises = Option(
    "promises", argument: Argument("FILE", isPath: true),
    summary: "your company's promises, in a file like that of --taxonomy with rows `promise`: a"
      + " comment tells whether they were kept",
    commands: writers
  ) { settings, value in
    settings.analysis.taxonomies.append(value)
  }

  static let competitors = Option(
    "competitors", argument: Argument("FILE", isPath: true),
    summary: "your competitors, a line for each with all that it is called (`Acme | Acme Ltd`): a"
      + " comment tells who goes there, came from there, and who is better",
    commands: writers
  ) { settings, value in
    settings.analysis.competitors.append(value)
  }

  static let question = Option(
    "question", argument: Argument("TEXT"),
    summary: "the question that the comments answer: it gives answers without feeling words their"
      + " sense (“Nothing” to “What could be better?” is praise)",
    commands: writers
  ) { settings, value in
    settings.analysis.question = value
  }

  static let touchpoint = Option(
    "touchpoint", argument: Argument("ID"),
    summary: "the touchpoint that comments are about where they name none (default: the one that"
      + " the question names)",
    commands: writers
  ) { settings, value in
    settings.analysis.touchpoint = value
  }

  static let on = Option(
    "on", argument: Argument("FILE", isPath: true),
    summary: "the comments to compare on, one per line; may be given again",
    commands: [.diffTaxonomy]
  ) { settings, value in
    settings.comments.append(value)
  }

  static let stamp = Option(
    "stamp", summary: "let each result carry the version of program, lexicons and taxonomy",
    commands: writers
  ) { settings, _ in
    settings.analysis.isStamped = true
  }
}
