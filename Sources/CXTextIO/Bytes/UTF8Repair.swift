/// Tells valid UTF-8 from bytes that only look like it.
///
/// Invalid bytes are cut as the Unicode Standard recommends (3.9, "maximal subparts") and as browsers, Python and
/// Swift's `String(decoding:)` do, so that repaired text is the same everywhere.
enum UTF8Repair {
  /// A character, or the bytes that one U+FFFD stands for.
  struct Sequence: Equatable {
    var length: Int
    var isValid: Bool
  }

  /// U+FFFD in UTF-8.
  static let replacement: StaticString = "\u{FFFD}"

  /// The character that begins with a byte above 0x7F at `index`.
  static func sequence(_ text: Span<UInt8>, at index: Int) -> Sequence {
    let first = text[index]
    guard let (length, second) = expectation(after: first) else {
      return Sequence(length: 1, isValid: false)
    }
    for offset in 1..<length {
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard index + offset < text.count, allowed.contains(text[index + offset]) else {
        return Sequence(length: offset, isValid: false)
      }
    }
    return Sequence(length: length, isValid: true)
  }

  /// How long a character is that begins with `first`, and what its second byte may be (Unicode Standard, table 3-7).
  private static func expectation(after first: UInt8) -> (Int, ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}

extension [UInt8] {
  /// Appends text with every invalid sequence as U+FFFD and some ASCII bytes escaped.
  ///
  /// - Parameters:
  ///   - text: Any bytes.
  ///   - needsEscape: Whether an ASCII byte must not stand as it is.
  ///   - escape: Appends such a byte.
  @inline(__always)
  mutating func append(
    repairing text: Span<UInt8>, where needsEscape: (UInt8) -> Bool,
    escape: (UInt8, inout [UInt8]) -> Void
  ) {
    var clean = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        if needsEscape(byte) {
          append(text.extracting(clean..<index))
          escape(byte, &self)
          clean = index + 1
        }
        index += 1
        continue
      }
      let sequence = UTF8Repair.sequence(text, at: index)
      if !sequence.isValid {
        append(text.extracting(clean..<index))
        append(UTF8Repair.replacement)
        clean = index + sequence.length
      }
      index += sequence.length
    }
    append(text.extracting(clean..<text.count))
  }
}
