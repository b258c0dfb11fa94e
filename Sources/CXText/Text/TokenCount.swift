/// How much text there is.
public struct TokenCount: Equatable, Sendable {
  public var lines = 0
  /// Tokens of letters: words and abbreviations.
  public var words = 0
  public var tokens = 0

  public init() {}

  /// Adds another count.
  public static func += (sum: inout TokenCount, other: TokenCount) {
    sum.lines += other.lines
    sum.words += other.words
    sum.tokens += other.tokens
  }
}

extension Tokenizer {
  /// How many tokens there are in comments that stand one per line.
  ///
  ///     Tokenizer().count(linesOf: "Bra!\nIkke bra".utf8Span.span)  // 2 lines, 3 words, 4 tokens
  ///
  /// The same as tokenizing line by line, without listing the tokens: words are counted as bits.
  /// Complexity: linear in the number of bytes.
  public func count(linesOf utf8: Span<UInt8>) -> TokenCount {
    var tally = LineTally()
    var i = 0
    while i < utf8.count {
      let window = ByteWindow(utf8, at: i, lines: true)
      let base = i
      // The ends of all plain words of the window, counted once.
      var ends: UInt64 = 0
      while i < base &+ ByteWindow.width {
        let stop = tally.readPlainWords(
          window, at: base, from: i &- base, utf8, abbreviations, &ends)
        i = base &+ stop.place
        guard stop.needsRules, i < utf8.count else { break }
        i = tally.addToken(utf8, at: i, lettersEnd: base &+ stop.lettersEnd, self)
      }
      tally.add(words: ends.nonzeroBitCount)
    }
    tally.finish()
    tally.count.lines = Self.lineCount(utf8)
    return tally.count
  }

  private static func lineCount(_ utf8: Span<UInt8>) -> Int {
    let lineFeeds = ByteWindow.lineFeedCount(in: utf8)
    return utf8.isEmpty || utf8[utf8.count - 1] == 0x0A ? lineFeeds : lineFeeds + 1
  }
}

/// Counts the tokens of lines, by windows where words are plain and by the rules elsewhere.
private struct LineTally {
  var count = TokenCount()
  /// Tokens of the rules, counted later: those after them may still join them to an e-mail address.
  private var recent: [Token] = []
  private var state = TokenizerState()
  /// Where the line ends that the rules read last.
  private var lineEnd = -1
  /// Where the rules stopped last.
  private var rulesEnd = 0

  /// Counts plain words.
  mutating func add(words: Int) {
    count.words &+= words
    count.tokens &+= words
  }

  /// Reads what is plain from `from` on: counts the marks and notes the `ends` of words; says where that ends and whether
  /// the rules go on there.
  @inline(__always)
  mutating func readPlainWords(
    _ window: ByteWindow, at base: Int, from: Int, _ utf8: Span<UInt8>,
    _ abbreviations: AbbreviationTable, _ ends: inout UInt64
  ) -> (place: Int, lettersEnd: Int, needsRules: Bool) {
    var marks = window.marks(from: from)
    while marks != 0 {
      let mark = marks.trailingZeroBitCount
      guard window.isSpace(mark &+ 1),
        abbreviations.isPlainMark(
          utf8, base &+ window.startOfWord(before: mark, from: from), base &+ mark)
      else { break }
      count.tokens &+= 1
      marks &= marks &- 1
    }
    let run = PlainRun(window, from: from, marks: marks)
    ends |= run.ends
    let first = run.cutWord
    return (first, run.border, run.needsRules(at: first))
  }

  /// Counts the token at `i`, which begins with letters up to `lettersEnd`, by the rules; returns where it ends.
  mutating func addToken(
    _ utf8: Span<UInt8>, at i: Int, lettersEnd: Int, _ tokenizer: Tokenizer
  ) -> Int {
    let isNewLine = i >= lineEnd
    if isNewLine {
      if utf8[i] == 0x0D, i + 1 == utf8.count || utf8[i + 1] == 0x0A { return i + 1 }
      lineEnd = Self.endOfLine(utf8, at: i)
      state = TokenizerState()
    }
    if i != rulesEnd || isNewLine {
      let before = i == 0 ? 0x20 : utf8[i - 1]
      state.pending = before == 0x20 || before == 0x0A ? .spaceBefore : []
      if recent.count > 1000 { finish() }
    }
    rulesEnd = tokenizer.token(
      utf8.extracting(first: lineEnd), from: i, lettersEnd: lettersEnd, &recent, &state)
    return rulesEnd
  }

  /// Adds the tokens that none can join any more.
  mutating func finish() {
    for token in recent where token.kind == .word || token.kind == .abbreviation {
      count.words += 1
    }
    count.tokens += recent.count
    recent.removeAll(keepingCapacity: true)
  }

  /// Where the line of byte `i` ends, without its line end.
  private static func endOfLine(_ utf8: Span<UInt8>, at i: Int) -> Int {
    let end = ByteWindow.firstLineFeed(in: utf8, from: i)
    return end > i && utf8[end - 1] == 0x0D ? end - 1 : end
  }
}

extension ByteWindow {
  /// Where the letters begin that end before byte `i`; `i` if there are none from `from` on.
  @inline(__always) fileprivate func startOfWord(before i: Int, from: Int) -> Int {
    let others = ~letters & ~(UInt64.max &<< UInt64(truncatingIfNeeded: i))
    return max(from, 64 &- others.leadingZeroBitCount)
  }
}
