import CXText
import CXTextIO

/// Analyzes comments and writes what they say.
struct AnalysisFormatter: LineFormatter {
  private var session: Session
  private let language: Language?
  private let context: AnswerContext
  private let version: String?
  private let format: ResultFormat
  private let hasEvidence: Bool
  private let view: AnalysisView

  /// A formatter with the lexicons of `analyzer`.
  ///
  /// - Parameters:
  ///   - analyzer: What analyzes.
  ///   - language: The language of all comments, or nil to find it.
  ///   - context: What the comments are answers to.
  ///   - presentation: How to write.
  ///   - hasEvidence: Whether to list the evidence (`explain`).
  ///   - version: What each result says of the version, if anything.
  init(
    _ analyzer: Analyzer, language: Language?, _ context: AnswerContext,
    _ presentation: Presentation, hasEvidence: Bool, version: String?
  ) {
    session = Session(analyzer)
    self.language = language
    self.context = context
    self.version = version
    format = presentation.format
    self.hasEvidence = hasEvidence
    view = AnalysisView(style: presentation.style, width: presentation.width)
  }

  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8]) {
    let analysis = session.analyze(
      line, language: language, context: context, evidence: hasEvidence || format == .text)
    switch format {
    case .jsonl:
      output.append(json: analysis, evidenceIn: hasEvidence ? line : nil, version: version)
    case .csv, .tsv:
      let delimiter = format.delimiter ?? .comma
      output.append(row: analysis, of: line, delimiter, evidence: hasEvidence, version: version)
    case .text: view.append(analysis, of: line, hasTable: hasEvidence, to: &output)
    }
    output.append(UInt8(ascii: "\n"))
  }
}
