import CXText

/// How far a batch is: what `--resume` needs to go on as if nothing had happened. Lines of cells parted by tabs.
///
///     run     0.1.0+5f0c6b2a9d3e4417 reviews.csv 1048576 ...
///     chunks  1200
///     rows    307200
///     sizes   52428800    104857600    1048576
///     label   negative    -    1234
package struct BatchJournal: Hashable, Sendable {
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

  /// A run that begins.
  package init(run: String, sizes: [Int]) {
    self.run = run
    self.sizes = sizes
  }

  /// The journal that `bytes` are; nil if they are none.
  package init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    guard let last = lines.last, last == ["end"], lines.count > 4, lines[0].count == 2,
      lines[0][0] == "run", lines[1].count == 2, lines[2].count == 2,
      let chunks = Int(lines[1][1]), let rows = Int(lines[2][1])
    else { return nil }
    run = lines[0][1]
    sizes = lines[3].dropFirst().compactMap { Int($0) }
    self.chunks = chunks
    self.rows = rows
    for line in lines[4..<(lines.count - 1)] {
      guard line.count == 4, let kind = BatchTally.Kind(rawValue: line[0]), let count = Int(line[3])
      else { return nil }
      let polarity = line[2].isEmpty ? nil : Polarity(rawValue: line[2])
      guard tally.set(BatchTally.Key(kind: kind, id: line[1], polarity: polarity), to: count)
      else { return nil }
    }
  }

  /// The journal as a file; the last line tells that it is whole.
  package var bytes: [UInt8] {
    var text = "run\t\(run)\nchunks\t\(chunks)\nrows\t\(rows)\nsizes"
    for size in sizes { text += "\t\(size)" }
    text += "\n"
    for (key, count) in tally.counts {
      text += "\(key.kind.rawValue)\t\(key.id)\t\(key.polarity?.rawValue ?? "")\t\(count)\n"
    }
    return Array((text + "end\n").utf8)
  }
}
