/// Reads an input in chunks that end where lines end.
///
/// A chunk is handed over when it is full, or when it holds at least one line and no more bytes are there just now: a
/// file is read in large pieces, a live pipe answers line by line. Memory is one chunk, or the longest line.
package struct ChunkReader: ~Copyable {
  private let file: FileDescriptor
  private let chunkSize: Int
  /// The beginning of a line whose end has not been read yet; holds no line end.
  private var rest: [UInt8] = []
  private var isAtStart = true
  private var isAtEnd = false

  /// A reader of an open file that hands a chunk over when it holds `chunkSize` bytes, or one longer line.
  package init(_ file: consuming FileDescriptor, chunkSize: Int = Chunk.size) {
    self.file = file
    self.chunkSize = chunkSize
  }

  /// Replaces what `chunk` holds with the next lines; false at the end of the input.
  ///
  /// The last line need not have a line end.
  package mutating func fill(_ chunk: inout Chunk) throws(FileError) -> Bool {
    guard !isAtEnd else { return false }
    var count = takeRest(&chunk)
    var end = 0
    repeat {
      if count == chunk.bytes.count { chunk.bytes += [UInt8](repeating: 0, count: count) }
      let received = try file.receive(&chunk.bytes, from: count)
      isAtEnd = received == 0
      end = isAtEnd ? count : endOfLines(chunk.bytes, count..<(count + received)) ?? end
      count += received
    } while !isAtEnd && (end == 0 || count < chunkSize && file.isReadable)
    rest.append(contentsOf: chunk.bytes[end..<count])
    chunk.end = end
    chunk.start = isAtStart && chunk.beginsWithByteOrderMark ? 3 : 0
    isAtStart = false
    return chunk.start < chunk.end
  }

  /// Moves what was left over into the chunk and says how many bytes that were.
  private mutating func takeRest(_ chunk: inout Chunk) -> Int {
    let count = rest.count
    if count > chunk.bytes.count {
      chunk.bytes += [UInt8](repeating: 0, count: count - chunk.bytes.count)
    }
    // Not `replaceSubrange`, which copies byte by byte.
    unsafe chunk.bytes.withUnsafeMutableBytes { unsafe $0.copyBytes(from: rest) }
    rest.removeAll(keepingCapacity: true)
    return count
  }

  /// The place behind the last line end in `range`.
  private func endOfLines(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] != 0x0A { end -= 1 }
    return end > range.lowerBound ? end : nil
  }
}

extension Chunk {
  fileprivate var beginsWithByteOrderMark: Bool {
    end >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }
}
