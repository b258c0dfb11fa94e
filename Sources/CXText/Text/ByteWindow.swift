/// Which of 64 bytes are letters and which are spaces, one bit each: what lets the tokenizer skip whole words.
///
///     text      K u n d e s e r v i c e   ø v e l s e ,   4     byte 0 is bit 0
///     letters   1 1 1 1 1 1 1 1 1 1 1 1 0 1 1 1 1 1 1 1 1 0 0 0     ø is two bytes, both letters
///     spaces    0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0 0 0 0 0 0 1 0
///
/// Letters are those of ASCII and the pairs of U+00C0...U+00FF, spaces are U+0020; every other byte is in neither and is
/// read by the exact rules, one character at a time.
///
/// A window begins where a character begins. Bits beyond the end of the text are spaces.
struct ByteWindow {
  /// How many bytes a window has.
  static let width = 64

  private(set) var letters: UInt64
  private(set) var spaces: UInt64

  /// The window that begins at `i`, a place in `text`.
  ///
  /// With `lines` line feeds are spaces too, for texts that are one comment per line.
  @inline(__always) init(_ text: Span<UInt8>, at i: Int, lines: Bool = false) {
    if i &+ Self.width <= text.count {
      unsafe self.init(reading: text.bytes, at: i, lines)
    } else if text.count >= Self.width {
      // The last 64 bytes, moved down so that bit 0 is byte `i`.
      unsafe self.init(reading: text.bytes, at: text.count &- Self.width, lines)
      let shift = UInt64(truncatingIfNeeded: i &+ Self.width &- text.count)
      letters &>>= shift
      spaces = spaces &>> shift | ~(UInt64.max &>> shift)
    } else {
      unsafe self.init(shortText: text.bytes, at: i, lines)
    }
  }

  /// The window of a text that is shorter than one.
  private init(shortText text: RawSpan, at i: Int, _ lines: Bool) {
    var padded = InlineArray<8, UInt64>(repeating: 0x2020_2020_2020_2020)
    var (from, word) = (i, 0)
    while from &+ 8 <= text.byteCount {
      padded[word] = unsafe text.unsafeLoadUnaligned(fromByteOffset: from, as: UInt64.self)
      from &+= 8
      word &+= 1
    }
    while from < text.byteCount {
      let byte = unsafe UInt64(text.unsafeLoad(fromByteOffset: from, as: UInt8.self))
      let shift = UInt64(truncatingIfNeeded: (from &- i) & 7) &* 8
      padded[word] ^= ((byte ^ 0x20) &<< shift)
      from &+= 1
    }
    unsafe self.init(reading: padded.span.bytes, at: 0, lines)
  }

  /// Reads 64 bytes that are there.
  @inline(__always) private init(reading bytes: RawSpan, at i: Int, _ lines: Bool) {
    var letters = BitMatrix()
    var spaces = BitMatrix()
    var before = Quarter.beforeFirst(bytes, i)
    for quarter in 0..<4 {
      let at = i &+ quarter &* 16
      if quarter > 0 { before = Quarter(bytes, at &- 1) }
      let here = Quarter(bytes, at)
      letters.insert(here.letters(after: before), quarter)
      spaces.insert(lines ? here.spaces .| here.lineFeeds : here.spaces, quarter)
    }
    self.letters = letters.transposed
    self.spaces = spaces.transposed
  }
}

extension ByteWindow {
  /// The place of the first line feed from `i` on; the end of the text if there is none.
  static func firstLineFeed(in text: Span<UInt8>, from i: Int) -> Int {
    var at = i
    while at &+ 16 <= text.count, unsafe !Quarter(text.bytes, at).hasLineFeed { at &+= 16 }
    while at < text.count, text[at] != 0x0A { at &+= 1 }
    return at
  }
}

extension ByteWindow {
  /// How many line feeds there are.
  static func lineFeedCount(in text: Span<UInt8>) -> Int {
    var (count, at) = (0, 0)
    while at &+ 16 <= text.count {
      // Each lane counts to 255 at most.
      let end = min(text.count &- 15, at &+ 255 &* 16)
      var lanes = SIMD16<UInt8>()
      while at < end {
        // A mask byte is 0 or -1.
        lanes &-= unsafe Quarter(text.bytes, at).lineFeedBytes
        at &+= 16
      }
      for lane in 0..<16 { count &+= Int(lanes[lane]) }
    }
    while at < text.count {
      count &+= text[at] == 0x0A ? 1 : 0
      at &+= 1
    }
    return count
  }
}

