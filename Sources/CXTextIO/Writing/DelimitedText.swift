/// How cells and rows are parted.
public enum Delimiter: Hashable, Sendable {
  /// Cells with commas, quotes or line breaks are quoted, as RFC 4180 says.
  case comma
  /// The same with semicolons, as spreadsheets expect where decimals have a comma.
  case semicolon
  /// Nothing is quoted; a tab or line break inside a cell becomes a space.
  case tab
}

extension Delimiter {
  var mark: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }
}

extension [UInt8] {
  /// Appends the mark between two cells.
  package mutating func append(_ delimiter: Delimiter) {
    append(delimiter.mark)
  }

  /// Appends a cell that holds any bytes; invalid UTF-8 becomes U+FFFD.
  package mutating func append(cell text: Span<UInt8>, _ delimiter: Delimiter) {
    switch delimiter {
    case .tab:
      append(repairing: text, where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { _, output in
        output.append(UInt8(ascii: " "))
      }
    case .comma, .semicolon:
      let isQuoted = Self.needsQuotes(text, delimiter.mark)
      if isQuoted { append("\"") }
      append(repairing: text, where: { $0 == UInt8(ascii: "\"") }) { _, output in
        output.append("\"\"")
      }
      if isQuoted { append("\"") }
    }
  }

  /// Appends a cell.
  package mutating func append(cell text: String, _ delimiter: Delimiter) {
    var text = text
    text.makeContiguousUTF8()
    append(cell: text.utf8Span.span, delimiter)
  }

  private static func needsQuotes(_ text: Span<UInt8>, _ mark: UInt8) -> Bool {
    for index in text.indices {
      switch text[index] {
      case mark, UInt8(ascii: "\""), 0x0A, 0x0D: return true
      default: continue
      }
    }
    return false
  }
}
