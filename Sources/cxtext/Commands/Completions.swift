extension Command {
  /// `cxtext completions`.
  static let completions = Command(
    "completions", .choice(["bash", "zsh", "fish"]),
    summary: "write what makes a shell complete commands and options",
    details: [],
    examples: [
      Example(line: "source <(cxtext completions bash)", meaning: "for this bash, or in ~/.bashrc"),
      Example(
        line: "cxtext completions zsh > \"${fpath[1]}/_cxtext\"", meaning: "for zsh"),
      Example(
        line: "cxtext completions fish > ~/.config/fish/completions/cxtext.fish",
        meaning: "for fish"),
    ]
  ) { (invocation) throws(Failure) in
    let script =
      switch invocation.operands.first {
      case "bash": BashCompletions.script
      case "zsh": ZshCompletions.script
      default: FishCompletions.script
      }
    try Output.write(script)
    return .success
  }
}
