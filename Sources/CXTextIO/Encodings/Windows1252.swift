/// The characters of Windows-1252: one byte each, 0x80-0x9F its own, all others those of Unicode.
enum Windows1252 {
  /// The characters of 0x80...0x9F; the five bytes without one stand for themselves, as in browsers
  /// (https://encoding.spec.whatwg.org/index-windows-1252.txt).
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The Unicode scalar of a byte.
  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80..<0xA0).contains(byte) ? UInt32(upper[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte of a Unicode scalar; nil if Windows-1252 does not have it. C1 controls stand for themselves.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar <= 0xFFFF, let index = upper.firstIndex(of: UInt16(scalar)) else { return nil }
    return UInt8(0x80 + index)
  }
}

extension [UInt8] {
  /// Appends a Unicode scalar as UTF-8; U+FFFD for a surrogate.
  mutating func append(scalar value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(value >> 6))
      append(0x80 | UInt8(value & 0x3F))
    case 0xD800..<0xE000, 0x11_0000...: append(UTF8Repair.replacement)
    case 0x800..<0x1_0000:
      append(0xE0 | UInt8(value >> 12))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    default:
      append(0xF0 | UInt8(value >> 18))
      append(0x80 | UInt8(value >> 12 & 0x3F))
      append(0x80 | UInt8(value >> 6 & 0x3F))
      append(0x80 | UInt8(value & 0x3F))
    }
  }
}
