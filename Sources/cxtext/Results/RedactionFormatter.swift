import CXText
import CXTextIO

/// Writes each comment with placeholders for personal data.
struct RedactionFormatter: SingleLineFormatter {
  private var session: MaskingSession
  private let format: RedactionSettings.Format

  /// A formatter that masks as `masker` does.
  init(_ masker: Masker, _ format: RedactionSettings.Format) {
    session = MaskingSession(masker)
    self.format = format
  }

  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    let redactions = session.redactions(in: line)
    switch format {
    case .text: output.append(line, without: redactions)
    case .jsonl: output.append(json: redactions, of: line)
    }
    output.append("\n")
  }
}
