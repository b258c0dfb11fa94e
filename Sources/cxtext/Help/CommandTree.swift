/// The commands as shells complete them: word by word.
enum CommandTree {
  /// The first words, each once: `lexicon` stands for `lexicon check` and `lexicon lookup`.
  static var firstWords: [String] {
    var words: [String] = []
    for command in Command.all {
      let word = String(command.name.prefix { $0 != " " })
      if !words.contains(word) { words.append(word) }
    }
    return words
  }

  /// What may follow a first word, with its meaning; empty if the word is a whole command.
  static func secondWords(after first: String) -> [(word: String, summary: String)] {
    Command.all.filter { $0.name.hasPrefix(first + " ") }
      .map { (String($0.name.dropFirst(first.count + 1)), $0.summary) }
  }

  /// What a first word means.
  static func summary(of first: String) -> String {
    if let command = Command.named(first) { return command.summary }
    return secondWords(after: first).map(\.summary).joined(separator: "; ")
  }

  /// The options that swallow the next word, as a shell pattern: `--format|-f`.
  static var optionsWithArgument: String {
    var names: [String] = []
    for option in Option.all where option.argument != nil && !names.contains("--" + option.name) {
      names += ["--" + option.name] + (option.letter.map { ["-\($0)"] } ?? [])
    }
    return names.joined(separator: "|")
  }

  /// The words that a command's operands can be; nil if they are paths.
  static func operands(of command: Command) -> [String]? {
    switch command.operands {
    case .inputs, .paths: nil
    case .words: []
    case .choice(let choices): choices
    case .command: firstWords
    }
  }
}
