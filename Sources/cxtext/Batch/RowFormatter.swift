import CXText
import CXTextIO

/// What is written of a chunk of rows.
struct ChunkResults: Sendable {
  var comments: [UInt8] = []
  var json: [UInt8] = []
  var aspects: [UInt8] = []
  var tally = BatchTally()
  var rows = 0
  /// How many bytes of the export were read for it, compressed or not.
  var bytesRead = 0

  /// The results of nothing, with the storage kept.
  mutating func clear() {
    comments.removeAll(keepingCapacity: true)
    json.removeAll(keepingCapacity: true)
    aspects.removeAll(keepingCapacity: true)
    tally.removeCounts()
    (rows, bytesRead) = (0, 0)
  }
}

/// Analyzes the comments of rows and writes what they say; every thread has its own.
struct RowFormatter {
  private var session: Session
  private var batch = CommentBatch()
  private var masking: MaskingSession?
  private let language: Language?
  private let contexts: [[Int: AnswerContext]]
  private let layout: OutputLayout

  /// A formatter for the outputs of `layout`; it masks comments if there is a masker. `contexts` tells by export and
  /// column what the comments are answers to.
  init(
    _ analyzer: Analyzer, language: Language?, _ contexts: [[Int: AnswerContext]],
    _ layout: OutputLayout, _ masker: Masker?
  ) {
    session = Session(analyzer)
    masking = masker.map { MaskingSession($0) }
    self.language = language
    self.contexts = contexts
    self.layout = layout
  }

  /// Appends what is written of the rows of a chunk.
  mutating func append(_ chunk: RowChunk, to results: inout ChunkResults) {
    let export = layout.exports[chunk.export]
    var analyses = analyses(of: chunk, export)
    for row in chunk.rows[..<chunk.count] {
      let answers = export.answers(in: row)
      let redactions = masked(answers, in: row)
      var texts: [Int: [UInt8]] = [:]
      for (column, found) in redactions where answers.count > 1 {
        texts[column] = text(of: column, in: row, found)
      }
      let record = export.records.record(of: row)
      for column in answers {
        guard let analysis = analyses.next() else { break }
        append(
          row, column, analysis, record, redactions[column] ?? [], others: texts, export,
          to: &results)
      }
    }
    results.rows += chunk.count
    results.bytesRead += chunk.bytesRead
  }

  /// What the comments of a chunk say: of each row those of its columns, in their order.
  private mutating func analyses(of chunk: RowChunk, _ export: ExportLayout) -> BatchAnalyses {
    batch.removeAll()
    for row in chunk.rows[..<chunk.count] {
      for column in export.answers(in: row) {
        batch.append(
          row.bytes.span.extracting(row.range(column)),
          context: contexts[chunk.export][column] ?? .none)
      }
    }
    return session.analyze(batch, language: language, evidence: false)
  }

  /// What is to be masked in each of a row's comments; nothing if there is no masker.
  private mutating func masked(_ columns: [Int], in row: DelimitedRow) -> [Int: [Redaction]] {
    guard masking != nil else { return [:] }
    var found: [Int: [Redaction]] = [:]
    for column in columns {
      let text = row.bytes.span.extracting(row.range(column))
      let redactions = masking?.redactions(in: text) ?? []
      if !redactions.isEmpty { found[column] = redactions }
    }
    return found
  }

  private func text(of column: Int, in row: DelimitedRow, _ redactions: [Redaction]) -> [UInt8] {
    let text = row.bytes.span.extracting(row.range(column))
    var masked: [UInt8] = []
    masked.reserveCapacity(text.count)
    masked.append(text, without: redactions)
    return masked
  }

  private mutating func append(
    _ row: DelimitedRow, _ column: Int, _ analysis: consuming Analysis, _ record: ExportRecord,
    _ redactions: [Redaction], others: [Int: [UInt8]], _ export: ExportLayout,
    to results: inout ChunkResults
  ) {
    let original = row.bytes.span.extracting(row.range(column))
    if redactions.isEmpty {
      let comment = BatchComment(row, column: column, record, analysis)
      write(comment, original, masked: others, export, to: &results)
    } else {
      let comment = BatchComment(row, column: column, record, analysis.masked(by: redactions))
      let text = text(of: column, in: row, redactions)
      write(comment, text.span, masked: others, export, to: &results)
      results.tally.countMasked()
    }
  }

  private func write(
    _ comment: BatchComment, _ text: Span<UInt8>, masked: [Int: [UInt8]], _ export: ExportLayout,
    to results: inout ChunkResults
  ) {
    results.comments.append(rowOf: comment, text, masked: masked, export, layout)
    results.json.append(jsonOf: comment, text, export, layout)
    results.aspects.append(aspectsOf: comment, text, export, layout)
    results.tally.add(comment, text, export)
  }
}
