import CXText
import CXTextIO

/// Analyzes comments and writes what they say.
struct AnalysisFormatter: LineFormatter {
  private var session: Session
  private let language: Language?
  private let format: ResultFormat
  private let hasEvidence: Bool
  private let view: AnalysisView

  /// A formatter with the lexicons of `analyzer`.
  ///
  /// - Parameters:
  ///   - analyzer: What analyzes.
  ///   - language: The language of all comments, or nil to find it.
  ///   - presentation: How to write.
  ///   - hasEvidence: Whether to list the evidence (`explain`).
  init(
    _ analyzer: Analyzer, language: Language?, _ presentation: Presentation, hasEvidence: Bool
  ) {
    session = Session(analyzer)
    self.language = language
    format = presentation.format
    self.hasEvidence = hasEvidence
    view = AnalysisView(style: presentation.style, width: presentation.width)
  }

  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    let analysis = session.analyze(
      line, language: language, evidence: hasEvidence || format == .text)
    switch format {
    case .jsonl: output.append(json: analysis, evidenceIn: hasEvidence ? line : nil)
    case .csv: output.append(row: analysis, of: line, .comma, evidence: hasEvidence)
    case .tsv: output.append(row: analysis, of: line, .tab, evidence: hasEvidence)
    case .text: view.append(analysis, of: line, hasTable: hasEvidence, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }
}
