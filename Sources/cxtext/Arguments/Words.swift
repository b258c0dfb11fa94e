/// The words of a command line, sorted into options and operands.
struct Words {
  /// An option as it was given; `value` is empty for a switch.
  struct Given {
    let option: Option
    let value: String
  }

  private(set) var options: [Given] = []
  var operands: [String] = []
  /// How many operands stand before `--`: only these can name a command.
  private(set) var plainCount = 0
  /// Whether the operands began with a command's name, which was taken off.
  var isCommandNamed = false

  /// Sorts `arguments`.
  ///
  /// - Throws: A wrong usage: an unknown option, or one without its argument.
  init(_ arguments: [String]) throws(Failure) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      } else if word.hasPrefix("--") {
        try readLong(word.dropFirst(2), &rest)
      } else if word.hasPrefix("-"), word != "-" {
        try readShort(word, &rest)
      } else {
        operands.append(word)
        plainCount += 1
      }
    }
  }

  /// Reads `--name`, `--name value` or `--name=value`.
  private mutating func readLong(
    _ word: Substring, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = Option.all.first(where: { $0.name == name }) else {
      let names = Option.all.map { "--" + $0.name }
      throw .usage(
        "unknown option \"--\(name)\"" + Suggestion.clause(for: "--" + name, among: names))
    }
    try append(option, attached: parts.count > 1 ? String(parts[1]) : nil, &rest)
  }

  /// Reads `-f value` or `-fvalue`.
  private mutating func readShort(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let letters = word.dropFirst()
    if letters.count > 1, Option.all.contains(where: { $0.name == letters }) {
      throw .usage("unknown option \"\(word)\"; did you mean \"-\(word)\"?")
    }
    guard let option = Option.all.first(where: { $0.letter != nil && $0.letter == letters.first })
    else { throw .usage("unknown option \"\(word)\"") }
    let attached = letters.dropFirst()
    try append(option, attached: attached.isEmpty ? nil : String(attached), &rest)
  }

  private mutating func append(
    _ option: Option, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    guard let argument = option.argument else {
      guard attached == nil else { throw .usage("--\(option.name) takes no value") }
      options.append(Given(option: option, value: ""))
      return
    }
    if let attached {
      options.append(Given(option: option, value: attached))
    } else if let next = rest.first, !next.hasPrefix("--") {
      options.append(Given(option: option, value: next))
      rest.removeFirst()
    } else {
      let choices = argument.choices
      let expected = choices.isEmpty ? argument.name : ArgumentParser.list(choices)
      throw .usage("--\(option.name) needs a value: \(expected)")
    }
  }
}
