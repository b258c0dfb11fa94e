/// The bytes of a file as they are stored, or a part of them; or bytes in memory.
struct RawBytes: ~Copyable {
  private let file: FileDescriptor?
  private let memory: [UInt8]
  /// Where the next byte lies; nil where a file is simply read on.
  private var position: Int?
  /// How many bytes are left of a part.
  private var left: Int
  /// How many bytes have been read.
  private(set) var count = 0

  /// All that is still to be read of a file.
  init(_ file: consuming FileDescriptor) {
    self.file = consume file
    memory = []
    left = .max
  }

  /// A part of a file that can be read at any place.
  init(_ file: consuming FileDescriptor, part: Range<Int>) {
    self.file = consume file
    memory = []
    position = part.lowerBound
    left = part.count
  }

  /// Bytes in memory.
  init(_ bytes: [UInt8]) {
    file = nil
    memory = bytes
    position = 0
    left = bytes.count
  }

  /// Reads into `buffer` from `start` on and says how many bytes came; 0 at the end.
  mutating func receive(_ buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    let count = try received(&buffer, from: start)
    left -= count
    self.count += count
    if let position { self.position = position + count }
    return count
  }

  private func received(_ buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    guard left > 0 else { return 0 }
    if !memory.isEmpty {
      let count = min(left, buffer.count - start)
      let from = position ?? 0
      buffer.copy(memory.span.extracting(from..<(from + count)), to: start)
      return count
    }
    do throws(FileError) {
      guard let position else { return try file?.receive(&buffer, from: start) ?? 0 }
      return min(left, try file?.receive(&buffer, from: start, at: position) ?? 0)
    } catch {
      throw TableError(error)
    }
  }
}
