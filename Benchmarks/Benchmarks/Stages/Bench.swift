/// What one benchmark measures and the answer it must get each time; a class since the benchmark's closure gets it as a
/// constant and its buffers must live on.
final class Bench {
  let bytes: Int
  let answer: Int
  var prepared: Prepared

  /// Runs the stage once and checks its answer.
  ///
  /// - Throws: `WrongAnswer`.
  init(_ stage: Stage, _ sample: Sample) throws {
    prepared = Prepared(sample)
    bytes = sample.bytes
    answer = stage.run(&prepared)
    if let complaint = Check(sample: sample, prepared: prepared).complaint(stage, answer) {
      throw WrongAnswer("\(stage.rawValue): \(complaint)")
    }
  }
}

/// Why a benchmark is not worth measuring. `Benchmarks/run` looks for the words that its description begins with.
struct WrongAnswer: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String) {
    description = "WRONG ANSWER: \(reason)"
  }
}
