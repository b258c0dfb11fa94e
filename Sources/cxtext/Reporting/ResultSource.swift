import CXText
import CXTextIO

/// Results of analyses, read one chunk after another from files, folders of `batch`, pipes and saved tallies.
struct ResultSource: ~Copyable {
  /// Where a chunk is from.
  struct Place {
    /// The number of the input, from 0.
    let input: Int
    let path: String
    /// The number of the chunk's first line.
    let line: Int
  }

  /// The file of results in a folder that `batch` has written.
  static let resultsName = "comments.jsonl"

  private var paths: ArraySlice<String>
  private var reader: ChunkReader?
  private var input = -1
  private var path = ""
  private var line = 1
  /// The tallies that were among the inputs, added up.
  private(set) var saved = Tally()

  /// The inputs at `paths`, `-` being standard input; standard input if there are none.
  init(_ paths: [String]) {
    self.paths = (paths.isEmpty ? ["-"] : paths)[...]
  }

  /// Fills `chunk` with the next lines and says where they are from; nil at the end of the last input.
  mutating func fill(_ chunk: inout Chunk) throws(TableError) -> Place? {
    while try next(&chunk) {
      if line == 1, Tally.isSerialized(chunk.bytes.span.extracting(chunk.start..<chunk.end)) {
        try addTally(&chunk)
        continue
      }
      let place = Place(input: input, path: path, line: line)
      line += chunk.lineCount
      return place
    }
    return nil
  }

  /// Reads on, in the next input where one has ended; false at the end of the last.
  private mutating func next(_ chunk: inout Chunk) throws(TableError) -> Bool {
    do throws(FileError) {
      while true {
        if try reader?.fill(&chunk) ?? false { return true }
        reader = nil
        guard let path = paths.popFirst() else { return false }
        try open(path)
      }
    } catch {
      throw TableError(error)
    }
  }

  /// Reads the rest of a saved tally, which begins in `chunk`.
  private mutating func addTally(_ chunk: inout Chunk) throws(TableError) {
    var bytes: [UInt8] = []
    do throws(FileError) {
      repeat {
        bytes += chunk.bytes[chunk.start..<chunk.end]
      } while try reader?.fill(&chunk) ?? false
    } catch {
      throw TableError(error)
    }
    do throws(TallyError) {
      saved.merge(try Tally(serialized: bytes, path: path))
    } catch {
      throw TableError(path: error.path, line: error.line, reason: error.reason)
    }
  }

  private mutating func open(_ path: String) throws(FileError) {
    let isFolder = Folder.entries(of: path) != nil
    self.path = isFolder ? Folder.path(path, Self.resultsName) : path
    let file = try FileDescriptor(reading: self.path)
    if path == "-" { self.path = file.path }
    reader = ChunkReader(file)
    input += 1
    line = 1
  }
}
