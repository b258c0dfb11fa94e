/// The bytes of an export after all compression is undone.
///
///     var input = try InputBytes(reading: "reviews.csv.gz")
///     let head = try input.peek(4096)
///     while try input.receive(&buffer, from: 0) > 0 { ... }
struct InputBytes: ~Copyable {
  /// The file as the caller named it.
  let path: String
  /// Whether the bytes are compressed by gzip.
  private(set) var isGzip = false
  /// Whether these are the bytes of the file at `path` as they are.
  private(set) var isPlainFile = false
  private var raw: RawBytes
  /// How many bytes have been read where they are stored, compressed or not.
  var bytesRead: Int { raw.count }
  private var inflater: Inflater?
  /// Bytes that have been looked at and not been received yet.
  private var head: [UInt8] = []
  private var headStart = 0

  /// Opens the file at `path`, `-` being standard input.
  init(reading path: String) throws(TableError) {
    let file: FileDescriptor
    do throws(FileError) { file = try FileDescriptor(reading: path) } catch {
      throw TableError(error)
    }
    try self.init(file)
    isPlainFile = path != "-" && !isGzip
  }

  /// The bytes of an open file.
  init(_ file: consuming FileDescriptor) throws(TableError) {
    let path = file.path
    try self.init(RawBytes(file), path: path)
  }

  /// Bytes in memory.
  init(_ bytes: [UInt8], path: String) throws(TableError) {
    try self.init(RawBytes(bytes), path: path)
  }

  /// A part of an archive.
  init(_ raw: consuming RawBytes, path: String, deflated: Bool) throws(TableError) {
    self.raw = raw
    self.path = path
    if deflated { inflater = try Inflater(.deflate, path: path) }
  }

  private init(_ raw: consuming RawBytes, path: String) throws(TableError) {
    self.raw = raw
    self.path = path
    let mark = try peek(2)
    guard mark == [0x1F, 0x8B] else { return }
    inflater = try Inflater(.gzip, path: path, head: head)
    head = []
    isGzip = true
  }

  /// The next bytes, `count` of them or all there are; they are received later all the same.
  mutating func peek(_ count: Int) throws(TableError) -> [UInt8] {
    var isAtEnd = false
    while head.count - headStart < count, !isAtEnd {
      var more = [UInt8](repeating: 0, count: headStart + count - head.count)
      let received = try receiveUnseen(&more, from: 0)
      head += more[..<received]
      isAtEnd = received == 0
    }
    return Array(head[headStart...].prefix(count))
  }

  /// Reads into `buffer` from `start` on and says how many bytes came; 0 at the end.
  mutating func receive(_ buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    guard headStart < head.count else { return try receiveUnseen(&buffer, from: start) }
    let count = min(buffer.count - start, head.count - headStart)
    buffer.copy(head.span.extracting(headStart..<(headStart + count)), to: start)
    headStart += count
    if headStart == head.count { (head, headStart) = ([], 0) }
    return count
  }

  private mutating func receiveUnseen(
    _ buffer: inout [UInt8], from start: Int
  ) throws(TableError) -> Int {
    if let count = try inflater?.inflate(&raw, into: &buffer, from: start) { return count }
    return try raw.receive(&buffer, from: start)
  }
}
