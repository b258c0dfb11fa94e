/// The bytes of a file, or of a text in memory, one buffer after another.
struct ByteSource: ~Copyable {
  private let file: FileDescriptor?
  private(set) var buffer: [UInt8]
  private var isAtEnd = false
  /// Where the next byte lies in `buffer`.
  private(set) var position = 0
  /// Where the bytes in `buffer` end.
  private(set) var end = 0

  /// The bytes of an open file.
  init(_ file: consuming FileDescriptor, bufferSize: Int) {
    self.file = consume file
    buffer = [UInt8](repeating: 0, count: max(1, bufferSize))
  }

  /// Bytes in memory.
  init(_ bytes: [UInt8]) {
    file = nil
    buffer = bytes
    end = bytes.count
    isAtEnd = true
  }

  /// The next byte; to be asked only when `fill` has said that there is one.
  var first: UInt8 { buffer[position] }

  /// Where the first byte lies that is wanted, or the end of what is there.
  @inline(__always)
  func firstIndex(where isWanted: (UInt8) -> Bool) -> Int {
    let bytes = buffer.span
    var index = position
    while index < end, !isWanted(bytes[index]) { index += 1 }
    return index
  }

  /// Moves the bytes before `index` to the end of a row.
  mutating func take(to index: Int, into row: inout DelimitedRow) {
    row.append(buffer.span.extracting(position..<index))
    position = index
  }

  /// Takes away the bytes before `index` in `buffer`.
  mutating func skip(to index: Int) { position = index }

  /// Takes the next byte away.
  mutating func skip() { position += 1 }

  /// Makes sure that at least one byte is there; false at the end.
  mutating func fill() throws(TableError) -> Bool {
    if position < end { return true }
    guard !isAtEnd else { return false }
    position = 0
    end = 0
    try receive()
    return end > 0
  }

  /// Fills the buffer to its end, however the bytes come; true if this is all there is.
  mutating func fillWhole() throws(TableError) -> Bool {
    while !isAtEnd, end < buffer.count { try receive() }
    return isAtEnd
  }

  private mutating func receive() throws(TableError) {
    do throws(FileError) {
      let count = try file?.receive(&buffer, from: end) ?? 0
      end += count
      isAtEnd = count == 0
    } catch {
      throw TableError(error)
    }
  }
}
