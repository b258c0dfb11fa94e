import CXText

/// What the options of `discover` say.
struct DiscoverySettings: Sendable {
  /// How the themes, or the theme of each comment, are written.
  enum Format: String, CaseIterable, Sendable {
    case text, json, jsonl, csv
  }

  /// nil: for people on a terminal, else a line per comment.
  var format: Format?
  var options = Discovery.Options()
  /// Whether to look only at comments that the taxonomy has no theme for.
  var isUncovered = false
  /// Whether to write rows for a taxonomy instead of the themes.
  var isSuggesting = false
  /// The file with the themes of earlier runs, to be read and written.
  var state: String?
  /// The columns of a table, if the input is one.
  var text: String?
  var date: String?
}
