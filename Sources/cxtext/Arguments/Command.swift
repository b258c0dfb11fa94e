/// One command: what parsing, help, the manual page, completions and the README know of it, and what it does.
struct Command: Sendable {
  /// What a command takes beside options.
  enum Operands: Equatable, Sendable {
    /// Files with one comment per line, or `-`; standard input if there are none.
    case inputs
    /// One or more files or folders.
    case paths
    /// One or more words.
    case words
    /// One of these.
    case choice([String])
    /// The name of a command, or nothing.
    case command
  }

  /// A command line and what it is good for.
  struct Example: Sendable {
    let line: String
    let meaning: String
  }

  /// What is typed: one word, or two (`lexicon check`).
  let name: String
  let operands: Operands
  /// What it does, one sentence without a period.
  let summary: String
  /// What a user must know beside that; one string per paragraph.
  let details: [String]
  let examples: [Example]
  /// Does it.
  let run: @Sendable (Invocation) throws(Failure) -> ExitCode

  init(
    _ name: String, _ operands: Operands, summary: String, details: [String], examples: [Example],
    run: @escaping @Sendable (Invocation) throws(Failure) -> ExitCode
  ) {
    self.name = name
    self.operands = operands
    self.summary = summary
    self.details = details
    self.examples = examples
    self.run = run
  }

  /// Every command, in the order of the help.
  static let all: [Command] = [
    analyze, batch, explain, tokens, language, columns, redact, discover, evaluate,
    listTaxonomy, checkTaxonomy, diffTaxonomy, suggestTaxonomy, checkLexicon, lookUp,
    report, compare,
    completions, help,
  ]

  /// The command with this name.
  static func named(_ name: String) -> Command? { all.first { $0.name == name } }

  /// The options it takes.
  var options: [Option] { Option.all.filter { $0.belongs(to: self) } }
}

/// A command with its options and operands, ready to run.
struct Invocation: Sendable {
  let command: Command
  let settings: Settings
  let operands: [String]
}

/// How the program ends.
enum ExitCode: Int32, Sendable {
  case success = 0
  /// An input could not be processed.
  case failure = 1
  /// The command line was wrong.
  case usage = 2
  /// Somebody broke the run off (128 and the number of the signal, as shells have it).
  case interrupted = 130
}
