import CXText
import CXTextIO

/// Why a command ended early, and what is said about it.
struct Failure: Error, Equatable, Sendable {
  /// The whole line for standard error; nil if there is nothing to say.
  let message: String?
  let exitCode: ExitCode

  /// A wrong command line.
  static func usage(_ message: String) -> Failure {
    Failure(message: "cxtext: \(message)", exitCode: .usage)
  }
}

extension Failure {
  /// A file that cannot be read or written; a reader of our output that has gone is no failure.
  init(_ error: FileError) {
    self =
      error.isClosedPipe
      ? Failure(message: nil, exitCode: .success)
      : Failure(message: "cxtext: \(error)", exitCode: .failure)
  }

  /// A table with a mistake.
  init(_ error: TableError) {
    self.init(message: "cxtext: \(error)", exitCode: .failure)
  }

  /// A lexicon with a mistake: the line begins with the place, as editors expect.
  init(_ error: LexiconError) {
    self.init(message: error.description, exitCode: .failure)
  }
}
