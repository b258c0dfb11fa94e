/// What the options of `taxonomy suggest` say; its text column stands with those of `discover`.
struct WordingSettings: Sendable {
  /// How phrases are written.
  enum Format: String, CaseIterable, Sendable {
    case text, tsv, json
  }

  /// nil: for people on a terminal, else rows of a taxonomy.
  var format: Format?
  /// The id of the theme or touchpoint.
  var theme: String?
  /// The column with the ids that people have given each comment.
  var labels: String?
}
