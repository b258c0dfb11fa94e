/// The script that makes bash complete `cxtext`.
enum BashCompletions {
  /// The script.
  static var script: String {
    """
    # bash completion for cxtext, made by 'cxtext completions bash'
    _cxtext() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
      local first="" second="" skip="" word
      COMPREPLY=()
      case "$previous" in
    \(arguments)  esac
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [ -n "$skip" ]; then skip=""; continue; fi
        case "$word" in
          \(CommandTree.optionsWithArgument)) skip=yes ;;
          -*) ;;
          *) if [ -z "$first" ]; then first="$word"; elif [ -z "$second" ]; then second="$word"; fi ;;
        esac
      done
      local options="\(names(Command.analyze.options))" words="" files=yes
      case "$first" in
        "") words="\(CommandTree.firstWords.joined(separator: " "))" ;;
    \(commands)  esac
      if [[ "$current" == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$current"))
      else
        [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$current"))
        [ -n "$files" ] && COMPREPLY+=($(compgen -f -- "$current"))
      fi
    }
    complete -o filenames -F _cxtext cxtext

    """
  }

  private static func names(_ options: [Option]) -> String {
    options.map { "--" + $0.name }.joined(separator: " ")
  }

  /// A branch for each option with an argument.
  private static var arguments: String {
    var text = ""
    var names: Set<String> = []
    for option in Option.all {
      guard let argument = option.argument, names.insert(option.name).inserted else { continue }
      let pattern = "--\(option.name)" + (option.letter.map { "|-\($0)" } ?? "")
      let words =
        argument.isPath
        ? "compgen -f -- \"$current\""
        : "compgen -W \"\(choices(of: option.name).joined(separator: " "))\" -- \"$current\""
      text += "    \(pattern)) COMPREPLY=($(\(words))); return ;;\n"
    }
    return text
  }

  /// What the arguments of all options of this name can be, each once.
  private static func choices(of name: String) -> [String] {
    var choices: [String] = []
    for option in Option.all where option.name == name {
      for choice in option.argument?.choices ?? [] where !choices.contains(choice) {
        choices.append(choice)
      }
    }
    return choices
  }

  /// A branch for each first word.
  private static var commands: String {
    var text = ""
    for first in CommandTree.firstWords {
      if let command = Command.named(first) {
        text += "    \(first)) \(assignments(command)) ;;\n"
        continue
      }
      let seconds = CommandTree.secondWords(after: first).map(\.word)
      text += "    \(first)) case \"$second\" in\n"
      for second in seconds {
        guard let command = Command.named("\(first) \(second)") else { continue }
        text += "        \(second)) \(assignments(command)) ;;\n"
      }
      text += "        *) words=\"\(seconds.joined(separator: " "))\" files=\"\" ;;\n"
      text += "      esac ;;\n"
    }
    return text
  }

  private static func assignments(_ command: Command) -> String {
    let options = "options=\"\(names(command.options))\""
    guard let operands = CommandTree.operands(of: command) else { return options }
    return "\(options) words=\"\(operands.joined(separator: " "))\" files=\"\""
  }
}
