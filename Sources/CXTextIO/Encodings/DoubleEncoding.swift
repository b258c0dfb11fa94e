/// Undoes the mistake of text that was UTF-8, was taken for Windows-1252 and was written as UTF-8 once more: the two
/// bytes of one letter have become two letters, the first of them U+00C3 more often than not.
enum DoubleEncoding {
  /// Appends `text` with what was encoded twice decoded once; nothing and false if there is no such thing in it.
  ///
  /// Only what Nordic and English comments are made of is undone: Latin-1 letters, general punctuation, the euro sign,
  /// emoji. Two letters that happen to look like anything else stay.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    guard mayHold(text) else { return false }
    let start = output.count
    var isFound = false
    var index = 0
    while index < text.count {
      if text[index] >= 0xC2, let (bytes, length) = decoded(text, at: index) {
        output.append(bytes.span)
        index += length
        isFound = true
      } else {
        output.append(text[index])
        index += 1
      }
    }
    if !isFound { output.removeSubrange(start...) }
    return isFound
  }

  /// Whether one of the letters stands in the text that the first byte of a character turns into: 0xC2, 0xC3, 0xE2,
  /// 0xEF or 0xF0.
  private static func mayHold(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index + 3 < text.count {
      if text[index] == 0xC3 {
        switch text[index + 1] {
        case 0x82, 0x83, 0xA2, 0xAF, 0xB0: if text[index + 2] >= 0xC2 { return true }
        default: break
        }
      }
      index += 1
    }
    return false
  }

  /// The character that two to four characters at `index` once were, and how many bytes those take.
  private static func decoded(_ text: Span<UInt8>, at index: Int) -> ([UInt8], Int)? {
    var bytes: [UInt8] = []
    var position = index
    var wanted = 1
    while bytes.count < wanted {
      guard let (scalar, length) = scalar(text, at: position),
        let byte = Windows1252.byte(of: scalar), byte >= 0x80
      else { return nil }
      bytes.append(byte)
      position += length
      guard bytes.count == 1 else { continue }
      switch byte {
      case 0xC2, 0xC3: wanted = 2
      case 0xE2, 0xEF: wanted = 3
      case 0xF0: wanted = 4
      default: return nil
      }
    }
    let sequence = UTF8Repair.sequence(bytes.span, at: 0)
    guard sequence.isValid, sequence.length == bytes.count, isLikely(bytes) else { return nil }
    return (bytes, position - index)
  }

  private static func isLikely(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0xC2, 0xA0...), (0xC3, _), (0xE2, 0x80...0x9E), (0xEF, 0xB8), (0xF0, 0x9F): true
    default: false
    }
  }

  private static func scalar(_ text: Span<UInt8>, at index: Int) -> (UInt32, Int)? {
    guard index < text.count, text[index] >= 0x80 else { return nil }
    let sequence = UTF8Repair.sequence(text, at: index)
    guard sequence.isValid, sequence.length < 4 else { return nil }
    var value = UInt32(text[index]) & (sequence.length == 2 ? 0x1F : 0x0F)
    for offset in 1..<sequence.length { value = value << 6 | UInt32(text[index + offset]) & 0x3F }
    return (value, sequence.length)
  }
}
