import CXText

extension Tally {
  /// Counts every line of results in a chunk; empty lines are passed over.
  ///
  /// - Parameters:
  ///   - chunk: The lines.
  ///   - path: What messages call the file.
  ///   - line: The number of the chunk's first line, from 1.
  ///   - scale: How answers are read whose record names no scale, or one between the same ends: nil for 0 to 10.
  ///   - body: Called with each result.
  /// - Throws: The first line that is no result.
  package mutating func add(
    linesOf chunk: Chunk, path: String, from line: Int, scale: AnswerScale? = nil,
    _ body: (Observation) -> Void = { _ in }
  ) throws(TableError) {
    var position = chunk.start
    var number = line
    while let range = chunk.nextLine(after: &position) {
      let text = chunk.bytes.span.extracting(range)
      if !text.isBlank {
        do throws(JSONCursor.Problem) {
          let row = try ResultLine.observation(text, scale: scale)
          add(row)
          body(row)
        } catch {
          throw TableError(
            path: path, line: number, reason: "\(error.reason) at byte \(error.position + 1)")
        }
      }
      number += 1
    }
  }
}

extension Chunk {
  /// How many lines it has.
  package var lineCount: Int {
    var (position, count) = (start, 0)
    while nextLine(after: &position) != nil { count += 1 }
    return count
  }
}

extension Span<UInt8> {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool {
    for index in indices where self[index] > 0x20 { return false }
    return true
  }
}
