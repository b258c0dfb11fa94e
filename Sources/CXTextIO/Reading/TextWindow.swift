/// A piece of a text, as long as who reads it needs: what has been read is dropped, more comes when asked for.
///
/// Places are counted from the first byte that is still needed, so that they stay true when more comes.
struct TextWindow: ~Copyable {
  private var source: TextSource?
  private var bytes: [UInt8]
  private var start = 0
  private var end = 0
  private var isAtEnd: Bool

  /// The text of a file, read `bufferSize` bytes at a time.
  init(_ source: consuming TextSource, bufferSize: Int = TextSource.sampleSize) {
    self.source = consume source
    bytes = [UInt8](repeating: 0, count: max(1, bufferSize))
    isAtEnd = false
  }

  /// A text in memory.
  init(_ bytes: [UInt8]) {
    source = nil
    self.bytes = bytes
    end = bytes.count
    isAtEnd = true
  }

  /// How many bytes are there.
  var count: Int {
    @inline(__always) get { end &- start }
  }

  /// How many bytes of the file have been read, those among them that nobody has seen yet.
  var bytesRead: Int {
    switch source {
    case .some(let source): source.bytesRead
    case .none: end
    }
  }

  /// All that is there.
  var copy: [UInt8] { Array(bytes[start..<end]) }

  subscript(index: Int) -> UInt8 {
    @inline(__always) get { bytes[start &+ index] }
  }

  /// Where the first byte lies that is looked for, or the end of what is there.
  @inline(__always)
  func first(_ search: ByteSearch, from index: Int) -> Int {
    search.first(in: bytes.span.extracting(..<end), from: start &+ index) &- start
  }

  /// How often a byte stands in a part of what is there.
  func count(_ search: ByteSearch, in part: Range<Int>) -> Int {
    search.count(in: bytes.span.extracting((start + part.lowerBound)..<(start + part.upperBound)))
  }

  /// Appends a part of what is there to a row.
  @inline(__always)
  func append(_ part: Range<Int>, to row: inout DelimitedRow) {
    row.append(bytes.span.extracting((start &+ part.lowerBound)..<(start &+ part.upperBound)))
  }

  /// Appends the cells of a part of what is there to a row, a delimiter between each two.
  func append(cells part: Range<Int>, partedBy delimiters: ByteSearch, to row: inout DelimitedRow) {
    row.append(
      cells: bytes.span.extracting((start + part.lowerBound)..<(start + part.upperBound)),
      partedBy: delimiters)
  }

  /// Appends a part of what is there to `output`.
  func append(_ part: Range<Int>, to output: inout [UInt8]) {
    output.append(bytes.span.extracting((start + part.lowerBound)..<(start + part.upperBound)))
  }

  /// Drops the first `count` bytes.
  mutating func skip(_ count: Int) { start += count }

  /// Makes more bytes available behind those that are there; false at the end of the text.
  mutating func grow() throws(TableError) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0, end == bytes.count || start == end {
      let kept = end - start
      unsafe bytes.withUnsafeMutableBytes { buffer in
        let used = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        // The two may overlap, which this call allows.
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<kept]).copyMemory(from: used)
      }
      (start, end) = (0, kept)
    }
    if end == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    let received = try source?.receive(&bytes, from: end) ?? 0
    end += received
    isAtEnd = received == 0
    return !isAtEnd
  }

  /// Makes `count` bytes available, if the text is so long; true if all of the text is there.
  mutating func fill(_ count: Int) throws(TableError) -> Bool {
    while self.count < count, try grow() {}
    return isAtEnd
  }

  /// Whether nothing is left; asks for more if there is nothing just now.
  mutating func isEmpty() throws(TableError) -> Bool {
    if count > 0 { return false }
    return try !grow()
  }
}
