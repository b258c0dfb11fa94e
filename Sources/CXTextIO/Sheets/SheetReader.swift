/// Reads the rows of one sheet of an .xlsx file, a piece at a time; only the shared texts are in memory as a whole.
struct SheetReader: ~Copyable {
  /// The name of the sheet that is read.
  let sheet: String
  /// The names of the other visible sheets, in their order.
  let others: [String]
  private var input: InputBytes
  /// How many bytes of the archive are not of the sheet.
  private let otherBytes: Int
  /// How many bytes of the archive have been read; all but the sheet is read when it is opened.
  var bytesRead: Int { otherBytes + input.bytesRead }
  private var xml: XMLPieces
  private var events = XMLEvents()
  private var rows: SheetRows

  /// A reader of a sheet of the workbook in `archive`.
  ///
  /// - Parameters:
  ///   - archive: The .xlsx file.
  ///   - workbook: What it holds.
  ///   - name: The name of the sheet or its number from 1; nil for the first visible one that is not a mere cover, which
  ///     has less than a tenth of the bytes of the largest.
  /// - Throws: What is wrong in the file, or that there is no such sheet.
  init(
    _ archive: borrowing ZipArchive, _ workbook: Workbook, sheet name: String?
  ) throws(TableError) {
    let sheet = try Self.sheet(name, workbook, archive)
    var strings = SharedStrings()
    if let member = workbook.strings.flatMap({ archive.member($0) }) {
      strings = try SharedStrings(try archive.open(member))
    }
    var formats = CellFormats()
    if let member = workbook.styles.flatMap({ archive.member($0) }) {
      formats = try CellFormats(try archive.open(member))
    }
    guard let member = archive.member(sheet.path) else {
      throw TableError(
        path: archive.path, line: 0, reason: "the sheet \"\(sheet.name)\" is missing in the file")
    }
    let input = try archive.open(member)
    xml = try XMLPieces(path: archive.path)
    self.input = input
    otherBytes = max(0, (archive.size ?? 0) - member.storedSize)
    self.sheet = sheet.name
    others = workbook.sheets.filter { !$0.isHidden && $0 != sheet }.map(\.name)
    rows = SheetRows(strings, formats, isFrom1904: workbook.isFrom1904)
  }

  /// Reads the next row that is not empty; false at the end.
  mutating func next(_ row: inout DelimitedRow) throws(TableError) -> Bool {
    while !rows.next(&row) {
      guard try xml.next(&input, &events) else { return false }
      rows.read(events)
    }
    return true
  }

  private static func sheet(
    _ name: String?, _ workbook: Workbook, _ archive: borrowing ZipArchive
  ) throws(TableError) -> Workbook.Sheet {
    let names = workbook.sheets.map(\.name)
    if let name {
      if let sheet = workbook.sheets.first(where: { $0.name == name }) { return sheet }
      if let number = Int(name), names.indices.contains(number - 1) {
        return workbook.sheets[number - 1]
      }
      throw TableError(
        path: archive.path, line: 0,
        reason: "there is no sheet \"\(name)\" (the sheets: \(names.joined(separator: ", ")))")
    }
    var largest = 0
    for sheet in workbook.sheets { largest = max(largest, archive.member(sheet.path)?.size ?? 0) }
    for sheet in workbook.sheets where !sheet.isHidden {
      if archive.member(sheet.path)?.size ?? 0 >= largest / 10 { return sheet }
    }
    guard let first = workbook.sheets.first else {
      throw TableError(path: archive.path, line: 0, reason: "the workbook has no sheets")
    }
    return first
  }
}
