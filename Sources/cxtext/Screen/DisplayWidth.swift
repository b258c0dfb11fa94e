extension Character {
  /// How many columns of a terminal the character takes: 0, 1 or 2.
  ///
  /// By blocks, as terminals do it: East Asian wide letters and emoji take two.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0E, 0xE0000...: continue
      case 0xFE0F: width = 2  // shown as an emoji
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1FAFF, 0x20000...0x3FFFD:
        width = 2
      default: width = max(width, scalar.properties.isEmojiPresentation ? 2 : 1)
      }
    }
    return width
  }
}

extension String {
  /// How many columns of a terminal the text takes.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text with spaces behind it (or before it) up to `width` columns.
  func padded(to width: Int, atEnd: Bool = true) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return atEnd ? self + spaces : spaces + self
  }
}