/// Sixteen bytes, all looked at in one step.
private struct Quarter {
  typealias Vector = SIMD16<UInt8>
  typealias Mask = SIMDMask<SIMD16<Int8>>
  let bytes: SIMD16<UInt8>

  @inline(__always) init(_ text: RawSpan, _ i: Int) {
    bytes = unsafe text.unsafeLoadUnaligned(
      fromUncheckedByteOffset: i, as: SIMD16<UInt8>.self)  // the caller has checked the range
  }

  private init(bytes: SIMD16<UInt8>) { self.bytes = bytes }

  /// A space, and then the first fifteen bytes at `i`.
  @inline(__always) static func beforeFirst(_ text: RawSpan, _ i: Int) -> Quarter {
    // The caller has checked the range.
    let halves = unsafe text.unsafeLoadUnaligned(
      fromUncheckedByteOffset: i, as: SIMD2<UInt64>.self)
    let (low, high) = (halves.x.littleEndian, halves.y.littleEndian)
    let moved = SIMD2((low &<< 8 | 0x20).littleEndian, (high &<< 8 | low &>> 56).littleEndian)
    return Quarter(bytes: unsafe unsafeBitCast(moved, to: SIMD16<UInt8>.self))
  }

  @inline(__always) var spaces: Mask { bytes .== Vector(repeating: 0x20) }

  @inline(__always) var lineFeeds: Mask { bytes .== Vector(repeating: 0x0A) }

  @inline(__always) var lineFeedBytes: Vector {
    unsafe unsafeBitCast(lineFeeds, to: Vector.self)
  }

  @inline(__always) var hasLineFeed: Bool {
    let halves = unsafe unsafeBitCast(lineFeeds, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }

  /// ASCII letters, 0xC3, and what follows 0xC3 in a letter: 0x80...0xBF without 0x97 (×) and 0xB7 (÷).
  ///
  /// 0xC3 need not be followed by anything: alone, as Latin-1, it is the letter Ã.
  @inline(__always) func letters(after before: Quarter) -> Mask {
    let ordinal = (bytes | Vector(repeating: 0x20)) &- Vector(repeating: 0x61)
    let ascii: Mask = ordinal .< Vector(repeating: 26)
    let isTrailing: Mask = bytes &- Vector(repeating: 0x80) .< Vector(repeating: 0x40)
    let isNoSign: Mask = bytes & Vector(repeating: 0xDF) .!= Vector(repeating: 0x97)
    return ascii .| isLead .| (before.isLead .& isTrailing .& isNoSign)
  }

  @inline(__always) private var isLead: Mask { bytes .== Vector(repeating: 0xC3) }
}

/// Turns four vectors of sixteen yes-or-no bytes into 64 bits.
///
/// Half-vector k (eight bytes) goes into bit k of eight bytes, so that one word holds all 64 answers, as a matrix of
/// eight by eight bits in the wrong order: bit k of byte j is the answer for byte 8k + j. Transposed, it is bit 8k + j.
/// One transposition instead of a multiplication for each eight bytes took a window from 300 to 200 instructions.
private struct BitMatrix {
  private var rows = SIMD2<UInt64>()

  @inline(__always) mutating func insert(_ mask: Quarter.Mask, _ quarter: Int) {
    let bit: UInt64 = 0x0101_0101_0101_0101 &<< UInt64(truncatingIfNeeded: quarter &* 2)
    rows |= unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self) & SIMD2(bit, bit &<< 1)
  }

  /// Hacker's Delight, 2nd edition, section 7-3: swaps ever larger blocks across the diagonal.
  @inline(__always) var transposed: UInt64 {
    var x = rows.x.littleEndian | rows.y.littleEndian
    var swap = (x ^ x &>> 7) & 0x00AA_00AA_00AA_00AA
    x ^= swap ^ swap &<< 7
    swap = (x ^ x &>> 14) & 0x0000_CCCC_0000_CCCC
    x ^= swap ^ swap &<< 14
    swap = (x ^ x &>> 28) & 0x0000_0000_F0F0_F0F0
    return x ^ swap ^ swap &<< 28
  }
}
