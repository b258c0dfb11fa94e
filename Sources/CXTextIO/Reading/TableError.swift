/// Something wrong in a table that was read, at a place that a person can mend.
///
///     reviews.csv:214: 5 cells where the header has 4 (a comma inside a cell needs quotes around the cell)
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the caller named it.
  public let path: String
  /// The line, from 1; 0 if the file as a whole is meant.
  public let line: Int
  /// What is wrong and what was expected, one sentence without a period.
  public let reason: String

  /// The error of this line.
  public init(path: String, line: Int, reason: String) {
    self.path = path
    self.line = line
    self.reason = reason
  }

  /// A file that could not be read at all.
  package init(_ error: FileError) {
    self.init(path: error.path, line: 0, reason: error.reason)
  }

  public var description: String { line > 0 ? "\(path):\(line): \(reason)" : "\(path): \(reason)" }
}
