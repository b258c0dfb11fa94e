/// Turns one comment after another into output; every thread has its own.
protocol LineFormatter: SendableMetatype {
  /// Appends what is to be written for `line`, with its line end.
  mutating func append(_ line: Span<UInt8>, to output: inout [UInt8])

  /// Called once, after the thread's last line.
  mutating func finish()
}

extension LineFormatter {
  mutating func finish() {}
}
