import CXTextIO
import Dispatch
import Synchronization

/// Reads chunks, lets threads format them and writes the results in order.
///
/// Each thread takes the next chunk, formats it and submits the result; reading and writing are done by whichever
/// thread is there, one at a time. No thread waits for another one's result, and the number of chunks between reading
/// and writing is bounded.
struct Pipeline: ~Copyable {
  /// What a run has read.
  struct Run {
    /// Whether all inputs could be read.
    let exitCode: ExitCode
    let byteCount: Int
  }

  private let input: Mutex<InputSequence>
  private let output: Mutex<OrderedOutput>
  /// One for each chunk that may be between reading and writing.
  private let slots: DispatchSemaphore
  private let threads: Int

  /// A pipeline from the files at `paths` to standard output.
  init(_ paths: [String], threads: Int, progress: Progress? = nil) {
    input = Mutex(InputSequence(paths, hasProgress: progress != nil))
    output = Mutex(OrderedOutput(progress: progress))
    slots = DispatchSemaphore(value: threads * 4)
    self.threads = threads
  }

  /// Formats every line of every input.
  ///
  /// Ends the program if standard output cannot be written.
  /// - Parameter makeFormatter: Makes a thread's formatter.
  /// - Returns: What was read.
  func run<Formatter: LineFormatter>(_ makeFormatter: @Sendable () -> Formatter) -> Run {
    if threads == 1 {
      work(makeFormatter())
    } else {
      DispatchQueue.concurrentPerform(iterations: threads) { _ in work(makeFormatter()) }
    }
    output.withLock { $0.finish() }
    return input.withLock {
      Run(exitCode: $0.failureCount == 0 ? .success : .failure, byteCount: $0.byteCount)
    }
  }

  private func work<Formatter: LineFormatter>(_ formatter: consuming Formatter) {
    var chunk = Chunk()
    var bytes: [UInt8] = []
    while true {
      slots.wait()
      guard let number = input.withLock({ $0.fill(&chunk) }) else { break }
      let rows = formatter.append(linesOf: chunk, to: &bytes)
      for _ in 0..<submit(&bytes, number, rows) { slots.signal() }
    }
    slots.signal()
    formatter.finish()
  }

  private func submit(_ bytes: inout [UInt8], _ number: Int, _ rows: Int) -> Int {
    do throws(Failure) {
      return try output.withLock { (output) throws(Failure) in
        try output.submit(&bytes, of: number, rows: rows)
      }
    } catch {
      Main.stop(error)
    }
  }
}
