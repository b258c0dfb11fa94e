/// Reads the command line by the tables of commands and options.
///
///     try ArgumentParser.parse(["explain", "--format=csv", "a.txt"]).operands  // ["a.txt"]
enum ArgumentParser {
  /// The invocation that `arguments` (without the program's name) ask for.
  ///
  /// - Parameters:
  ///   - arguments: What was typed.
  ///   - fileExists: Whether there is a file of this name: it tells a file from a misspelt command.
  /// - Returns: What to run.
  /// - Throws: A wrong usage, with what was probably meant.
  static func parse(
    _ arguments: [String], fileExists: (String) -> Bool
  ) throws(Failure) -> Invocation {
    var words = try Words(arguments)
    let command = try takeCommand(&words, fileExists)
    var settings = Settings()
    for given in words.options {
      let namesakes = Option.all.filter { $0.name == given.option.name }
      guard let option = namesakes.first(where: { $0.belongs(to: command) }) else {
        throw misplaced(namesakes, command)
      }
      try apply(option, given.value, &settings)
    }
    if settings.isHelp {
      let topic = words.isCommandNamed ? [command.name] : []
      return Invocation(command: .help, settings: settings, operands: topic)
    }
    if !settings.isVersion { try check(words.operands, of: command) }
    return Invocation(command: command, settings: settings, operands: words.operands)
  }

  // MARK: - Commands and operands

  /// Takes the command's name off the operands; without one it is `analyze`.
  private static func takeCommand(
    _ words: inout Words, _ fileExists: (String) -> Bool
  ) throws(Failure) -> Command {
    guard let first = words.operands.first, words.plainCount > 0 else { return .analyze }
    for length in [2, 1] where words.plainCount >= length {
      let name = words.operands.prefix(length).joined(separator: " ")
      guard let command = Command.named(name) else { continue }
      words.operands.removeFirst(length)
      words.isCommandNamed = true
      return command
    }
    let actions = Command.all.map(\.name).filter { $0.hasPrefix(first + " ") }
    guard actions.isEmpty else { throw unknown(words.operands.prefix(2), actions) }
    let names = Command.all.map(\.name)
    guard first == "-" || fileExists(first) || Suggestion.nearest(to: first, among: names) == nil
    else {
      throw .usage("unknown command \"\(first)\"" + Suggestion.clause(for: first, among: names))
    }
    return .analyze
  }

  private static func unknown(_ words: ArraySlice<String>, _ actions: [String]) -> Failure {
    let name = words.joined(separator: " ")
    guard words.count > 1 else {
      return .usage("\"\(name)\" alone says too little: one of \(list(actions)) expected")
    }
    let suggestion = Suggestion.clause(for: name, among: actions)
    return .usage(
      "unknown command \"\(name)\""
        + (suggestion.isEmpty ? ": one of \(list(actions)) expected" : suggestion))
  }

  private static func check(_ operands: [String], of command: Command) throws(Failure) {
    switch command.operands {
    case .inputs, .command: return
    case .paths: if operands.isEmpty { throw .usage("\(command.name) needs a file or folder") }
    case .words: if operands.isEmpty { throw .usage("\(command.name) needs a word") }
    case .choice(let choices):
      guard operands.count == 1, choices.contains(operands[0]) else {
        throw .usage("\(command.name) needs one of \(list(choices))")
      }
    }
  }

  // MARK: - Options

  private static func apply(
    _ option: Option, _ value: String, _ settings: inout Settings
  ) throws(Failure) {
    let choices = option.argument?.choices ?? []
    if !choices.isEmpty, !choices.contains(value) {
      throw .usage("--\(option.name) \(value): one of \(list(choices)) expected")
    }
    try option.apply(&settings, value)
  }

  private static func misplaced(_ options: [Option], _ command: Command) -> Failure {
    let owners = options.flatMap(\.commands).map(\.name)
    let name = options.first?.name ?? ""
    return .usage("--\(name) is no option of \(command.name), but of \(list(owners))")
  }

  /// `a, b or c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
