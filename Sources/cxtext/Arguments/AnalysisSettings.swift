/// What the options say of how comments are analyzed.
struct AnalysisSettings: Sendable {
  /// Files of words over the built-in ones, or folders of tables instead of them.
  var lexicons: [String] = []
  /// Industry packs, or `all`.
  var packs: [String] = []
  /// Files of touchpoints, themes and promises.
  var taxonomies: [String] = []
  /// Files of competitors.
  var competitors: [String] = []
  /// The question that the comments answer.
  var question: String?
  /// The touchpoint that comments are about where they name none.
  var touchpoint: String?
  /// Whether each result carries the version of program, lexicons and taxonomy.
  var isStamped = false
}
