/// What the options of `batch` say.
struct BatchSettings: Hashable, Sendable {
  /// Where the outputs go.
  var folder: String?
  /// Whether tables are written as Excel opens them.
  var isExcel = false
  /// Whether personal data is masked in the comments.
  var isRedacted = false
  /// The columns that are left out of the outputs.
  var dropped: Set<String> = []
  /// Whether a report is written at the end.
  var hasReport = true
  /// Whether to go on with a run that was broken off.
  var isResumed = false
  /// Whether outputs that are there already are written over.
  var isForced = false
}
