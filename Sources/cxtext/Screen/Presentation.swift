import CXTextIO

/// How results are written.
struct Presentation: Sendable {
  let format: ResultFormat
  /// The looks of text for people.
  let style: Style
  /// How many columns text for people is broken at; nil to leave lines whole.
  let width: Int?

  /// What the user asks for, or what suits the terminal.
  init(_ settings: Settings, _ terminal: Terminal = .current) {
    format = settings.format ?? (terminal.hasScreen ? .text : .jsonl)
    style = terminal.style(settings.color)
    width = terminal.width
  }
}

extension ResultFormat {
  /// What parts the cells; nil for formats without cells.
  var delimiter: Delimiter? {
    switch self {
    case .csv: .comma
    case .tsv: .tab
    case .text, .jsonl: nil
    }
  }
}
