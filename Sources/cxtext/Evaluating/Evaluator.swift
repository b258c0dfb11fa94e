import CXText
import CXTextIO

/// Analyzes the rows of labelled tables and compares the answers with the labels.
struct Evaluator {
  private var session: Session
  private var settings: EvaluationSettings
  /// The language of all rows, if the user says it.
  private let language: Language?
  /// What was odd in the files read so far, a line each.
  private(set) var oddities: [String] = []

  /// An evaluator with the lexicons of `analyzer`.
  init(_ analyzer: Analyzer, _ settings: Settings) {
    session = Session(analyzer)
    self.settings = settings.evaluation
    self.settings.sheet = settings.exports.sheet
    language = settings.language
  }

  /// Why a file could not be evaluated.
  enum Problem: Error {
    /// The file cannot be read; others can.
    case table(TableError)
    /// Nothing can be written any more.
    case output(Failure)
  }

  /// Evaluates the table at `path`.
  ///
  /// - Parameters:
  ///   - path: The file, `-` being standard input.
  ///   - predictions: Where each answer is written, if anywhere.
  /// - Returns: The figures and the worst misses.
  /// - Throws: The first mistake in the file, or that the predictions cannot be written.
  mutating func evaluate(
    _ path: String, _ predictions: inout Predictions?
  ) throws(Problem) -> EvaluatedFile {
    var rows = try Self.table { () throws(TableError) in try LabelledRows(path, settings) }
    var judgements: [String: [Judgement]] = [:]
    var misses = WorstMisses(limit: settings.missCount)
    while try Self.table({ () throws(TableError) in try rows.next() }) {
      let (judgement, code) = judge(rows.current)
      judgements[code, default: []].append(judgement)
      misses.add(judgement) { missed(rows.current, judgement) }
      do throws(Failure) {
        try predictions?.append(judgement, id: rows.current.id, of: rows.path)
      } catch {
        throw .output(error)
      }
    }
    guard !judgements.isEmpty else {
      throw .table(
        TableError(path: rows.path, line: 0, reason: "no labelled rows: \(rows.expectation)"))
    }
    oddities += rows.notes.map { "\(rows.path): \($0)" }
    return evaluated(rows.path, judgements, misses, unlabelledCount: rows.unlabelledCount)
  }

  private static func table<Result: ~Copyable>(
    _ body: () throws(TableError) -> Result
  ) throws(Problem) -> Result {
    do throws(TableError) { return try body() } catch { throw .table(error) }
  }

  // MARK: - One row

  /// The language that is given for a row, if any: the user's, or the row's own.
  private func given(_ row: borrowing LabelledRow) -> Language? {
    language ?? (settings.isDetecting ? nil : row.language)
  }

  /// Compares a row's answer with its label, and says under which language it is counted.
  private mutating func judge(_ row: borrowing LabelledRow) -> (Judgement, code: String) {
    let text = row.cells.bytes.span.extracting(row.text)
    let given = given(row)
    let analysis = session.analyze(text, language: given, evidence: false)
    var isFound: Bool?
    if language == nil, let known = row.language {
      let found = given == nil ? analysis.language : session.language(of: text).language
      isFound = found == known
    }
    let judgement = Judgement(gold: row.gold, analysis.sentiment, isLanguageFound: isFound)
    return (judgement, row.languageName ?? analysis.language?.code ?? "-")
  }

  private func missed(_ row: borrowing LabelledRow, _ judgement: Judgement) -> WorstMisses.Row {
    WorstMisses.Row(
      id: row.id, line: row.cells.line, judgement: judgement,
      text: Array(row.cells.bytes[row.text]), language: given(row))
  }

  // MARK: - All rows

  private mutating func evaluated(
    _ path: String, _ judgements: [String: [Judgement]], _ misses: WorstMisses,
    unlabelledCount: Int
  ) -> EvaluatedFile {
    let all = Evaluation(judgements.values.flatMap(\.self))
    let parts = judgements.sorted { $0.key < $1.key }.map { (code, rows) in
      EvaluatedFile.Part(
        language: code, evaluation: Evaluation(rows, isMixedAClass: all.isMixedAClass))
    }
    var missed: [EvaluatedFile.Miss] = []
    for row in misses.rows(isMixedAClass: all.isMixedAClass) {
      missed.append(
        EvaluatedFile.Miss(
          id: row.id, line: row.line, gold: row.judgement.gold, text: row.text,
          analysis: session.analyze(row.text.span, language: row.language)))
    }
    return EvaluatedFile(
      name: path, all: all, parts: parts, unlabelledCount: unlabelledCount, misses: missed)
  }
}
