/// A part of a window that holds only words and spaces, and perhaps marks that were judged before.
struct PlainRun {
  /// The first byte that is neither letter nor space nor judged; 64 if there is none.
  let border: Int
  /// Where words begin.
  let starts: UInt64
  /// The bytes behind words of which the end is known.
  let ends: UInt64

  /// What begins at `from`, 0...63, and has no mark.
  @inline(__always) init(_ window: ByteWindow, from: Int) {
    self.init(window, from: from, marks: window.marks(from: from))
  }

  /// What begins at `from`; `marks` are the bytes from there on that are neither letter nor space nor judged.
  @inline(__always) init(_ window: ByteWindow, from: Int, marks: UInt64) {
    // All bits below the lowest mark.
    let before = marks &- 1 & ~marks
    border = marks.trailingZeroBitCount
    let letters = window.letters & before & UInt64.max &<< UInt64(truncatingIfNeeded: from)
    starts = letters & ~(letters &<< 1)
    ends = ~letters & (letters &<< 1) & before
  }

  /// Where the word begins that the border cuts off; the border if there is none.
  @inline(__always) var cutWord: Int {
    let lastEnd = UInt64(truncatingIfNeeded: 63 &- ends.leadingZeroBitCount)
    let left = ends == 0 ? starts : starts & UInt64.max &<< lastEnd
    return left == 0 ? border : left.trailingZeroBitCount
  }

  /// Whether the rules must read what begins at `first`, the word that is cut off; else a new window may.
  ///
  /// Whether a space follows the last byte is for the next window to say, if this one has something before it.
  @inline(__always) func needsRules(at first: Int) -> Bool {
    first == 0 || border < ByteWindow.width &- 1
  }
}

extension ByteWindow {
  /// The bytes from `from` on that are neither letter nor space.
  @inline(__always) func marks(from: Int) -> UInt64 {
    ~(letters | spaces) & UInt64.max &<< UInt64(truncatingIfNeeded: from)
  }

  /// Whether byte `i` is a space; false beyond the window.
  @inline(__always) func isSpace(_ i: Int) -> Bool {
    i < Self.width && spaces &>> UInt64(truncatingIfNeeded: i) & 1 != 0
  }

  /// The flag of a token that begins at byte `i`, 0...64, if there is a space before it in the window.
  @inline(__always) func space(before i: Int) -> Token.Flags {
    i > 0 && isSpace(i &- 1) ? .spaceBefore : []
  }
}

extension AbbreviationTable {
  /// Whether the byte at `i`, in front of a space, is a comma or ends a sentence and no abbreviation that began at `start`.
  @inline(__always)
  func isPlainMark(_ text: Span<UInt8>, _ start: Int, _ i: Int) -> Bool {
    switch unsafe text[unchecked: i] {  // a window has marks only where the text has bytes
    case 0x2C, 0x21, 0x3F: true  // , ! ?
    case 0x2E: i == start || i &- start > 1 && !mayHold(text, start, i)  // .
    default: false
    }
  }
}
