import CXText
import CXTextIO

extension Command {
  /// `cxtext taxonomy suggest`.
  static let suggestTaxonomy = Command(
    "taxonomy suggest", .inputs, summary: "propose words and phrases for a theme",
    details: [
      "Compares the comments that have a theme with all others, and proposes what they say more often"
        + " and no pattern of the theme finds yet. Which have it, a column of tags says"
        + " (--label-column; the theme may be a new one, rows without a tag are passed over); without"
        + " one, a comment per line or a table with --text-column, the taxonomy says it: then the"
        + " words by which it found the theme are blanked out first, so that only other wording is"
        + " proposed.",
      "with and without: in how many comments of either kind a phrase stands, its inflections"
        + " together. z: the log-odds of that, weighted with a prior, in standard deviations (Monroe,"
        + " Colaresi and Quinn 2008); only phrases above 2, in three comments or more, of ten"
        + " comments with the theme or more. A phrase that holds a clearer one is left out. Each"
        + " language is looked at by itself.",
      "tsv is rows for a taxonomy of your own, as `taxonomy check` reads them: id, what, language,"
        + " text, weight. A pattern has the spellings that were met, and a gap `*` where the words"
        + " between differ; weight 0.5, half a cue, stands where a third of the comments or more have"
        + " other themes. They are proposals: read them before you use them, and try them with"
        + " `taxonomy diff`.",
    ],
    examples: [
      Example(
        line: "cxtext taxonomy suggest --theme waiting reviews.txt",
        meaning: "other words for waiting in your comments"),
      Example(
        line:
          "cxtext taxonomy suggest --theme late_parcels --label-column tags tagged.csv > new.tsv",
        meaning: "a first taxonomy of tagged comments"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings
    guard let id = settings.suggesting.theme else {
      throw .usage("taxonomy suggest needs a theme: --theme ID")
    }
    let analyzer = try Analyzer(settings.analysis)
    let isKnown = analyzer.taxonomy.theme(id) != nil || analyzer.taxonomy.touchpoint(id) != nil
    if !isKnown, settings.suggesting.labels == nil { throw .unknown(theme: id, analyzer.taxonomy) }
    var reader = WordingReader(ThemeWording(id, analyzer), settings.language)
    if settings.suggesting.labels != nil || settings.discovery.text != nil {
      reader.read(tables: invocation.operands, settings)
    } else {
      reader.read(lines: invocation.operands)
    }
    if !settings.isQuiet {
      for note in reader.notes { Output.report("cxtext: \(note)") }
    }
    var output: [UInt8] = []
    append(reader.wording, isNew: !isKnown, settings, to: &output)
    try Output.write(output)
    return reader.failureCount == 0 ? .success : .failure
  }

  private static func append(
    _ wording: ThemeWording, isNew: Bool, _ settings: Settings, to output: inout [UInt8]
  ) {
    let terminal = Terminal.current
    let proposals = wording.proposals()
    switch settings.suggesting.format ?? (terminal.hasScreen ? .text : .tsv) {
    case .text:
      WordingView(style: terminal.style(settings.color)).append(
        proposals, id: wording.id, to: &output)
    case .tsv: output.append(taxonomyRowsOf: proposals, id: wording.id, isNew: isNew)
    case .json: output.append(json: proposals, id: wording.id)
    }
  }
}

extension Failure {
  /// A theme that the taxonomy does not have.
  fileprivate static func unknown(theme id: String, _ taxonomy: Taxonomy) -> Failure {
    let ids = taxonomy.themes.map(\.id) + taxonomy.touchpoints.map(\.id)
    return .usage(
      "--theme \(id): no such theme or touchpoint" + Suggestion.clause(for: id, among: ids)
        + " (a new one needs comments with tags: --label-column)")
  }
}

extension WordingReader {
  /// What was passed over, and a theme that no row has.
  fileprivate var notes: [String] {
    var notes: [String] = []
    if untaggedCount > 0 {
      notes.append("rows without a tag that were passed over: \(untaggedCount.grouped)")
    }
    if wording.unreadCount > 0 {
      notes.append(
        "comments passed over, empty or in no known language: \(wording.unreadCount.grouped)")
    }
    if !tags.isEmpty, !tags.contains(wording.id) {
      notes.append(
        "no row has the tag \(wording.id)"
          + Suggestion.clause(for: wording.id, among: tags.sorted()))
    }
    return notes
  }
}
