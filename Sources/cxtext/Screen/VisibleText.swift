import CXTextIO

extension [UInt8] {
  /// Appends a comment for a screen: a comment must not be able to move the cursor, so that control characters become
  /// U+FFFD and tabs a space.
  mutating func append(visible text: Span<UInt8>) {
    append(utf8: String(visible: text))
  }
}

extension String {
  /// Any bytes as text that is safe to show on a screen.
  init(visible text: Span<UInt8>) {
    var bytes: [UInt8] = []
    bytes.append(text)
    self.init()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09: unicodeScalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: unicodeScalars.append("\u{FFFD}")
      // Marks that turn the direction of what follows would reorder the rest of the line.
      case 0x202A...0x202E, 0x2066...0x2069: unicodeScalars.append("\u{FFFD}")
      default: unicodeScalars.append(scalar)
      }
    }
  }
}

extension Double {
  /// The number with exactly two decimals: `0.98`, `-0.40`, `1.00`.
  var withTwoDecimals: String { fixed(decimals: 2) }

  /// The number with exactly so many decimals, never `-0`.
  func fixed(decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (self * scale).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return "0" }
    let digits = String(Int(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
