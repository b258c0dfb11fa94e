import CXText

/// What the options of `report` and `compare` say.
struct ReportSettings: Sendable {
  /// What a report is written as.
  enum Format: String, Sendable, CaseIterable {
    case html, markdown, text, json
    /// The sums themselves, to be added to others.
    case tally
  }

  /// nil: as the name of the file says, else text on a terminal and HTML elsewhere.
  var format: Format?
  /// The file to write; nil for standard output.
  var output: String?
  /// The language of the report; nil: that of most comments.
  var language: Language?
  /// Whether to find themes that nobody named, too.
  var hasDiscovery = false
  /// How answers are read whose record names no scale.
  var scale: AnswerScale?

  /// The words of a report of these comments.
  func words(_ tallies: [Tally]) -> ReportWords {
    if let language { return ReportWords(language) }
    var comments: [Language: Int] = [:]
    for tally in tallies {
      for language in ReportWords.languages {
        comments[language, default: 0] += tally[Facet(.language, language.code)].comments
      }
    }
    let most = comments.values.max() ?? 0
    // Of equals English, else the first.
    let likely = [.english] + ReportWords.languages
    return ReportWords(likely.first { comments[$0, default: 0] == most } ?? .english)
  }

  /// The format that is asked for, or that suits where the report goes.
  func format(_ terminal: Terminal) -> Format {
    if let format { return format }
    guard let output, output != "-" else { return terminal.hasScreen ? .text : .html }
    let name = output.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    if name.hasSuffix(".json") { return .json }
    if name.hasSuffix(".txt") { return .text }
    return name.hasSuffix(".tally") ? .tally : .html
  }
}
