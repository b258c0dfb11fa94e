import CXTextIO

/// Turns the lines of chunks into output; every thread has its own.
protocol LineFormatter: SendableMetatype {
  /// Appends what is to be written for every line of a chunk, and says how many lines there are.
  mutating func append(linesOf chunk: Chunk, to output: inout [UInt8]) -> Int

  /// Called once, after the thread's last line.
  mutating func finish()
}

extension LineFormatter {
  mutating func finish() {}
}

/// Turns one comment after another into output.
protocol SingleLineFormatter: LineFormatter {
  /// Appends what is to be written for `line`, with its line end.
  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8])
}

extension SingleLineFormatter {
  mutating func append(linesOf chunk: Chunk, to output: inout [UInt8]) -> Int {
    var position = chunk.start
    var lines = 0
    while let line = chunk.nextLine(after: &position) {
      append(chunk.bytes.span.extracting(line), to: &output)
      lines += 1
    }
    return lines
  }
}
