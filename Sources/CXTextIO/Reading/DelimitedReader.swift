/// Reads rows of cells from text: CSV as RFC 4180 says, as programs write it all the same, and plain TSV.
///
///     var reader = try DelimitedReader(FileDescriptor(reading: "reviews.csv"))
///     var row = DelimitedRow()
///     while try reader.next(&row) { print(row.line, row.string(0)) }
///
/// Written by hand because Foundation has no reader of CSV and the root package may have no dependencies; and so that
/// no row is lost: a quote that does not fit is text, and the row says so in its `problems`. A cell may hold any bytes, and
/// a file is never in memory as a whole: one buffer is, and the longest row. Lines end with LF, CRLF, or CR where the first
/// line does; a CR inside a line is text then. Empty lines are passed over. In plain TSV lines that begin with `# ` may
/// stand before the first row, and a line `sep=;` before any.
package struct DelimitedReader: ~Copyable {
  /// What parts the cells.
  package let dialect: Dialect
  /// The names of the columns if a comment line gives them: `# columns: id, label, text`.
  package let columns: [String]?
  private let path: String
  private let lineEnd: UInt8
  private let plainStops: ByteSearch
  private let quotes = ByteSearch(Self.quote)
  private let lineEnds: ByteSearch
  private let delimiters: ByteSearch
  /// What ends a row without quotes, or tells that it has some.
  private let rowStops: ByteSearch
  private var text: TextWindow
  /// How much of the window belongs to the row that was read last.
  private var offset = 0
  /// The line of the next byte.
  private var line = 1
  /// How many bytes lie before the window.
  private var skipped = 0
  /// Up to where a closing quote has been looked for and not been found, in bytes from the beginning. A cell that opens
  /// before needs no second look beyond the quotes it begins with: from there on the search would be the same. So a file
  /// of such quotes is read in linear time.
  private var searchedUntil = 0

  /// How many bytes of a file are looked at to see of what kind it is.
  static let sampleSize = TextSource.sampleSize
  /// How far a closing quote is looked for, in bytes.
  private static let quoteLimit = 16 << 20
  /// No row is longer, in bytes.
  static let longestRow = 256 << 20

  /// A reader of an open file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - dialect: What parts the cells; nil to find it from the first rows.
  ///   - bufferSize: How many bytes are read at a time, and looked at to see of what kind the file is.
  /// - Throws: What the system says.
  package init(
    _ file: consuming FileDescriptor, dialect: Dialect? = nil, bufferSize: Int = sampleSize
  ) throws(TableError) {
    let path = file.path
    let source = try TextSource(try InputBytes(file))
    try self.init(
      TextWindow(source, bufferSize: bufferSize), path: path, dialect: dialect,
      sampleSize: bufferSize)
  }

  /// A reader of UTF-8 in memory.
  package init(_ bytes: [UInt8], path: String, dialect: Dialect? = nil) throws(TableError) {
    try self.init(TextWindow(bytes), path: path, dialect: dialect)
  }

  /// A reader of a text.
  init(
    _ text: consuming TextWindow, path: String, dialect: Dialect? = nil,
    sampleSize: Int = sampleSize
  ) throws(TableError) {
    var text = text
    let isWhole = try text.fill(sampleSize)
    let sample = TableSample(text.copy.span, isWhole: isWhole, dialect: dialect)
    text.skip(sample.start)
    self.init(
      text, sample.dialect, hasCarriageReturns: sample.hasCarriageReturns, path: path,
      columns: sample.columns, line: 1 + sample.linesBefore)
  }

  /// A reader of rows of a known kind.
  init(
    _ text: consuming TextWindow, _ dialect: Dialect, hasCarriageReturns: Bool, path: String = "",
    columns: [String]? = nil, line: Int = 1
  ) {
    self.text = text
    self.path = path
    self.columns = columns
    self.dialect = dialect
    self.line = line
    lineEnd = hasCarriageReturns ? Self.carriageReturn : Self.newline
    plainStops = ByteSearch(dialect.delimiter, Self.newline, lineEnd)
    lineEnds = ByteSearch(lineEnd)
    delimiters = ByteSearch(dialect.delimiter)
    rowStops = ByteSearch(dialect.hasQuotes ? Self.quote : Self.newline, Self.newline, lineEnd)
  }

  /// How many bytes of the file have been read.
  var bytesRead: Int { text.bytesRead }

  /// Reads the next row; false at the end of the text.
  ///
  /// - Throws: What the system says, or that a row is too long to be one.
  package mutating func next(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    repeat {
      text.skip(offset)
      skipped += offset
      offset = 0
      guard try !text.isEmpty() else { return false }
      row.clear(line: line)
      if !readPlain(&row) { while try readCell(&row) {} }
    } while row.isBlank
    return true
  }

  // MARK: - Cells

  /// Reads a row that has no quotes and whose end is there, as most are, in one step; false with nothing read if
  /// the row is another.
  private mutating func readPlain(_ row: inout DelimitedRow) -> Bool {
    let stop = text.first(rowStops, from: offset)
    guard stop < text.count, text[stop] == lineEnd || text[stop] == Self.newline,
      text[stop] == Self.newline || stop + 1 < text.count
    else { return false }
    let isPair = stop > offset && text[stop - 1] == Self.carriageReturn
    text.append(cells: offset..<(isPair ? stop - 1 : stop), partedBy: delimiters, to: &row)
    offset = stop + 1
    if text[stop] == Self.carriageReturn, text[offset] == Self.newline { offset += 1 }
    line += 1
    return true
  }

  /// Reads a cell and says whether another follows in its row.
  private mutating func readCell(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    if offset > Self.longestRow { throw tooLong }
    if dialect.hasQuotes, try byte(at: offset) == Self.quote, try readQuoted(&row) {
      row.endCell()
      return try passStop()
    }
    let start = offset
    try findStop()
    var end = offset
    let isLast = end == text.count || text[end] != dialect.delimiter
    if isLast, end > start, text[end - 1] == Self.carriageReturn { end -= 1 }
    text.append(start..<end, to: &row)
    row.endCell()
    return try passStop()
  }

  /// Moves to the next delimiter or line end, or to the end of the text.
  private mutating func findStop() throws(TableError) {
    while true {
      offset = text.first(plainStops, from: offset)
      if offset < text.count { return }
      if offset > Self.longestRow { throw tooLong }
      guard try text.grow() else { return }
    }
  }

  /// Takes away a delimiter, which is told by true, or a line end.
  private mutating func passStop() throws(TableError) -> Bool {
    guard let stop = try byte(at: offset) else { return false }
    offset += 1
    if stop == dialect.delimiter { return true }
    if stop == Self.carriageReturn, try byte(at: offset) == Self.newline { offset += 1 }
    line += 1
    return false
  }

  private mutating func byte(at index: Int) throws(TableError) -> UInt8? {
    if index >= text.count { guard try text.grow() else { return nil } }
    return text[index]
  }

  // MARK: - Quotes

  /// Reads a cell in quotes, of which the first stands here, and takes both away.
  ///
  /// A quote is taken for the closing one where a delimiter or a line end follows. Any other is text, unless it opens
  /// a cell some lines below: then the cell here was never closed.
  ///
  /// - Returns: False if the closing quote is missing; the cell is still to be read then, as a plain one.
  private mutating func readQuoted(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    let isHopeless = skipped + offset < searchedUntil
    var (segment, lines) = (offset + 1, 0)
    var index = segment
    // Where the quotes end that the cell begins with.
    var runEnd = segment
    while true {
      let next = text.first(quotes, from: index)
      if isHopeless, next != runEnd { return giveUp(&row) }
      lines += text.count(lineEnds, in: index..<next)
      index = next
      if index == text.count {
        if index - offset < Self.quoteLimit, try text.grow() { continue }
        searchedUntil = skipped + index
        return giveUp(&row)
      }
      if try byte(at: index + 1) == Self.quote {
        text.append(segment..<(index + 1), to: &row)
        row.hasDoubledQuotes = true
        if index == runEnd { runEnd += 2 }
        (segment, index) = (index + 2, index + 2)
      } else if let end = try stop(behind: index + 1) {
        text.append(segment..<index, to: &row)
        row.noteQuotes()
        (offset, line) = (end, line + lines)
        return true
      } else if lines > 0, isOpening(index) {
        return giveUp(&row)
      } else {
        row.problems.insert(.strayQuote)
        index += 1
      }
    }
  }

  private mutating func giveUp(_ row: inout DelimitedRow) -> Bool {
    row.restartCell()
    row.problems.remove(.strayQuote)
    row.problems.insert(.unclosedQuote)
    return false
  }

  /// Whether a cell begins at the quote here.
  private func isOpening(_ index: Int) -> Bool {
    let before = text[index - 1]
    return before == dialect.delimiter || before == Self.newline || before == lineEnd
  }

  /// Where the delimiter, the line end or the end of the text lies that alone, or behind spaces, follows a closing quote.
  private mutating func stop(behind start: Int) throws(TableError) -> Int? {
    var index = start
    while let byte = try byte(at: index) {
      switch byte {
      case dialect.delimiter, Self.newline, lineEnd: return index
      case Self.carriageReturn:
        guard let next = try self.byte(at: index + 1) else { return index + 1 }
        return next == Self.newline ? index + 1 : nil
      case UInt8(ascii: " "): index += 1
      default: return nil
      }
    }
    return index
  }

  private var tooLong: TableError {
    TableError(
      path: path, line: line, reason: "a row of more than \(Self.longestRow >> 20) MB")
  }

  private static let quote = UInt8(ascii: "\"")
  private static let newline: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}
