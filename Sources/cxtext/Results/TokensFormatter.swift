import CXText
import CXTextIO

/// Writes the tokens of each comment.
struct TokensFormatter: LineFormatter {
  private let tokenizer: Tokenizer
  private var tokens: [Token] = []
  private let format: ResultFormat
  private let style: Style

  /// A formatter that writes as `presentation` says.
  init(_ tokenizer: Tokenizer, _ presentation: Presentation) {
    self.tokenizer = tokenizer
    format = presentation.format
    style = presentation.style
  }

  /// The header of csv and tsv.
  static let columns = ["text", "tokens"]

  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    tokenizer.tokenize(line, into: &tokens)
    switch format {
    case .jsonl: output.append(json: tokens, of: line)
    case .csv: append(row: line, .comma, to: &output)
    case .tsv: append(row: line, .tab, to: &output)
    case .text: append(text: line, to: &output)
    }
    output.append("\n")
  }

  /// The text and its tokens' ranges: `0-4 5-8`.
  private func append(row line: Span<UInt8>, _ delimiter: Delimiter, to output: inout [UInt8]) {
    output.append(cell: line, delimiter)
    output.append(delimiter)
    for (index, token) in tokens.enumerated() {
      if index > 0 { output.append(" ") }
      output.append(token.bytes.lowerBound)
      output.append("-")
      output.append(token.bytes.upperBound)
    }
  }

  /// One line for each token, its kind first.
  private func append(text line: Span<UInt8>, to output: inout [UInt8]) {
    for token in tokens {
      let kind = "\(token.kind)"
      style.append(kind, .faint, to: &output)
      for _ in kind.utf8.count..<14 { output.append(" ") }
      output.append(visible: line.extracting(token.bytes))
      output.append("\n")
    }
  }
}
