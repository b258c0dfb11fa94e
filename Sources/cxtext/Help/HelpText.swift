/// Text of fixed width for help.
enum HelpText {
  /// A paragraph broken at `width` columns, every line but the first indented; no line end behind it.
  static func paragraph(_ text: String, width: Int, indent: Int = 0) -> String {
    var styled = StyledText()
    styled.append(text)
    let lines = styled.wrapped(at: max(20, width - indent)).map { $0.parts.map(\.text).joined() }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// Rows of a term and what it means, aligned and indented.
  static func list(_ rows: [(term: String, meaning: String)], width: Int) -> String {
    let column = min(26, (rows.map(\.term.count).max() ?? 0) + 4)
    var text = ""
    for row in rows {
      let isLong = row.term.count + 4 > column
      text += isLong ? "  " + row.term + "\n" : ("  " + row.term).padded(to: column)
      if isLong { text += String(repeating: " ", count: column) }
      text += paragraph(row.meaning, width: width, indent: column) + "\n"
    }
    return text
  }
}

extension Option {
  /// `-f, --format FORMAT`.
  var term: String {
    let short = letter.map { "-\($0), " } ?? "    "
    return short + "--" + name + (argument.map { " " + $0.name } ?? "")
  }

  /// What it does, with what its argument can be.
  var meaning: String {
    guard let choices = argument?.choices, !choices.isEmpty, !choices.allSatisfy(summary.contains)
    else { return summary }
    return "\(summary) (\(ArgumentParser.list(choices)))"
  }
}

extension Command {
  /// How it is typed: `cxtext explain [OPTION...] [FILE...]`.
  var usage: String {
    let options = options.contains { !$0.commands.isEmpty } ? " [OPTION...]" : ""
    return "cxtext \(name)\(options) \(operandNames)"
  }

  /// `[FILE...]`.
  var operandNames: String {
    switch operands {
    case .inputs: "[FILE...]"
    case .paths: "PATH..."
    case .words: "WORD..."
    case .choice(let choices): choices.joined(separator: "|")
    case .command: "[COMMAND]"
    }
  }
}
