/// An export of comments as it came out of a tool: CSV, TSV, .xlsx or JSON, compressed or not, in any of the usual encodings.
///
///     var table = try ExportTable(reading: "reviews.csv")
///     table.columns    // ["id", "score", "text"]
///     var row = DelimitedRow()
///     while try table.next(&row) { print(row.string(2)) }
///     table.notes      // what was odd
///
/// Every row that is handed out has as many cells as there are columns, in valid UTF-8. No row is lost silently: those
/// that cannot be read and those that are empty are counted in `notes`. Memory is one buffer, the first rows, which are
/// kept as a sample, the longest row, and of workbooks the shared texts.
package struct ExportTable: ~Copyable {
  /// How many rows are looked at, and how many bytes, to see what the columns are.
  static let sampleRows = 400
  static let sampleBytes = 4 << 20

  /// The file as the caller named it.
  package let path: String
  /// The names of the columns, no two alike; `column 1` and so on if the export has none.
  package let columns: [String]
  /// The question behind each column, where the export tells it apart from the name; else empty.
  package let questions: [String]
  /// The line of the names, from 1; 0 if the export has none.
  package let headerLine: Int
  /// Of what kind the export is.
  package let format: ExportFormat
  /// The first rows, up to 400, as they are handed out.
  package let sample: [DelimitedRow]
  /// Where cells go that are too many in a row: they are joined to those of this column; nil for the last one.
  package var surplusColumn: Int?
  private var rows: ExportRows
  private var repair = CellRepair()
  private var found = TableNotes()
  /// The rows of the sample, and how many of them have been handed out.
  private var waiting: [DelimitedRow]
  private var handedOut = 0
  /// A mistake that ended the sample; told when its place is reached.
  private var mistake: TableError?
  private var rowCount = 0

  /// Opens the export at `path`, `-` being standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is known of it.
  /// - Throws: What the system says, that this is no export, or a mistake in its first bytes.
  package init(
    reading path: String, options: ExportOptions = ExportOptions()
  ) throws(TableError) {
    try self.init(try ExportRows.open(path, options), options)
  }

  /// The export that is `bytes`.
  package init(
    _ bytes: [UInt8], path: String, options: ExportOptions = ExportOptions()
  ) throws(TableError) {
    try self.init(try ExportRows.open(try InputBytes(bytes, path: path), options), options)
  }

  private init(_ rows: consuming ExportRows, _ options: ExportOptions) throws(TableError) {
    var rows = rows
    var repair = CellRepair()
    var first: [DelimitedRow] = []
    var size = 0
    var row = DelimitedRow()
    do throws(TableError) {
      while first.count < Self.sampleRows, size < Self.sampleBytes, try rows.next(&row) {
        repair.mend(&row)
        size += row.bytes.count
        first.append(row)
      }
    } catch {
      guard !first.isEmpty else { throw error }
      mistake = error
    }
    let names = rows.closeColumns() ?? rows.namesInComment
    var format = rows.format
    if let names {
      (columns, headerLine) = (ColumnTitle.unique(names), 0)
      questions = [String](repeating: "", count: names.count)
      waiting = first
    } else {
      let header = HeaderRows(first, count: options.headerRows)
      (columns, questions) = (header.columns, header.questions)
      format.headerRows = header.count
      format.titleRows = header.first
      format.hasNames = header.count > 0
      headerLine = header.count > 0 ? first[header.first].line : 0
      waiting = Array(first[(header.first + header.count)...])
    }
    path = rows.path
    self.format = format
    surplusColumn = options.surplusColumn
    let (width, delimiter) = (columns.count, rows.delimiter)
    sample = waiting.map { Self.fitted($0, to: width, delimiter) }
    self.rows = rows
  }

  /// What was odd so far.
  package var notes: [TableNote] { found.all }

  /// How many bytes of the file have been read, compressed or not; what is read ahead among them.
  package var bytesRead: Int { rows.bytesRead }

  /// How many rows have been read, those among them that were not handed out.
  package var rowsRead: Int { rowCount }

  /// How many of the rows read were not handed out.
  package var rowsReported: Int {
    found.all.reduce(0) { $0 + ($1.isLost ? $1.count : 0) }
  }

  /// Reads the next row; false at the end.
  ///
  /// - Throws: What the system says, or that the file is damaged from here on.
  package mutating func next(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    while true {
      if handedOut < waiting.count {
        row = waiting[handedOut]
        handedOut += 1
      } else {
        waiting = []
        handedOut = 0
        if let mistake { throw mistake }
        guard try rows.next(&row) else { return false }
        repair.mend(&row)
      }
      rowCount += 1
      row.number = rowCount
      fit(&row)
      if row.problems.isEmpty { return true }
      found.add(row)
      if row.problems.isDisjoint(with: [.unreadable, .empty]) { return true }
    }
  }

  /// Gives the row as many cells as there are columns, and notes if that was not so.
  private func fit(_ row: inout DelimitedRow) {
    guard !row.problems.contains(.unreadable) else { return }
    let width = columns.count
    if row.bytes.isEmpty { row.problems.insert(.empty) }
    if row.count < width {
      if rows.hasFixedWidth, !row.bytes.isEmpty { row.problems.insert(.tooFewCells) }
      row.pad(to: width)
    } else if !row.dropEmpty(from: width) {
      row.problems.insert(.tooManyCells)
      row.join(from: surplusColumn ?? max(0, width - 1), to: width, delimiter: rows.delimiter)
    }
  }

  private static func fitted(
    _ row: DelimitedRow, to width: Int, _ delimiter: UInt8
  ) -> DelimitedRow {
    var row = row
    row.pad(to: width)
    if !row.dropEmpty(from: width) {
      row.join(from: max(0, width - 1), to: width, delimiter: delimiter)
    }
    return row
  }
}
