/// The rows of an export as they stand in the file, header and all, whatever kind of file it is.
struct ExportRows: ~Copyable {
  /// The file as the caller named it.
  let path: String
  private(set) var format: ExportFormat
  /// The names of the columns if a comment line gives them.
  let namesInComment: [String]?
  private var delimited: DelimitedReader?
  private var sheet: SheetReader?
  private var records: JSONRecordReader?

  /// Opens the file at `path`, `-` being standard input, and sees of what kind it is.
  ///
  /// - Throws: What the system says, or that this is no export.
  static func open(
    _ path: String, _ options: ExportOptions
  ) throws(TableError) -> ExportRows {
    try open(try InputBytes(reading: path), options)
  }

  /// The rows of `input`.
  static func open(
    _ input: consuming InputBytes, _ options: ExportOptions
  ) throws(TableError) -> ExportRows {
    var input = input
    let isGzip = input.isGzip
    let head = try input.peek(8)
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      var rows = try archived(try ZipArchive(try file(input)), options)
      rows.format.isGzip = isGzip
      return rows
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw TableError(
        path: input.path, line: 0,
        reason:
          "this is an old Excel workbook, or one with a password; save it as .xlsx without one")
    }
    var rows = try text(input, options)
    rows.format.isGzip = isGzip
    return rows
  }

  private init(
    path: String, _ format: ExportFormat, delimited: consuming DelimitedReader? = nil,
    sheet: consuming SheetReader? = nil, records: consuming JSONRecordReader? = nil,
    namesInComment: [String]? = nil
  ) {
    self.path = path
    self.format = format
    self.delimited = delimited
    self.sheet = sheet
    self.records = records
    self.namesInComment = namesInComment
  }

  private static func text(
    _ input: consuming InputBytes, _ options: ExportOptions
  ) throws(TableError) -> ExportRows {
    let path = input.path
    let source = try TextSource(input, encoding: options.encoding)
    let encoding = source.encoding.rawValue
    var text = TextWindow(source)
    _ = try text.fill(DelimitedReader.sampleSize)
    if options.dialect == nil, let layout = JSONLayout(text.copy.span) {
      var format = ExportFormat(kind: layout == .lines ? .jsonLines : .json)
      format.encoding = encoding
      return ExportRows(
        path: path, format, records: JSONRecordReader(text, layout, path: path))
    }
    let reader = try DelimitedReader(text, path: path, dialect: options.dialect)
    var format = ExportFormat(kind: .delimited)
    format.encoding = encoding
    format.dialect = reader.dialect
    let names = reader.columns
    return ExportRows(path: path, format, delimited: reader, namesInComment: names)
  }

  private static func archived(
    _ archive: consuming ZipArchive, _ options: ExportOptions
  ) throws(TableError) -> ExportRows {
    if let workbook = try Workbook(archive) {
      let reader = try SheetReader(archive, workbook, sheet: options.sheet)
      var format = ExportFormat(kind: .workbook)
      format.sheet = reader.sheet
      format.otherSheets = reader.others
      return ExportRows(path: archive.path, format, sheet: reader)
    }
    let members = archive.members.filter { member in
      let name = member.name.lowercased()
      return !name.hasPrefix("__macosx")
        && [".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"].contains { name.hasSuffix($0) }
    }
    guard let member = members.max(by: { $0.size < $1.size }) else {
      throw TableError(
        path: archive.path, line: 0,
        reason: "the archive holds neither a workbook nor a table as text")
    }
    var rows = try text(try archive.open(member), options)
    rows.format.member = member.name
    return rows
  }

  /// A file that can be read at any place: the one that was opened, or a copy of what came through a pipe.
  private static func file(_ input: consuming InputBytes) throws(TableError) -> FileDescriptor {
    var input = input
    let copy: FileDescriptor
    do throws(FileError) {
      if input.isPlainFile {
        let file = try FileDescriptor(reading: input.path)
        if file.size != nil { return file }
      }
      copy = try FileDescriptor(temporaryFor: input.path)
    } catch {
      throw TableError(error)
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try input.receive(&buffer, from: 0)
      guard count > 0 else { return copy }
      do throws(FileError) { try copy.send(buffer.span.extracting(0..<count)) } catch {
        throw TableError(error)
      }
    }
  }

  /// How many bytes of the file have been read, compressed or not.
  var bytesRead: Int {
    switch delimited {
    case .some(let reader): return reader.bytesRead
    case .none: break
    }
    switch sheet {
    case .some(let reader): return reader.bytesRead
    case .none: break
    }
    switch records {
    case .some(let reader): return reader.bytesRead
    case .none: return 0
    }
  }

  /// What parts cells that are joined.
  var delimiter: UInt8 { format.dialect?.delimiter ?? UInt8(ascii: " ") }

  /// Whether a row that lacks cells at its end lacks something.
  var hasFixedWidth: Bool { format.kind == .delimited }

  /// The names of the columns of records so far; nil if the first rows give them. From now on none is added.
  mutating func closeColumns() -> [String]? { records?.closeColumns() }

  /// Reads the next row; false at the end.
  mutating func next(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    if let isRow = try delimited?.next(&row) { return isRow }
    if let isRow = try sheet?.next(&row) { return isRow }
    return try records?.next(&row) ?? false
  }
}
