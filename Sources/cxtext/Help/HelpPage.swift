import CXText

/// What `--help` and `help` show on a terminal.
struct HelpPage {
  /// The columns of the page.
  let width: Int

  /// The page of the whole program.
  var overview: String {
    let languages = ArgumentParser.list(Analyzer.languages.map(\.code))
    let commands = Command.all.map { command in
      let isDefault = command.name == Command.analyze.name
      return (term: command.name, meaning: command.summary + (isDefault ? " (the default)" : ""))
    }
    return """
      Usage: cxtext [COMMAND] [OPTION...] [FILE...]

      \(HelpText.paragraph("Reads what customers write (\(languages)), one comment per line, from files or"
        + " standard input (-), and says how they feel.", width: width))

      Commands:
      \(HelpText.list(commands, width: width))
      Options:
      \(options(Option.all.filter { $0.commands.isEmpty || $0.belongs(to: .analyze) }))
      Examples:
      \(examples(Command.analyze.examples + Command.explain.examples))
      \(HelpText.paragraph(Self.exitCodes, width: width))
      'cxtext help COMMAND' tells more about a command.

      """
  }

  /// The page of a command.
  func page(of command: Command) -> String {
    let details = command.details.map { HelpText.paragraph($0, width: width) + "\n" }
    var text = """
      Usage: \(command.usage)

      \(HelpText.paragraph(command.summary.capitalizedSentence, width: width))

      """
    for detail in details { text += "\n" + detail }
    text += "\nOptions:\n" + options(command.options)
    if !command.examples.isEmpty { text += "\nExamples:\n" + examples(command.examples) }
    return text
  }

  /// What the exit codes mean.
  static let exitCodes = "Exit code: 0 ok, 1 an input could not be processed, 2 wrong usage."

  private func options(_ options: [Option]) -> String {
    HelpText.list(options.map { (term: $0.term, meaning: $0.meaning) }, width: width)
  }

  private func examples(_ examples: [Command.Example]) -> String {
    examples.map { "  \($0.line)\n      \($0.meaning)\n" }.joined()
  }
}

extension String {
  /// The text with a capital and a period: a summary as a sentence.
  var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
