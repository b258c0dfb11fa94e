/// The help of all commands as Markdown, for the README.
enum MarkdownHelp {
  /// One section per command.
  static var text: String {
    Command.all.map { section(of: $0) }.joined(separator: "\n")
  }

  private static func section(of command: Command) -> String {
    var text = "### `cxtext \(command.name)`\n\n"
    text += "\(command.summary.capitalizedSentence)\n\n"
    for detail in command.details { text += detail + "\n\n" }
    text += "```sh\n"
    text += command.examples.map { "\($0.line)  # \($0.meaning)\n" }.joined()
    text += command.examples.isEmpty ? "\(command.usage)\n```\n" : "```\n"
    let own = command.options.filter { !$0.commands.isEmpty }
    guard !own.isEmpty else { return text }
    text += "\n| option | |\n|---|---|\n"
    for option in own { text += "| \(names(of: option)) | \(escaped(option.meaning)) |\n" }
    return text
  }

  private static func names(of option: Option) -> String {
    let argument = option.argument.map { " " + $0.name } ?? ""
    let long = "`--\(option.name)\(argument)`"
    return option.letter.map { "`-\($0)`, \(long)" } ?? long
  }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
