import CXText
import CXTextIO

/// Writes the tokens of each comment, and its sentences if asked to.
struct TokensFormatter: SingleLineFormatter {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter?
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private let format: ResultFormat
  private let style: Style

  /// A formatter that writes as `presentation` says; sentences if there is a splitter to find them.
  init(_ tokenizer: Tokenizer, _ splitter: SentenceSplitter?, _ presentation: Presentation) {
    self.tokenizer = tokenizer
    self.splitter = splitter
    format = presentation.format
    style = presentation.style
  }

  /// The header of csv and tsv.
  static func columns(hasSentences: Bool) -> [String] {
    hasSentences ? ["text", "tokens", "sentences"] : ["text", "tokens"]
  }

  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    tokenizer.tokenize(line, into: &tokens)
    let tokens = tokens  // no copy of the storage: its span can be lent while `sentences` changes
    splitter?.split(tokens.span, of: line, into: &sentences)
    switch format {
    case .jsonl:
      output.append(json: tokens, sentences: splitter == nil ? nil : sentences, of: line)
    case .csv: append(row: line, .comma, to: &output)
    case .tsv: append(row: line, .tab, to: &output)
    case .text: append(text: line, to: &output)
    }
    output.append("\n")
  }

  /// The text and its tokens' ranges: `0-4 5-8`; then those of its sentences.
  private func append(row line: Span<UInt8>, _ delimiter: Delimiter, to output: inout [UInt8]) {
    output.append(cell: line, delimiter)
    output.append(delimiter)
    append(tokens.lazy.map(\.bytes), to: &output)
    guard splitter != nil else { return }
    output.append(delimiter)
    append(sentences.lazy.map(\.bytes), to: &output)
  }

  private func append(_ ranges: some Sequence<Range<Int>>, to output: inout [UInt8]) {
    for (index, range) in ranges.enumerated() {
      if index > 0 { output.append(" ") }
      output.append(range.lowerBound)
      output.append("-")
      output.append(range.upperBound)
    }
  }

  /// One line for each token, its kind first; before it the number of its sentence, from 1.
  private func append(text line: Span<UInt8>, to output: inout [UInt8]) {
    guard splitter != nil else {
      for token in tokens { append(token, of: line, to: &output) }
      return
    }
    for (index, sentence) in sentences.enumerated() {
      for token in tokens[sentence.tokens] {
        let number = "\(index + 1)"
        style.append(number, .faint, to: &output)
        for _ in number.utf8.count..<max(4, number.utf8.count + 1) { output.append(" ") }
        append(token, of: line, to: &output)
      }
    }
  }

  private func append(_ token: Token, of line: Span<UInt8>, to output: inout [UInt8]) {
    let kind = "\(token.kind)"
    style.append(kind, .faint, to: &output)
    for _ in kind.utf8.count..<14 { output.append(" ") }
    output.append(visible: line.extracting(token.bytes))
    output.append("\n")
  }
}
