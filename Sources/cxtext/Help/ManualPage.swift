/// The manual page in the language of man(7).
enum ManualPage {
  /// The whole page.
  static var text: String {
    var page = ".TH CXTEXT 1 \"\" \"cxtext \(Main.version)\" \"User Commands\"\n"
    page += ".SH NAME\ncxtext \\- say how customers feel, from what they write\n"
    page += ".SH SYNOPSIS\n.B cxtext\n[COMMAND] [OPTION...] [FILE...]\n"
    page += ".SH DESCRIPTION\nReads comments, one per line, from files or standard input (\\-),"
    page += " and writes one result per line.\n.SH COMMANDS\n"
    for command in Command.all { page += section(of: command) }
    page += ".SH OPTIONS\n"
    for option in Option.all { page += section(of: option) }
    page += ".SH EXIT STATUS\n\(HelpPage.exitCodes)\n"
    page += ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nIf set, no colours are written unless "
    page += "\\-\\-color always is given.\n.SH EXAMPLES\n"
    for example in Command.all.flatMap(\.examples) {
      page += ".TP\n.B \(escaped(example.line))\n\(escaped(example.meaning))\n"
    }
    return page
  }

  private static func section(of command: Command) -> String {
    var text = ".TP\n.B \(escaped(command.name)) \(escaped(command.operandNames))\n"
    text += escaped(command.summary.capitalizedSentence) + "\n"
    for detail in command.details { text += escaped(detail) + "\n" }
    return text
  }

  private static func section(of option: Option) -> String {
    let commands = option.commands.map(\.name)
    let note = commands.isEmpty ? "" : " (\(ArgumentParser.list(commands)))"
    let term = option.term.drop { $0 == " " }
    return ".TP\n.B \(escaped(String(term)))\n\(escaped(option.meaning + note))\n"
  }

  /// Hyphens stay hyphens, and no line begins with what man(7) takes for a command.
  private static func escaped(_ text: String) -> String {
    var escaped = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
