import CXTextIO

/// Puts colour and weight on text for people, or leaves it plain.
struct Style: Sendable {
  /// A look of text on a terminal, as the SGR parameter that switches it on.
  enum Look: String, Sendable {
    case plain = "0"
    case bold = "1"
    case faint = "2"
    case praise = "32"
    case blame = "31"
    case mixed = "33"
  }

  /// Whether colours are written.
  let isColored: Bool

  /// Appends text in a look.
  func append(_ text: String, _ look: Look, to output: inout [UInt8]) {
    output.append(utf8: applied(look, to: text))
  }

  /// The text with its look switched on before and off behind it.
  func applied(_ look: Look, to text: String) -> String {
    guard isColored, look != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(look.rawValue)m\(text)\u{1B}[0m"
  }
}
