/// Something wrong in a lexicon file, at a place that a person can mend.
///
///     Lexicons/nb/polarity.tsv:214: the valence "3,5" is no number from -5 to 5 in steps of 0.5
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named by the caller.
  public let path: String
  /// The line, from 1; 0 if the file as a whole is meant.
  public let line: Int
  /// What is wrong and what was expected, one sentence without a period.
  public let reason: String

  /// A mistake at a place.
  public init(path: String, line: Int, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  public var description: String { line > 0 ? "\(path):\(line): \(reason)" : "\(path): \(reason)" }
}
