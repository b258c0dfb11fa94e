/// Up to eight bytes of a text in one machine word, the first one lowest, looked at in one step.
///
/// The tests set the upper bit of each byte that passes. A sum of a byte below 0x80 and a constant sets it from a
/// threshold on, so that no byte disturbs its neighbour:
///
///     byte        0x41  A    0x5A  Z    0x5B  [
///     + 0x3F      0x80       0x99       0x9A      upper bit set: A or above
///     + 0x25      0x66       0x7F       0x80      upper bit set: above Z
struct EightBytes {
  var bytes: UInt64

  /// The `count` bytes at `i`, 1...8; zero bytes follow.
  @inline(__always) init(_ text: Span<UInt8>, at i: Int, count: Int) {
    if text.count >= 8 {
      // Near the end of the text its last eight bytes, those before `i` shifted out: the range is in bounds.
      let start = min(i, text.count &- 8)
      let loaded = unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: start, as: UInt64.self)
      let used = UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      bytes = loaded.littleEndian &>> UInt64(truncatingIfNeeded: 8 &* (i &- start)) & used
    } else {
      bytes = 0
      for offset in 0..<count {
        bytes |= UInt64(text[i &+ offset]) &<< UInt64(truncatingIfNeeded: offset &* 8)
      }
    }
  }

  private init(bytes: UInt64) { self.bytes = bytes }

  private static let upperBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always) var isASCII: Bool { bytes & Self.upperBits == 0 }

  /// Upper bits of `A`...`Z`, if all bytes are ASCII.
  @inline(__always) var capitals: UInt64 { Self.letters(bytes, from: 0x3F, above: 0x25) }

  /// Upper bits of `a`...`z`, if all bytes are ASCII.
  @inline(__always) var smalls: UInt64 { Self.letters(bytes, from: 0x1F, above: 0x05) }

  @inline(__always)
  private static func letters(_ bytes: UInt64, from: UInt64, above: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (bytes &+ ones &* from) & ~(bytes &+ ones &* above) & upperBits
  }

  /// The same with `a`...`z` for `A`...`Z`, if all bytes are ASCII.
  @inline(__always) var lowercased: EightBytes { EightBytes(bytes: bytes | capitals &>> 2) }

  /// Whether three bytes in a row are equal, zero bytes at the end among them; never false if they are.
  @inline(__always) var mayHoldTriple: Bool {
    let pairs = bytes ^ bytes &>> 8
    let triples = pairs | pairs &>> 8
    // The last two bytes begin no triple; a word of five letters or less ends in three zero bytes or more.
    let differences = triples | 0xFFFF_0000_0000_0000 | Self.beyondEnd(bytes)
    return (differences &- 0x0101_0101_0101_0101) & ~differences & Self.upperBits != 0
  }

  /// All bits of the zero bytes at the end.
  @inline(__always) private static func beyondEnd(_ bytes: UInt64) -> UInt64 {
    let empty = bytes.leadingZeroBitCount & ~7
    return empty == 0 ? 0 : UInt64.max &<< UInt64(truncatingIfNeeded: 64 &- empty)
  }
}
