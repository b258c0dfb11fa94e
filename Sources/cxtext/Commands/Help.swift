extension Command {
  /// `cxtext help`, also `--help`.
  static let help = Command(
    "help", .command, summary: "show help: of a command if one is given", details: [],
    examples: [
      Example(line: "cxtext help explain", meaning: "what a command does, with its options"),
      Example(line: "cxtext help --man | man -l -", meaning: "the manual page"),
    ]
  ) { (invocation) throws(Failure) in
    try Output.write(helpText(invocation))
    return .success
  }

  private static func helpText(_ invocation: Invocation) throws(Failure) -> String {
    switch invocation.settings.page {
    case .markdown: return MarkdownHelp.text
    case .manual: return ManualPage.text
    case .terminal: break
    }
    let page = HelpPage(width: min(Terminal.current.width ?? 80, 96))
    let name = invocation.operands.joined(separator: " ")
    guard !name.isEmpty else { return page.overview }
    if let command = Command.named(name) { return page.page(of: command) }
    let parts = Command.all.filter { $0.name.hasPrefix(name + " ") }
    guard !parts.isEmpty else {
      let names = Command.all.map(\.name)
      throw .usage("no command \"\(name)\"" + Suggestion.clause(for: name, among: names))
    }
    return parts.map(page.page).joined(separator: "\n")
  }
}
