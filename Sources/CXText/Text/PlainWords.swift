/// The fast path of the tokenizer: words of letters alone, and single marks `, . ! ?` before a space.
///
/// It stops before everything else, and the exact rules read on from there.
struct PlainWords {
  /// Whether `read` stopped at something that the rules must read.
  private(set) var needsRules = false
  /// Where the window ends.
  let end: Int

  private let base: Int
  private let window: ByteWindow

  /// The words of the 64 bytes at `i`, where a character begins.
  @inline(__always) init(_ text: Span<UInt8>, at i: Int) {
    base = i
    end = i &+ ByteWindow.width
    window = ByteWindow(text, at: i)
  }

  /// Appends tokens from `i` on while they are plain; returns where the window is used up or the rules go on.
  @inline(__always)
  mutating func read(
    _ text: Span<UInt8>, from i: Int, _ abbreviations: AbbreviationTable,
    _ tokens: inout [Token], _ state: inout TokenizerState
  ) -> Int {
    var from = i &- base
    var flags = state.pending
    var isStopped = false
    // Room is made once, not for each token; no window holds more tokens than bytes.
    tokens.append(addingCapacity: ByteWindow.width) { output in
      repeat {
        let run = Run(window, from: from)
        if run.ends != 0 {
          appendWords(run, flags, &output)
          flags = []
        }
        let first = run.cutWord
        flags.formUnion(window.space(before: first))
        if window.isSpace(run.border &+ 1),
          isPlainMark(text, base &+ first, base &+ run.border, abbreviations)
        {
          if first < run.border {
            output.append(Token(base &+ first, base &+ run.border, .word, flags))
            flags = []
          }
          output.append(
            Token(base &+ run.border, base &+ run.border &+ 1, .punctuation, flags))
          flags = []
          from = run.border &+ 1
        } else {
          // Whether a space follows the last byte is for the next window to say, if there is more in this one.
          needsRules = first == 0 || run.border < ByteWindow.width &- 1
          from = first
          isStopped = true
        }
      } while !isStopped
    }
    state.pending = flags
    return base &+ from
  }

  /// Letters and spaces from one place of a window to the first byte that is neither.
  private struct Run {
    /// The first byte that is neither letter nor space; 64 if there is none.
    let border: Int
    /// Where words begin.
    let starts: UInt64
    /// The spaces that words end before.
    let ends: UInt64

    /// Where the word begins that a mark or the window's end cuts off; the border if there is none.
    @inline(__always) var cutWord: Int {
      let left = ends == 0 ? starts : starts & (UInt64.max &<< UInt64(lastEnd))
      return left == 0 ? border : left.trailingZeroBitCount
    }

    private var lastEnd: Int { 63 &- ends.leadingZeroBitCount }

    @inline(__always) init(_ window: ByteWindow, from: Int) {
      let unread = UInt64.max &<< UInt64(truncatingIfNeeded: from)
      let others = ~(window.letters | window.spaces) & unread
      // All bits below the lowest one of `others`.
      let before = others &- 1 & ~others
      border = others.trailingZeroBitCount
      let letters = window.letters & unread & before
      starts = letters & ~(letters &<< 1)
      ends = ~letters & (letters &<< 1) & before
    }
  }

  /// Appends the words of which both ends are known.
  @inline(__always)
  private func appendWords(
    _ run: Run, _ pending: Token.Flags, _ output: inout OutputSpan<Token>
  ) {
    var (starts, ends) = (run.starts, run.ends)
    var flags = pending.union(window.space(before: starts.trailingZeroBitCount))
    // Four at a time, and then as many are taken back as were too many: a loop that ends after each word is guessed
    // wrong once a run.
    var spare = -ends.nonzeroBitCount
    repeat {
      for _ in 0..<4 {
        let (first, last) = (starts.trailingZeroBitCount, ends.trailingZeroBitCount)
        output.append(Token(base &+ first, base &+ last, .word, flags))
        flags = .spaceBefore
        starts &= starts &- 1
        ends &= ends &- 1
      }
      spare &+= 4
    } while spare < 0
    output.removeLast(spare)
  }

  /// Whether the byte at `i` is a comma or ends a sentence and no abbreviation that began at `start`.
  @inline(__always)
  private func isPlainMark(
    _ text: Span<UInt8>, _ start: Int, _ i: Int, _ abbreviations: AbbreviationTable
  ) -> Bool {
    switch unsafe text[unchecked: i] {  // i lies in the text: what lies behind it is spaces
    case 0x2C, 0x21, 0x3F: true  // , ! ?
    case 0x2E: i == start || i &- start > 1 && !abbreviations.mayHold(text, start, i)  // .
    default: false
    }
  }
}

extension ByteWindow {
  /// Whether byte `i` is a space; false beyond the window.
  @inline(__always) fileprivate func isSpace(_ i: Int) -> Bool {
    i < Self.width && spaces &>> UInt64(truncatingIfNeeded: i) & 1 != 0
  }

  /// The flag of a token that begins at byte `i`, 0...64, if there is a space before it in the window.
  @inline(__always) fileprivate func space(before i: Int) -> Token.Flags {
    i > 0 && isSpace(i &- 1) ? .spaceBefore : []
  }
}
