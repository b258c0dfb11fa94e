import CXText
import CXTextIO

/// Writes the answer for each row to a file, for tools that compute figures of their own.
struct Predictions: ~Copyable {
  private let file: FileDescriptor
  private var bytes: [UInt8] = []
  private let hasFiles: Bool

  /// Begins a file at `path`, `-` being standard output; of several inputs the last column names the file.
  init(writing path: String, hasFiles: Bool) throws(Failure) {
    do throws(FileError) {
      file = try FileDescriptor(writing: path)
    } catch {
      throw Failure(error)
    }
    self.hasFiles = hasFiles
    bytes.append("id\tlabel\tpredicted\tscore")
    bytes.append(hasFiles ? "\tfile\n" : "\n")
  }

  /// Adds a row.
  mutating func append(_ judgement: Judgement, id: String, of path: String) throws(Failure) {
    bytes.append(cell: id, .tab)
    bytes.append("\t")
    bytes.append(utf8: judgement.gold.rawValue)
    bytes.append("\t")
    bytes.append(utf8: judgement.predicted.rawValue)
    bytes.append("\t")
    bytes.append(judgement.score)
    if hasFiles {
      bytes.append("\t")
      bytes.append(cell: path, .tab)
    }
    bytes.append("\n")
    if bytes.count > 64 << 10 { try flush() }
  }

  /// Writes what is left.
  mutating func flush() throws(Failure) {
    do throws(FileError) {
      try file.send(bytes.span)
    } catch {
      throw Failure(error)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
