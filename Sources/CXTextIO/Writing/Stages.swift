import CXText

extension Analysis {
  /// Appends the analysis as `analyze --format jsonl` writes it: a door for Benchmarks/, for no one else.
  @_spi(Benchmarks) public func appendJSON(to output: inout [UInt8]) {
    output.append(json: self)
  }
}
