/// Reads rows of cells from text: CSV as RFC 4180 says, and plain TSV.
///
///     var reader = try DelimitedReader(FileDescriptor(reading: "reviews.csv"))
///     var row = DelimitedRow()
///     while try reader.next(&row) { print(row.line, row.string(0)) }
///
/// Written by hand because Foundation has no reader of CSV and the root package may have no dependencies; and so that a
/// mistake is told with its line, a cell may hold any bytes, and a file is never in memory as a whole: one buffer is, and
/// the longest row. Lines end with LF, CRLF, or CR where the first line does; a CR inside a line is text then. Empty lines
/// are passed over. In plain TSV lines that begin with `# ` may stand before the first row.
package struct DelimitedReader: ~Copyable {
  /// What parts the cells.
  package let dialect: Dialect
  /// The names of the columns if a comment line gives them: `# columns: id, label, text`.
  package let columns: [String]?
  private let path: String
  private let hasCarriageReturns: Bool
  private var source: ByteSource
  /// The line of the next byte.
  private var line = 1

  /// How many bytes of a file are looked at to see of what kind it is.
  static let sampleSize = 64 << 10
  /// No cell is longer, in bytes; a quoted one that seems so has lost its closing quote.
  static let longestCell = 256 << 20

  /// A reader of an open file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - dialect: What parts the cells; nil to find it from the first rows.
  ///   - bufferSize: How many bytes are read at a time, and looked at to see of what kind the file is.
  /// - Throws: What the system says, or that this is no text in UTF-8.
  package init(
    _ file: consuming FileDescriptor, dialect: Dialect? = nil, bufferSize: Int = sampleSize
  ) throws(TableError) {
    let path = file.path
    try self.init(ByteSource(file, bufferSize: bufferSize), path, dialect)
  }

  /// A reader of bytes in memory.
  package init(_ bytes: [UInt8], path: String, dialect: Dialect? = nil) throws(TableError) {
    try self.init(ByteSource(bytes), path, dialect)
  }

  private init(
    _ source: consuming ByteSource, _ path: String, _ dialect: Dialect?
  ) throws(TableError) {
    var source = source
    let isWhole = try source.fillWhole()
    let sample = TableSample(
      source.buffer.span.extracting(source.position..<source.end), isWhole: isWhole,
      dialect: dialect)
    if let reason = sample.refusal { throw TableError(path: path, line: 0, reason: reason) }
    source.skip(to: sample.start)
    line += sample.commentLines
    self.dialect = sample.dialect
    columns = sample.columns
    hasCarriageReturns = sample.hasCarriageReturns
    self.source = source
    self.path = path
  }

  /// A reader of rows of a known kind, for looking at samples.
  init(_ bytes: [UInt8], _ dialect: Dialect, hasCarriageReturns: Bool) {
    source = ByteSource(bytes)
    path = ""
    columns = nil
    self.dialect = dialect
    self.hasCarriageReturns = hasCarriageReturns
  }

  /// Reads the next row; false at the end of the file.
  ///
  /// - Throws: What the system says, or a quote that does not fit.
  package mutating func next(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    repeat {
      guard try source.fill() else { return false }
      row.clear(line: line)
      while try readCell(&row) == .delimiter {}
    } while row.isBlank
    return true
  }

  /// Whether all bytes have been read of a text in memory.
  var isAtEnd: Bool { source.position == source.end }

  // MARK: - Cells

  private enum Stop { case delimiter, lineEnd }

  private mutating func readCell(_ row: inout DelimitedRow) throws(TableError) -> Stop {
    guard dialect.hasQuotes, try isNext(Self.quote) else { return try readPlain(&row) }
    try readQuoted(&row)
    let end = row.bytes.count
    let stop = try readPlain(&row, isCell: false)
    try dropSpaces(behind: end, &row)
    row.endCell()
    return stop
  }

  /// Whether the next byte is this one.
  private mutating func isNext(_ byte: UInt8) throws(TableError) -> Bool {
    guard try source.fill() else { return false }
    return source.first == byte
  }

  /// Reads up to the next delimiter or line end, and takes that away.
  private mutating func readPlain(
    _ row: inout DelimitedRow, isCell: Bool = true
  ) throws(TableError) -> Stop {
    let start = row.bytes.count
    let (delimiter, isLineEnd) = (dialect.delimiter, hasCarriageReturns)
    var stop = Stop.lineEnd
    while try source.fill() {
      let end = source.firstIndex { byte in
        byte == delimiter || byte == Self.newline || byte == Self.carriageReturn && isLineEnd
      }
      source.take(to: end, into: &row)
      try checkLength(of: row)
      guard source.position < source.end else { continue }
      let byte = source.first
      source.skip()
      if byte == dialect.delimiter { stop = .delimiter }
      if byte == Self.carriageReturn, try isNext(Self.newline) { source.skip() }
      break
    }
    if stop == .lineEnd {
      line += 1
      if row.bytes.count > start, row.bytes.last == Self.carriageReturn { row.removeLast(1) }
    }
    if isCell { row.endCell() }
    return stop
  }

  /// Reads what stands between an opening quote and its closing one, and takes both away.
  private mutating func readQuoted(_ row: inout DelimitedRow) throws(TableError) {
    let opening = line
    let lineEnd = hasCarriageReturns ? Self.carriageReturn : Self.newline
    row.noteQuotes()
    source.skip()
    while try source.fill() {
      var lines = 0
      let end = source.firstIndex { byte in
        if byte == lineEnd { lines += 1 }
        return byte == Self.quote
      }
      line += lines
      source.take(to: end, into: &row)
      try checkLength(of: row)
      guard source.position < source.end else { continue }
      source.skip()
      guard try isNext(Self.quote) else { return }
      row.append(Self.quote)
      row.hasDoubledQuotes = true
      source.skip()
    }
    throw TableError(
      path: path, line: opening,
      reason: "the quote that opens a cell here is never closed (a quote inside is doubled)")
  }

  /// Behind a closing quote nothing may stand but spaces.
  private func dropSpaces(behind end: Int, _ row: inout DelimitedRow) throws(TableError) {
    guard row.bytes[end...].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
      throw TableError(
        path: path, line: row.line,
        reason: "text behind a closing quote, \(dialect.delimiterName) or line end expected"
          + " (a quote inside a quoted cell is doubled)")
    }
    row.removeLast(row.bytes.count - end)
  }

  private func checkLength(of row: DelimitedRow) throws(TableError) {
    guard row.bytes.count - row.cellStart > Self.longestCell else { return }
    throw TableError(
      path: path, line: row.line,
      reason: "a cell of more than \(Self.longestCell >> 20) MB (is a closing quote missing?)")
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}
