import CXText
import CXTextIO

/// Analyzes comments and writes what they say.
struct AnalysisFormatter: LineFormatter {
  private var session: Session
  private var batch = CommentBatch()
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

  mutating func append(linesOf chunk: Chunk, to output: inout [UInt8]) -> Int {
    var position = chunk.start
    var lines = 0
    while let line = chunk.nextLine(after: &position) {
      batch.append(chunk.bytes.span.extracting(line), context: context)
      lines += 1
      if batch.isFull { appendBatch(to: &output) }
    }
    appendBatch(to: &output)
    return lines
  }

  /// Analyzes the lines gathered and appends what they say.
  private mutating func appendBatch(to output: inout [UInt8]) {
    var analyses = session.analyze(
      batch, language: language, evidence: hasEvidence || format == .text)
    for range in batch.ranges {
      guard let analysis = analyses.next() else { break }
      append(analysis, of: batch.bytes.span.extracting(range), to: &output)
    }
    batch.removeAll()
  }

  private func append(
    _ analysis: Analysis, of line: Span<UInt8>, to output: inout [UInt8]
  ) {
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
