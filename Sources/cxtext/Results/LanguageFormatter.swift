import CXText
import CXTextIO

/// Writes the language of each comment.
struct LanguageFormatter: SingleLineFormatter {
  private var session: Session
  private let format: ResultFormat
  private let style: Style

  /// A formatter that writes as `presentation` says.
  init(_ analyzer: Analyzer, _ presentation: Presentation) {
    session = Session(analyzer)
    format = presentation.format
    style = presentation.style
  }

  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    let guess = session.language(of: line)
    switch format {
    case .jsonl: output.append(json: guess)
    case .csv: append(row: guess, of: line, .comma, to: &output)
    case .tsv: append(row: guess, of: line, .tab, to: &output)
    case .text: append(text: guess, of: line, to: &output)
    }
    output.append("\n")
  }

  /// The header of csv and tsv.
  static let columns = ["text", "language", "confidence"]

  private func append(
    row guess: LanguageGuess, of line: Span<UInt8>, _ delimiter: Delimiter, to output: inout [UInt8]
  ) {
    output.append(cell: line, delimiter)
    output.append(delimiter)
    output.append(utf8: guess.language?.code ?? "")
    output.append(delimiter)
    output.append(guess.confidence)
  }

  /// `nb 0.98  the comment`.
  private func append(text guess: LanguageGuess, of line: Span<UInt8>, to output: inout [UInt8]) {
    style.append(guess.language?.code ?? "--", .bold, to: &output)
    output.append(" ")
    style.append(guess.confidence.withTwoDecimals, .faint, to: &output)
    output.append("  ")
    output.append(visible: line)
  }
}
