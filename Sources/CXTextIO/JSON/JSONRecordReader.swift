/// Reads the objects of a JSON file as rows: JSON Lines, an array, or an array inside an object, one object at a time.
struct JSONRecordReader: ~Copyable {
  /// No object is longer, in bytes.
  static let longestRecord = 64 << 20

  /// How the objects lie in the file.
  let layout: JSONLayout
  let path: String
  private var fields = JSONFields()
  private var text: TextWindow
  /// How many bytes of the file have been read.
  var bytesRead: Int { text.bytesRead }
  private var record: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  private let newlines = ByteSearch(0x0A)

  /// A reader of `text`, which lies as `layout` says.
  init(_ text: consuming TextWindow, _ layout: JSONLayout, path: String) {
    self.layout = layout
    self.path = path
    self.text = text
    switch layout {
    case .lines: break
    case .objects(let start), .array(let start): skip(start)
    }
  }

  /// The names of the columns; from now on a field that is met for the first time is told, and no column.
  mutating func closeColumns() -> [String] {
    fields.isOpen = false
    return fields.columns
  }

  /// Reads the next object; false at the end. A line that is no object is a row that is `unreadable`.
  ///
  /// - Throws: What the system says, or an object that is never closed.
  mutating func next(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    guard try layout == .lines ? takeLine() : takeObject() else { return false }
    row.clear(line: line)
    let record = record
    if fields.read(record.span) {
      fields.append(to: &row)
      if fields.hasUnknown { row.problems.insert(.unknownField) }
    } else {
      row.append(record.span)
      row.endCell()
      row.problems.insert(.unreadable)
    }
    line += newlines.count(in: record.span) + (layout == .lines ? 1 : 0)
    return true
  }

  private mutating func skip(_ count: Int) {
    line += text.count(newlines, in: 0..<count)
    text.skip(count)
  }

  /// Takes the next line that is not empty.
  private mutating func takeLine() throws(TableError) -> Bool {
    while true {
      guard try skipSpace() else { return false }
      var end = 0
      while true {
        end = text.first(newlines, from: end)
        guard end == text.count else { break }
        if end > Self.longestRecord { throw tooLong }
        guard try text.grow() else { break }
      }
      take(end)
      if end > 0 {
        // The line end, if it is there.
        if text.count > 0 { text.skip(1) }
        return true
      }
    }
  }

  /// Takes the next object of an array, or of a row of objects.
  private mutating func takeObject() throws(TableError) -> Bool {
    guard !isAtEnd else { return false }
    while try skipSpace() {
      switch text[0] {
      case UInt8(ascii: ","): text.skip(1)
      case UInt8(ascii: "{"):
        take(try endOfObject())
        return true
      case UInt8(ascii: "]"):
        if case .array = layout {
          isAtEnd = true
          return false
        }
        throw error("an object expected")
      default: throw error("an object, a comma or the end of the array expected")
      }
    }
    if case .array = layout { throw error("the file ends before the array is closed") }
    return false
  }

  private mutating func take(_ count: Int) {
    record.removeAll(keepingCapacity: true)
    text.append(0..<count, to: &record)
    text.skip(count)
  }

  private mutating func skipSpace() throws(TableError) -> Bool {
    while try !text.isEmpty() {
      guard JSONReading.isSpace(text[0]) else { return true }
      if text[0] == 0x0A { line += 1 }
      text.skip(1)
    }
    return false
  }

  /// Where the object ends that begins here: where as many braces are closed as were opened, strings left out.
  private mutating func endOfObject() throws(TableError) -> Int {
    var (index, depth, isString) = (0, 0, false)
    while true {
      if index >= text.count {
        if index > Self.longestRecord { throw tooLong }
        guard try text.grow() else { throw error("the object that begins here is never closed") }
        continue
      }
      switch text[index] {
      case UInt8(ascii: "\\") where isString: index += 1
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "{") where !isString: depth += 1
      case UInt8(ascii: "}") where !isString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
  }

  private func error(_ reason: String) -> TableError {
    TableError(path: path, line: line, reason: reason)
  }

  private var tooLong: TableError {
    error("an object of more than \(Self.longestRecord >> 20) MB")
  }
}
