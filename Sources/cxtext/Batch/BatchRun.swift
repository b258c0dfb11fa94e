import CXText
import CXTextIO
import Dispatch
import Synchronization

/// Reads rows, lets threads analyze them and writes the results in order, as `Pipeline` does with lines.
struct BatchRun: ~Copyable {
  /// How a run ended.
  struct Ending {
    /// What became of the exports; of the last one nothing if the run was broken off.
    let exports: [BatchSummary.Export]
    let journal: BatchJournal
    /// Whether somebody asked the program to stop.
    let isInterrupted: Bool
  }

  private let input: Mutex<ExportSequence>
  private let output: Mutex<BatchOutputs>
  /// One for each chunk that may be between reading and writing.
  private let slots: DispatchSemaphore
  private let threads: Int

  /// A run from `input` to `output`.
  init(
    _ input: consuming sending ExportSequence, _ output: consuming sending BatchOutputs,
    threads: Int
  ) {
    self.input = Mutex(input)
    self.output = Mutex(output)
    slots = DispatchSemaphore(value: threads * 4)
    self.threads = threads
  }

  /// Analyzes every row; the first `skipped` chunks are read and left out, since they are written already.
  ///
  /// Ends the program if an output cannot be written. `makeFormatter` makes a thread's formatter.
  func run(
    skipping skipped: Int, _ makeFormatter: @Sendable () -> RowFormatter
  ) throws(Failure) -> Ending {
    var chunk = RowChunk()
    var bytesSkipped = 0
    for _ in 0..<skipped where !Interruption.isAsked {
      _ = input.withLock { $0.fill(&chunk) }
      bytesSkipped += chunk.bytesRead
    }
    output.withLock { $0.skip(bytesSkipped) }
    if threads == 1 {
      work(skipped, makeFormatter())
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in work(skipped, makeFormatter()) }
    }
    let isInterrupted = Interruption.isAsked
    do throws(FileError) {
      try output.withLock { (output) throws(FileError) in
        output.finish()
        if isInterrupted { try output.save() }
      }
    } catch {
      throw Failure(error)
    }
    return Ending(
      exports: input.withLock { $0.finished }, journal: output.withLock { $0.journal },
      isInterrupted: isInterrupted)
  }

  private func work(_ skipped: Int, _ formatter: consuming RowFormatter) {
    var formatter = formatter
    var chunk = RowChunk()
    var results = ChunkResults()
    while !Interruption.isAsked {
      slots.wait()
      guard let number = input.withLock({ $0.fill(&chunk) }) else {
        slots.signal()
        return
      }
      formatter.append(chunk, to: &results)
      for _ in 0..<submit(&results, number - skipped) { slots.signal() }
    }
  }

  private func submit(_ results: inout ChunkResults, _ number: Int) -> Int {
    do throws(Failure) {
      return try output.withLock { (output) throws(Failure) in
        try output.submit(&results, of: number)
      }
    } catch {
      Main.stop(error)
    }
  }
}
