import CXText
import CXTextIO

/// What the options on the command line say.
struct Settings: Sendable {
  /// When to write colours.
  enum Color: String, Sendable, CaseIterable {
    case auto, always, never
  }

  /// What `help` writes.
  enum Page: Sendable {
    case terminal, markdown, manual
  }

  /// nil: for people on a terminal, else for programs.
  var format: ResultFormat?
  /// nil: found per comment.
  var language: Language?
  /// nil: one per core.
  var threads: Int?
  var analysis = AnalysisSettings()
  /// Files of comments that something is tried on.
  var comments: [String] = []
  var color = Color.auto
  var hasSentences = false
  var isCount = false
  var isQuiet = false
  var isHelp = false
  var isVersion = false
  var page = Page.terminal
  var evaluation = EvaluationSettings()
  var exports = ExportSettings()
  var redaction = RedactionSettings()
  var discovery = DiscoverySettings()
  var suggesting = WordingSettings()
  var reporting = ReportSettings()
  var batch = BatchSettings()
}
