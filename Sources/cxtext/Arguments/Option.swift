/// One option of the command line: what parsing, help, the manual page, completions and the README know of it.
struct Option: Sendable {
  /// What stands after the option.
  struct Argument: Sendable {
    /// How help calls it: `FORMAT`.
    let name: String
    /// What it can be; empty if that is no short list.
    let choices: [String]
    /// Whether it is a file's path, which shells can complete.
    let isPath: Bool

    init(_ name: String, choices: [String] = [], isPath: Bool = false) {
      self.name = name
      self.choices = choices
      self.isPath = isPath
    }
  }

  /// The long name without its dashes.
  let name: String
  /// The letter of the short form, if there is one.
  let letter: Character?
  /// What stands after it; nil for a switch.
  let argument: Argument?
  /// What it does, one sentence without a period.
  let summary: String
  /// The commands that take it; empty for all.
  let commands: [Command]
  /// Notes the option; its argument has been checked against the choices.
  let apply: @Sendable (inout Settings, String) throws(Failure) -> Void

  init(
    _ name: String, letter: Character? = nil, argument: Argument? = nil, summary: String,
    commands: [Command] = [],
    apply: @escaping @Sendable (inout Settings, String) throws(Failure) -> Void
  ) {
    self.name = name
    self.letter = letter
    self.argument = argument
    self.summary = summary
    self.commands = commands
    self.apply = apply
  }

  /// Whether `command` takes it.
  func belongs(to command: Command) -> Bool {
    commands.isEmpty || commands.contains { $0.name == command.name }
  }
}
