import CXTextIO

/// Writes the results of chunks in the order of the chunks, whichever is ready first.
struct OrderedOutput {
  private var order = InOrder<(bytes: [UInt8], rows: Int)>()
  private var spare: [[UInt8]] = []
  private var progress: Progress?

  /// An output that shows `progress`, if there is any.
  init(progress: Progress?) {
    self.progress = progress
  }

  /// Writes the results of chunk `number` and those that waited for it, or lets them wait.
  ///
  /// - Parameters:
  ///   - bytes: The results; empty afterwards, with other storage.
  ///   - number: The chunk's number.
  ///   - rows: How many comments they are of.
  /// - Returns: How many chunks were written.
  /// - Throws: What standard output says.
  mutating func submit(_ bytes: inout [UInt8], of number: Int, rows: Int) throws(Failure) -> Int {
    order.add((bytes, rows), number: number)
    bytes = []
    var written = 0
    while var next = order.take() {
      try write(next.bytes, next.rows)
      next.bytes.removeAll(keepingCapacity: true)
      spare.append(next.bytes)
      written += 1
    }
    bytes = spare.popLast() ?? []
    return written
  }

  /// Takes the progress off the screen.
  mutating func finish() { progress?.clear() }

  private mutating func write(_ bytes: [UInt8], _ rows: Int) throws(Failure) {
    progress?.add(rows)
    do throws(Failure) {
      if !bytes.isEmpty { try Output.write(bytes) }
    } catch {
      progress?.clear()
      throw error
    }
  }
}
