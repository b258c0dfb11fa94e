import CXTextIO

/// The inputs of a command, read one after another as numbered chunks.
struct InputSequence: ~Copyable {
  private var paths: ArraySlice<String>
  private var reader: ChunkReader?
  private var nextNumber = 0
  /// What stands before a message: nothing, or what takes the progress off the line.
  private let messageStart: String
  /// How many inputs could not be read.
  private(set) var failureCount = 0
  /// How many bytes were read.
  private(set) var byteCount = 0

  /// The files at `paths`, `-` being standard input; standard input if there are none.
  init(_ paths: [String], hasProgress: Bool = false) {
    self.paths = (paths.isEmpty ? ["-"] : paths)[...]
    messageStart = hasProgress ? Progress.clearing : ""
  }

  /// Fills `chunk` and gives its number, or nil at the end of the last input.
  ///
  /// An input that cannot be read is reported and passed over.
  mutating func fill(_ chunk: inout Chunk) -> Int? {
    while true {
      do throws(FileError) {
        if try reader?.fill(&chunk) ?? false {
          byteCount += chunk.end
          nextNumber += 1
          return nextNumber - 1
        }
        reader = nil
        guard let path = paths.popFirst() else { return nil }
        reader = ChunkReader(try FileDescriptor(reading: path))
      } catch {
        Output.report("\(messageStart)cxtext: \(error)")
        failureCount += 1
        reader = nil
      }
    }
  }
}
