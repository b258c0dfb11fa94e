/// A sentence, as a range of bytes of its text and a range of its tokens.
///
///     Tokenizer().sentences(of: "Bra! Men dyrt.")  // [0..<4, 5..<14]
///
/// Sentences are in order and hold every token once; only white space and invisible characters lie between them.
public struct Sentence: Hashable, Sendable {
  let start: UInt32
  let end: UInt32
  let firstToken: Int32
  let endToken: Int32

  /// The first byte of its first token and the byte after its last, in the UTF-8 of the text.
  public var bytes: Range<Int> { Int(start)..<Int(end) }

  /// Which of the text's tokens it holds.
  public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }

  /// The sentence of the tokens `range`, of which `first` and `last` are the first and last.
  init(_ first: Token, _ last: Token, _ range: Range<Int>) {
    start = first.start
    end = last.end
    firstToken = Int32(truncatingIfNeeded: range.lowerBound)
    endToken = Int32(truncatingIfNeeded: range.upperBound)
  }
}
