/// The script that makes fish complete `cxtext`.
enum FishCompletions {
  /// The script.
  static var script: String {
    var text = "# fish completion for cxtext, made by 'cxtext completions fish'\n"
    let firsts = CommandTree.firstWords
    let all = firsts.joined(separator: " ")
    for first in firsts {
      let summary = quoted(CommandTree.summary(of: first))
      text += "complete -c cxtext -n \"not __fish_seen_subcommand_from \(all)\""
      text += " -a \(first) -d \(summary)\n"
      let seconds = CommandTree.secondWords(after: first)
      let names = seconds.map(\.word).joined(separator: " ")
      for second in seconds {
        text += "complete -c cxtext -f -n \"__fish_seen_subcommand_from \(first);"
        text += " and not __fish_seen_subcommand_from \(names)\""
        text += " -a \(second.word) -d \(quoted(second.summary))\n"
      }
    }
    for command in Command.all {
      guard let operands = CommandTree.operands(of: command) else { continue }
      text += "complete -c cxtext -f -n \"\(condition([command]))\""
      text += operands.isEmpty ? "\n" : " -a \(quoted(operands.joined(separator: " ")))\n"
    }
    for option in Option.all { text += line(of: option, all) }
    return text
  }

  private static func line(of option: Option, _ all: String) -> String {
    var text = "complete -c cxtext"
    if !option.commands.isEmpty {
      var condition = condition(option.commands)
      if option.belongs(to: .analyze) {
        condition += "; or not __fish_seen_subcommand_from \(all)"
      }
      text += " -n \"\(condition)\""
    }
    if let letter = option.letter { text += " -s \(letter)" }
    text += " -l \(option.name) -d \(quoted(option.summary))"
    guard let argument = option.argument else { return text + "\n" }
    text += argument.isPath ? " -r -F" : " -x"
    if !argument.choices.isEmpty {
      text += " -a \(quoted(argument.choices.joined(separator: " ")))"
    }
    return text + "\n"
  }

  /// Whether one of the commands was typed; of `lexicon check` it is the second word that tells.
  private static func condition(_ commands: [Command]) -> String {
    let words = commands.map { $0.name.split(separator: " ").last.map(String.init) ?? $0.name }
    return "__fish_seen_subcommand_from \(words.joined(separator: " "))"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
