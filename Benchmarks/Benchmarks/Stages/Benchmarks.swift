import Benchmark
import Comments
import Foundation

/// Every stage on every kind of comments, and cutting and analyzing on texts that were made to be hard.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.kilobytesPerSecond, .throughput, .instructions, .peakMemoryResident],
    units: [.kilobytesPerSecond: .count],
    warmupIterations: 1,
    maxDuration: .milliseconds(500),
    // Only instructions are steady enough for a gate; where the machine does not count them, Benchmarks/instructions
    // is the gate.
    thresholds: [.instructions: BenchmarkThresholds(relative: [.p50: 5])])

  let corpus: Corpus
  do {
    corpus = try Corpus()
  } catch {
    fatalError("\(error)")
  }
  for stage in Stage.allCases {
    for kind in CommentKind.all(of: corpus) {
      measure(stage, named: kind.name) { Sample(corpus, kind, bytes: 1_000_000) }
    }
  }
  for stage in [Stage.tokenize, .analyze] {
    for adversary in Adversary.timed {
      measure(stage, named: adversary.name) { Sample(adversary, bytes: 1_000_000) }
    }
  }
}

extension BenchmarkMetric {
  /// Thousands of bytes of comments read in each second of the thread's CPU time, which other programs' load changes
  /// less than the clock's.
  static let kilobytesPerSecond = BenchmarkMetric.custom(
    "kB/s", polarity: .prefersLarger, useScalingFactor: false)
}

/// Registers one benchmark: a stage on a sample, which is made when its turn comes.
private func measure(_ stage: Stage, named name: String, _ sample: @escaping () -> Sample) {
  Benchmark("\(stage.rawValue), \(name)") { benchmark, bench in
    benchmark.startMeasurement()
    let start = threadNanoseconds()
    let answer = stage.run(&bench.prepared)
    let nanoseconds = threadNanoseconds() - start
    benchmark.stopMeasurement()
    benchmark.measurement(.kilobytesPerSecond, bench.bytes * 1_000_000 / max(1, nanoseconds))
    // A wrong answer at any speed is worth nothing.
    if answer != bench.answer {
      let error = WrongAnswer("\(benchmark.name): \(answer) instead of \(bench.answer)")
      benchmark.error(error.description)
    }
  } setup: {
    try Bench(stage, sample())
  }
}

/// The CPU time of this thread, in nanoseconds.
private func threadNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
