extension [UInt8] {
  /// Appends any bytes as a JSON string with its quotes; invalid UTF-8 becomes U+FFFD.
  ///
  /// Only what JSON demands is escaped; DEL and U+2028 stand as they are.
  package mutating func append(json text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    append(repairing: text, where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) { byte, output in
      output.append(escaped: byte)
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string with its quotes.
  package mutating func append(json text: String) {
    var text = text
    text.makeContiguousUTF8()
    append(json: text.utf8Span.span)
  }

  mutating func append(escaped byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      append(Self.hexadecimal(byte >> 4))
      append(Self.hexadecimal(byte & 0xF))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
