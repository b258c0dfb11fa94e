/// How the characters of a text are written as bytes.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  /// One byte per character, as Windows has it in western Europe. ISO 8859-1 (Latin-1) is a part of it.
  case windows1252 = "Windows-1252"
}

/// The encoding of a text as its first bytes show it.
struct EncodingGuess {
  private(set) var encoding: TextEncoding
  /// How long the byte order mark is that stands before the text, in bytes.
  private(set) var markLength = 0
  /// Whether this is an encoding that is not read.
  private(set) var isUnknown = false

  /// Looks at the beginning of a text; a character may be cut at its end.
  init(_ sample: Span<UInt8>) {
    encoding = .utf8
    if sample.count >= 4, sample[0] == 0xFF, sample[1] == 0xFE, sample[2] == 0, sample[3] == 0 {
      isUnknown = true
    } else if sample.count >= 3, sample[0] == 0xEF, sample[1] == 0xBB, sample[2] == 0xBF {
      markLength = 3
    } else if sample.count >= 2, sample[0] == 0xFF, sample[1] == 0xFE {
      (encoding, markLength) = (.utf16LittleEndian, 2)
    } else if sample.count >= 2, sample[0] == 0xFE, sample[1] == 0xFF {
      (encoding, markLength) = (.utf16BigEndian, 2)
    } else {
      encoding = Self.withoutMark(sample)
    }
  }

  /// UTF-16 has a zero byte in most of its pairs, always on the same side; UTF-8 has sequences that fit.
  private static func withoutMark(_ sample: Span<UInt8>) -> TextEncoding {
    var zeros = (even: 0, odd: 0)
    var (valid, invalid) = (0, 0)
    var index = 0
    while index < sample.count {
      if sample[index] == 0 {
        if index & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      }
      guard sample[index] >= 0x80 else {
        index += 1
        continue
      }
      let sequence = UTF8Repair.sequence(sample, at: index)
      if sequence.isValid { valid += 1 } else if index + 4 <= sample.count { invalid += 1 }
      index += sequence.length
    }
    let pairs = sample.count / 2
    guard zeros.even + zeros.odd >= 4 else { return invalid > valid ? .windows1252 : .utf8 }
    if zeros.odd * 5 > pairs * 2, zeros.even * 20 < pairs { return .utf16LittleEndian }
    if zeros.even * 5 > pairs * 2, zeros.odd * 20 < pairs { return .utf16BigEndian }
    return invalid > valid ? .windows1252 : .utf8
  }
}
