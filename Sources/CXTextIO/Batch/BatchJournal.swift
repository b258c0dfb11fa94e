import CXText

/// How far a batch is: what `--resume` needs to go on as if nothing had happened. Lines of cells parted by tabs.
///
///     run     0.1.0+5f0c6b2a9d3e4417 reviews.csv 1048576 ...
///     chunks  1200
///     rows    307200
///     sizes   52428800    104857600    1048576
///     counts  307200    12    4301 ...
///
/// Behind them stands the tally as `Tally.serialized()` writes it, and a last line that tells that all is there.
package struct BatchJournal: Sendable {
  /// What the run was asked to do; another run cannot go on with it.
  package let run: String
  /// How many chunks of rows are written.
  package var chunks = 0
  /// How many rows that are.
  package var rows = 0
  /// The sizes of the outputs up to there, in bytes.
  package var sizes: [Int]
  /// What was counted up to there.
  package var tally = BatchTally()

  private static let end: StaticString = "end\n"

  /// A run that begins.
  package init(run: String, sizes: [Int]) {
    self.run = run
    self.sizes = sizes
  }

  /// The journal that `bytes` are; nil if they are none.
  package init?(_ bytes: [UInt8]) {
    let length = Self.end.utf8CodeUnitCount
    guard bytes.count > length,
      bytes.span.extracting((bytes.count - length)...).equals(Self.end)
    else { return nil }
    let parts = bytes.dropLast(length).split(
      separator: 0x0A, maxSplits: 5, omittingEmptySubsequences: false)
    let lines = parts.prefix(5).map {
      String(decoding: $0, as: UTF8.self).split(
        separator: "\t", omittingEmptySubsequences: false
      ).map(String.init)
    }
    let numbers = lines.map { $0.dropFirst().compactMap { Int($0) } }
    guard parts.count == 6, lines.map(\.first) == ["run", "chunks", "rows", "sizes", "counts"],
      lines[0].count == 2, let chunks = numbers[1].first, let rows = numbers[2].first,
      let figures = try? Tally(serialized: Array(parts[5]), path: "journal"),
      let tally = BatchTally(numbers[4], figures)
    else { return nil }
    (run, self.chunks, self.rows, sizes) = (lines[0][1], chunks, rows, numbers[3])
    self.tally = tally
  }

  /// The journal as a file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(utf8: "run\t\(run)\nchunks\t\(chunks)\nrows\t\(rows)\nsizes")
    for size in sizes { bytes.append(utf8: "\t\(size)") }
    bytes.append("\ncounts")
    for count in tally.counts { bytes.append(utf8: "\t\(count)") }
    bytes.append("\n")
    bytes.append(tally.figures.serialized().span)
    bytes.append(Self.end)
    return bytes
  }
}
