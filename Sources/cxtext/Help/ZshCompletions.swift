/// The script that makes zsh complete `cxtext`.
enum ZshCompletions {
  /// The script.
  static var script: String {
    """
    #compdef cxtext
    # zsh completion for cxtext, made by 'cxtext completions zsh'
    _cxtext() {
      local first="" second="" skip="" word
      for word in "${(@)words[2,CURRENT-1]}"; do
        if [[ -n "$skip" ]]; then skip=""; continue; fi
        case "$word" in
          \(CommandTree.optionsWithArgument)) skip=yes ;;
          -*) ;;
          *) if [[ -z "$first" ]]; then first="$word"; elif [[ -z "$second" ]]; then second="$word"; fi ;;
        esac
      done
      local -a commands
      case "$first" in
        "")
          commands=(
    \(descriptions(CommandTree.firstWords.map { ($0, CommandTree.summary(of: $0)) }))      )
          [[ -z "$skip" && "$words[CURRENT]" != -* ]] && _describe command commands
          _arguments \(specifications(of: .analyze)) ;;
    \(branches)    *) _arguments \(specifications(of: .analyze)) ;;
      esac
    }
    if [ "$funcstack[1]" = "_cxtext" ]; then _cxtext "$@"; else compdef _cxtext cxtext; fi

    """
  }

  private static var branches: String {
    var text = ""
    for first in CommandTree.firstWords {
      if let command = Command.named(first) {
        text += "    \(first)) _arguments \(specifications(of: command)) ;;\n"
        continue
      }
      let seconds = CommandTree.secondWords(after: first)
      text += "    \(first)) case \"$second\" in\n"
      for second in seconds {
        guard let command = Command.named("\(first) \(second.word)") else { continue }
        text += "        \(second.word)) _arguments \(specifications(of: command)) ;;\n"
      }
      text += "        *)\n          commands=(\n\(descriptions(seconds))      )\n"
      text += "          _describe command commands ;;\n      esac ;;\n"
    }
    return text
  }

  private static func descriptions(_ words: [(word: String, summary: String)]) -> String {
    words.map { "        '\($0.word):\(escaped($0.summary))'\n" }.joined()
  }

  /// What `_arguments` needs to know of a command.
  private static func specifications(of command: Command) -> String {
    var parts = command.options.map { option in
      let description =
        "--\(option.name)\(option.argument == nil ? "" : "=")[\(escaped(option.summary))]"
      guard let argument = option.argument else { return "'\(description)'" }
      let values =
        argument.isPath
        ? "_files" : argument.choices.isEmpty ? " " : "(\(argument.choices.joined(separator: " ")))"
      return "'\(description):\(argument.name):\(values)'"
    }
    switch CommandTree.operands(of: command) {
    case nil: parts.append("'*:file:_files'")
    case let words?: parts.append("'*:word:(\(words.joined(separator: " ")))'")
    }
    return parts.joined(separator: " ")
  }

  /// Brackets, colons and quotes mean something to zsh.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "'": escaped += "'\\''"
      case "[", "]", ":", "\\": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
