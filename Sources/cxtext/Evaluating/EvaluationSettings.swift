import CXTextIO

/// What the options of `evaluate` say.
struct EvaluationSettings: Sendable {
  /// How the report is written.
  enum Format: String, CaseIterable, Sendable {
    case text, json, tsv
  }

  /// What parts the cells.
  enum Delimiter: String, CaseIterable, Sendable {
    case tab, comma, semicolon, bar
    case quotedTab = "quoted-tab"

    var dialect: Dialect {
      switch self {
      case .tab: .tab
      case .comma: .comma
      case .semicolon: .semicolon
      case .bar: .bar
      case .quotedTab: .quotedTab
      }
    }
  }

  /// nil: for people on a terminal, else for programs.
  var format: Format?
  /// The columns as the user names them; nil to find them by name.
  var text: String?
  var label: String?
  var language: String?
  var id: String?
  var labels = LabelScheme.words
  var hasHeader = true
  /// The name or the number of the sheet of a workbook.
  var sheet: String?
  /// nil: found from the first rows.
  var dialect: Dialect?
  /// Whether languages are found although the table has them.
  var isDetecting = false
  var missCount = 10
  /// Where the predictions go, if anywhere.
  var predictions: String?
}
