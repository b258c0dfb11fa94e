/// How the tables of a batch are written.
package struct TableStyle: Hashable, Sendable {
  package let delimiter: Delimiter
  /// What stands before decimals in our numbers.
  let decimalMark: UInt8
  let lineEnd: StaticLineEnd
  /// Whether the file begins with a byte order mark, by which Excel knows UTF-8.
  let hasByteOrderMark: Bool
  /// Whether cells that a spreadsheet would take for formulas begin with an apostrophe.
  let isGuarded: Bool

  /// How a line ends.
  enum StaticLineEnd: Hashable, Sendable {
    case lineFeed, both
  }

  /// As RFC 4180 says, with line feeds: for programs.
  package static let plain = TableStyle(
    delimiter: .comma, decimalMark: UInt8(ascii: "."), lineEnd: .lineFeed,
    hasByteOrderMark: false, isGuarded: false)

  /// As Excel opens it with a double click where decimals have a comma, as in the Nordic countries.
  package static let excel = TableStyle(
    delimiter: .semicolon, decimalMark: UInt8(ascii: ","), lineEnd: .both, hasByteOrderMark: true,
    isGuarded: true)
}

extension [UInt8] {
  /// Appends what a file begins with.
  mutating func appendStart(_ style: TableStyle) {
    if style.hasByteOrderMark { append("\u{FEFF}") }
  }

  /// Appends the end of a line.
  mutating func appendLineEnd(_ style: TableStyle) {
    switch style.lineEnd {
    case .lineFeed: append(UInt8(ascii: "\n"))
    case .both: append("\r\n")
    }
  }

  /// Appends a cell of an export, or a text of our own that is no number; valid UTF-8.
  mutating func append(cell text: Span<UInt8>, _ style: TableStyle) {
    append(addingCapacity: OutputSpan<UInt8>.cellRoom(text.count)) { $0.append(cell: text, style) }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a cell of an export, or a text of our own that is no number; valid UTF-8, of at most `cellRoom` bytes with the
  /// mark behind it.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return can be a formula, which runs when the file
  /// is opened (OWASP, "CSV injection"): an apostrophe before it makes it text. Numbers stay numbers.
  mutating func append(cell text: Span<UInt8>, _ style: TableStyle) {
    if style.isGuarded, !text.isEmpty, Self.mayBeFormula(text) {
      var guarded: [UInt8] = [UInt8(ascii: "'")]
      guarded.append(text)
      append(cellOfValid: guarded.span, style.delimiter.mark)
    } else {
      append(cellOfValid: text, style.delimiter.mark)
    }
  }

  private static func mayBeFormula(_ text: Span<UInt8>) -> Bool {
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isNumber(text)
    default: return false
    }
  }

  /// Whether digits follow the sign, with at most one mark between them.
  private static func isNumber(_ text: Span<UInt8>) -> Bool {
    var (digits, marks) = (0, 0)
    for index in 1..<text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
      default: return false
      }
    }
    return digits > 0 && marks <= 1
  }
}
