/// The fast path of the tokenizer: words of letters alone, and single marks `, . ! ?` before a space.
///
/// It stops before everything else, and the exact rules read on from there. Nine tokens of ten in customer comments are
/// read here, which makes the tokenizer 2.7 times as fast as the rules alone.
struct PlainWords {
  /// Whether `read` stopped at something that the rules must read.
  private(set) var needsRules = false
  /// Where the letters end that begin where `read` stopped.
  private(set) var lettersEnd = 0
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
        let run = PlainRun(window, from: from)
        if run.ends != 0 {
          appendWords(run, flags, &output)
          flags = []
        }
        let first = run.cutWord
        flags.formUnion(window.space(before: first))
        if window.isSpace(run.border &+ 1),
          abbreviations.isPlainMark(text, base &+ first, base &+ run.border)
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
          needsRules = run.needsRules(at: first)
          lettersEnd = base &+ run.border
          from = first
          isStopped = true
        }
      } while !isStopped
    }
    state.pending = flags
    return base &+ from
  }

  /// Appends the words of which both ends are known.
  @inline(__always)
  private func appendWords(
    _ run: PlainRun, _ pending: Token.Flags, _ output: inout OutputSpan<Token>
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
}
