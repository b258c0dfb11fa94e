/// The text of a file as UTF-8, whatever it is written in.
///
/// A file in UTF-8 is passed on as it is, with the mistakes it may have; those are mended cell by cell (`CellRepair`).
struct TextSource: ~Copyable {
  /// How many bytes are looked at to see what a file is.
  static let sampleSize = 64 << 10

  let encoding: TextEncoding
  var path: String { input.path }
  /// How many bytes of the file have been read.
  var bytesRead: Int { input.bytesRead }
  private var input: InputBytes
  /// Bytes that have not been decoded: at most three, the beginning of a character.
  private var raw: [UInt8] = []
  private var rawCount = 0
  private var isAtEnd = false
  /// UTF-8 that has not been handed over.
  private var decoded: [UInt8] = []
  private var decodedStart = 0

  /// The text of `input`, its byte order mark taken away.
  ///
  /// - Parameters:
  ///   - input: The bytes.
  ///   - encoding: How it is written; nil to find it.
  /// - Throws: What the system says, or that this is UTF-32.
  init(_ input: consuming InputBytes, encoding: TextEncoding? = nil) throws(TableError) {
    let sample = try input.peek(Self.sampleSize)
    let guess = EncodingGuess(sample.span)
    guard !guess.isUnknown else {
      throw TableError(
        path: input.path, line: 0, reason: "this is UTF-32; UTF-8 or UTF-16 is expected")
    }
    if guess.markLength > 0 {
      var mark = [UInt8](repeating: 0, count: guess.markLength)
      _ = try input.receive(&mark, from: 0)
    }
    self.encoding = encoding ?? guess.encoding
    if self.encoding != .utf8 { raw = [UInt8](repeating: 0, count: Self.sampleSize) }
    self.input = input
  }

  /// Reads UTF-8 into `buffer` from `start` on and says how many bytes came; 0 at the end.
  mutating func receive(_ buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    if encoding == .utf8 { return try input.receive(&buffer, from: start) }
    while decodedStart == decoded.count, !isAtEnd { try decodeMore() }
    let count = min(buffer.count - start, decoded.count - decodedStart)
    buffer.copy(decoded.span.extracting(decodedStart..<(decodedStart + count)), to: start)
    decodedStart += count
    return count
  }

  private mutating func decodeMore() throws(TableError) {
    decoded.removeAll(keepingCapacity: true)
    decodedStart = 0
    let received = try input.receive(&raw, from: rawCount)
    isAtEnd = received == 0
    rawCount += received
    let used =
      encoding == .windows1252
      ? decodeBytes() : decodeUnits(isBigEndian: encoding == .utf16BigEndian)
    for index in used..<rawCount { raw[index - used] = raw[index] }
    rawCount -= used
  }

  private mutating func decodeBytes() -> Int {
    for index in 0..<rawCount {
      let byte = raw[index]
      if byte < 0x80 {
        decoded.append(byte)
      } else {
        decoded.append(scalar: Windows1252.scalar(of: byte))
      }
    }
    return rawCount
  }

  /// Decodes UTF-16 and says how many bytes were used: what is cut waits for the rest, unless there is none.
  private mutating func decodeUnits(isBigEndian: Bool) -> Int {
    var index = 0
    while index + 1 < rawCount {
      let unit = unit(at: index, isBigEndian)
      guard (0xD800..<0xDC00).contains(unit) else {
        decoded.append(scalar: unit)
        index += 2
        continue
      }
      guard index + 3 < rawCount || isAtEnd else { return index }
      let low = index + 3 < rawCount ? self.unit(at: index + 2, isBigEndian) : 0
      let isPair = (0xDC00..<0xE000).contains(low)
      decoded.append(scalar: isPair ? 0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00) : unit)
      index += isPair ? 4 : 2
    }
    guard isAtEnd, index < rawCount else { return index }
    decoded.append(UTF8Repair.replacement)
    return rawCount
  }

  private func unit(at index: Int, _ isBigEndian: Bool) -> UInt32 {
    let (first, second) = (UInt32(raw[index]), UInt32(raw[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
