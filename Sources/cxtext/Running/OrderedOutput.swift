import CXTextIO

/// Writes the results of chunks in the order of the chunks, whichever is ready first.
struct OrderedOutput {
  private var nextNumber = 0
  private var waiting: [Int: (bytes: [UInt8], rows: Int)] = [:]
  private var spare: [[UInt8]] = []
  private var progress: Progress?

  /// An output that shows `progress`, if there is any.
  init(progress: Progress?) {
    self.progress = progress
  }

  /// Writes the results of chunk `number` and those that waited for it, or lets them wait.
  ///
  /// - Parameters:
  ///   - bytes: The results; empty afterwards, perhaps with other storage.
  ///   - number: The chunk's number.
  ///   - rows: How many comments they are of.
  /// - Returns: How many chunks were written.
  /// - Throws: What standard output says.
  mutating func submit(_ bytes: inout [UInt8], of number: Int, rows: Int) throws(Failure) -> Int {
    guard number == nextNumber else {
      waiting[number] = (bytes, rows)
      bytes = spare.popLast() ?? []
      return 0
    }
    try write(bytes, rows)
    bytes.removeAll(keepingCapacity: true)
    var written = 1
    while var next = waiting.removeValue(forKey: nextNumber) {
      try write(next.bytes, next.rows)
      next.bytes.removeAll(keepingCapacity: true)
      spare.append(next.bytes)
      written += 1
    }
    return written
  }

  /// Takes the progress off the screen.
  mutating func finish() { progress?.clear() }

  private mutating func write(_ bytes: [UInt8], _ rows: Int) throws(Failure) {
    nextNumber += 1
    progress?.add(rows)
    do throws(Failure) {
      if !bytes.isEmpty { try Output.write(bytes) }
    } catch {
      progress?.clear()
      throw error
    }
  }
}
