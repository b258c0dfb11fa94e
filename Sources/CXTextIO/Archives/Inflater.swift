import CSystemFormats

/// Undoes the compression of a gzip file or of a part of a zip archive, a buffer at a time.
///
///     var inflater = try Inflater(.gzip, path: path, head: head)
///     let count = try inflater.inflate(&raw, into: &buffer, from: 0)
@safe struct Inflater: ~Copyable {
  /// How the compressed bytes are wrapped.
  enum Format: Int32 {
    /// A gzip file, whose members follow each other.
    case gzip = 31
    /// Bare deflate data, as in a zip archive.
    case deflate = -15
  }

  private static let inputSize = 64 << 10
  /// Deflate cannot make more than 1,032 bytes of one; text makes about 10, spreadsheets up to 100.
  private static let highestRatio = 400
  /// How much may come out before the ratio is looked at, in bytes.
  private static let harmless = 256 << 20

  private let path: String
  private let format: Format
  private let library: InflateLibrary
  private let stream: UnsafeMutablePointer<InflateStream>
  private var input: [UInt8]
  private var inputStart = 0
  private var inputEnd: Int
  private var isAtEnd = false
  private var receivedCount: Int
  private var inflatedCount = 0

  /// An inflater whose first bytes are `head`.
  ///
  /// - Throws: That the system has no zlib.
  init(_ format: Format, path: String, head: [UInt8] = []) throws(TableError) {
    guard let library = InflateLibrary.system else {
      throw TableError(path: path, line: 0, reason: "compressed files need zlib (libz.so.1)")
    }
    let stream = UnsafeMutablePointer<InflateStream>.allocate(capacity: 1)
    unsafe stream.initialize(to: unsafe InflateStream())
    // Only the first digit of the version is compared by zlib.
    let size = unsafe Int32(MemoryLayout<InflateStream>.size)
    guard unsafe library.begin(stream, format.rawValue, "1", size) == 0 else {
      unsafe stream.deallocate()
      throw TableError(path: path, line: 0, reason: "zlib cannot be used here")
    }
    self.path = path
    self.format = format
    self.library = library
    unsafe self.stream = unsafe stream
    input = head + [UInt8](repeating: 0, count: max(0, Self.inputSize - head.count))
    inputEnd = head.count
    receivedCount = head.count
  }

  deinit {
    _ = unsafe library.end(stream)
    unsafe stream.deallocate()
  }

  /// Fills `buffer` from `start` on, at least with one byte, and says how many bytes came; 0 at the end.
  ///
  /// - Throws: What the system says, or that the data are damaged, cut, or too large to be meant.
  mutating func inflate(
    _ raw: inout RawBytes, into buffer: inout [UInt8], from start: Int
  ) throws(TableError) -> Int {
    while !isAtEnd {
      try fill(&raw)
      let (count, code) = step(into: &buffer, from: start)
      switch code {
      case 0, -5: break
      case 1: try finishMember(&raw)
      default: throw error("the compressed data are damaged")
      }
      inflatedCount += count
      if inflatedCount > Self.harmless, inflatedCount / Self.highestRatio > receivedCount {
        throw error(
          "more than \(inflatedCount >> 20) MB come out of \(receivedCount >> 10) KB: this is no export"
        )
      }
      if count > 0 { return count }
    }
    return 0
  }

  private mutating func fill(_ raw: inout RawBytes) throws(TableError) {
    guard inputStart == inputEnd else { return }
    inputStart = 0
    inputEnd = try raw.receive(&input, from: 0)
    receivedCount += inputEnd
    if inputEnd == 0 { throw error("the file ends in the middle of its compressed data") }
  }

  /// Lets zlib work once.
  private mutating func step(
    into buffer: inout [UInt8], from start: Int
  ) -> (count: Int, code: Int32) {
    let available = inputEnd - inputStart
    let room = min(buffer.count - start, 1 << 30)
    let code = unsafe input.withUnsafeBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = unsafe input.baseAddress.map { unsafe $0 + inputStart }
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = unsafe output.baseAddress.map { unsafe $0 + start }
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe library.step(stream, 0)
      }
    }
    inputStart += available - Int(unsafe stream.pointee.avail_in)
    return (room - Int(unsafe stream.pointee.avail_out), code)
  }

  /// Goes on with the next member of a gzip file, if there is one.
  private mutating func finishMember(_ raw: inout RawBytes) throws(TableError) {
    isAtEnd = true
    guard format == .gzip else { return }
    if inputStart == inputEnd {
      inputStart = 0
      inputEnd = try raw.receive(&input, from: 0)
      receivedCount += inputEnd
    }
    guard inputStart < inputEnd, input[inputStart] == 0x1F else { return }
    isAtEnd = unsafe library.reset(stream) != 0
  }

  private func error(_ reason: String) -> TableError {
    TableError(path: path, line: 0, reason: reason)
  }
}
