import CXText
import CXTextIO
import Dispatch
import Synchronization

/// Adds up results on several threads: each takes the next chunk and has a tally of its own, which are merged at the end.
///
/// Tallies merge in any order to the same, so nothing depends on which thread was faster.
struct ResultTally: ~Copyable {
  private let source: Mutex<ResultSource>
  private let outcome = Mutex(Outcome())
  private let scale: AnswerScale?

  private struct Outcome {
    var tally = Tally()
    /// The texts, if themes are to be found in them.
    var discovery: Discovery?
    /// The first line that is no result, by input and line.
    var problem: (input: Int, error: TableError)?

    mutating func note(_ error: TableError, _ input: Int) {
      if let problem, (problem.input, problem.error.line) <= (input, error.line) { return }
      problem = (input, error)
    }
  }

  private init(_ paths: [String], _ scale: AnswerScale?) {
    source = Mutex(ResultSource(paths))
    self.scale = scale
  }

  /// The tally of all results at `paths`, and the themes found in their texts, if an analyzer to find them is given.
  ///
  /// - Throws: A file that cannot be read, or the first line that is no result.
  static func read(
    _ paths: [String], _ settings: Settings, discoveringWith analyzer: Analyzer? = nil
  ) throws(Failure) -> (tally: Tally, themes: [RecurringTheme]) {
    let reading = ResultTally(paths, settings.reporting.scale)
    DispatchQueue.concurrentPerform(iterations: settings.threads ?? Cores.count) { _ in
      reading.work(analyzer)
    }
    var (tally, discovery, problem) = reading.outcome.withLock {
      ($0.tally, $0.discovery, $0.problem)
    }
    if let error = problem?.error {
      throw Failure(
        message: error.line > 0 ? "\(error)" : "cxtext: \(error)", exitCode: .failure)
    }
    tally.merge(reading.source.withLock { $0.saved })
    return (tally, discovery?.findings().themes ?? [])
  }

  /// Reads chunks until there are none, or one that is wrong: those before it have been given out by then.
  private func work(_ analyzer: Analyzer?) {
    var tally = Tally()
    var discovery = analyzer.map { Discovery($0) }
    var chunk = Chunk()
    var input = 0
    do throws(TableError) {
      while let place = try source.withLock({ (source) throws(TableError) in
        try source.fill(&chunk)
      }) {
        input = place.input
        try tally.add(linesOf: chunk, path: place.path, from: place.line, scale: scale) { row in
          discovery?.add(row)
        }
      }
    } catch {
      outcome.withLock { $0.note(error, input) }
    }
    outcome.withLock {
      $0.tally.merge(tally)
      guard let discovery else { return }
      if $0.discovery?.append(discovery) == nil { $0.discovery = discovery }
    }
  }
}

extension Discovery {
  /// Adds the words of a result, if its record has them.
  fileprivate mutating func add(_ row: Observation) {
    var text = row.verbatim.text
    guard !text.isEmpty else { return }
    text.makeContiguousUTF8()
    add(text.utf8Span.span, language: row.language.map { Language($0) }, day: row.verbatim.day)
  }
}
