/// Makes rows of cells of the XML of a sheet, as it comes in pieces.
struct SheetRows {
  /// How many columns a sheet can have.
  static let mostColumns = 16_384

  /// The rows that are complete, of which those from `firstReady` on have not been handed over.
  private var ready: [DelimitedRow] = []
  private var readyCount = 0
  private var firstReady = 0
  private var current = DelimitedRow()
  private var line = 0
  /// What the cell says that is being read.
  private var value: [UInt8] = []
  private var cell = Cell()
  private var isValue = false
  private var isPhonetic = false
  private var element = XMLName.none
  private let strings: SharedStrings
  private let formats: CellFormats
  private let isFrom1904: Bool

  private struct Cell {
    var column = 0
    var style = 0
    var type = CellType.number
  }

  /// The kinds of cells, as the attribute `t` names them.
  private enum CellType: String {
    case number = "n"
    case shared = "s"
    case inline = "inlineStr"
    case formula = "str"
    case boolean = "b"
    case error = "e"
    case date = "d"
  }

  /// The rows of a sheet whose cells mean what these say.
  init(_ strings: SharedStrings, _ formats: CellFormats, isFrom1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.isFrom1904 = isFrom1904
  }

  /// Hands over the next complete row; false if there is none yet.
  mutating func next(_ row: inout DelimitedRow) -> Bool {
    guard firstReady < readyCount else { return false }
    swap(&row, &ready[firstReady])
    firstReady += 1
    return true
  }

  /// Reads a piece of the sheet's XML.
  mutating func read(_ xml: XMLEvents) {
    (firstReady, readyCount) = (0, 0)
    for event in xml.events {
      switch event.kind {
      case .start: begin(event.name)
      case .attribute: note(event, in: xml)
      case .text: if isValue, !isPhonetic { value.append(xml.bytes.span.extracting(event.range)) }
      case .end: end(event.name)
      }
    }
  }

  private mutating func begin(_ name: XMLName) {
    element = name
    switch name {
    case Self.row:
      line += 1
      current.clear(line: line)
      cell.column = -1
    case Self.cell:
      cell = Cell(column: cell.column + 1)
      value.removeAll(keepingCapacity: true)
    case Self.value, Self.text: isValue = true
    case Self.phonetic: isPhonetic = true
    default: break
    }
  }

  private mutating func note(_ event: XMLEvents.Event, in xml: XMLEvents) {
    switch (element, event.name) {
    case (Self.row, Self.reference):
      line = xml.number(event) ?? line
      current.clear(line: line)
    case (Self.cell, Self.reference): cell.column = column(xml.bytes[event.range]) ?? cell.column
    case (Self.cell, Self.style): cell.style = xml.number(event) ?? 0
    case (Self.cell, Self.type): cell.type = CellType(rawValue: xml.string(event)) ?? .number
    default: break
    }
  }

  private mutating func end(_ name: XMLName) {
    switch name {
    case Self.value, Self.text: isValue = false
    case Self.phonetic: isPhonetic = false
    case Self.cell: if !value.isEmpty { finishCell() }
    case Self.row: if !current.bytes.isEmpty { finishRow() }
    default: break
    }
  }

  private mutating func finishCell() {
    // Cells out of order, which no program writes, go behind the others.
    current.pad(to: min(cell.column, Self.mostColumns - 1))
    let value = value
    let text = value.span
    switch cell.type {
    case .shared: current.append(shared: text, strings)
    case .boolean: current.append(text.count == 1 && text[0] == 0x31 ? "true" : "false")
    case .inline, .formula, .error, .date: current.append(unescaping: text)
    case .number:
      let kind = formats[cell.style]
      if kind == .number {
        SheetNumber.append(text, to: &current)
      } else {
        SheetNumber.append(date: text, kind, isFrom1904: isFrom1904, to: &current)
      }
    }
    current.endCell()
  }

  private mutating func finishRow() {
    if readyCount == ready.count { ready.append(DelimitedRow()) }
    swap(&ready[readyCount], &current)
    readyCount += 1
  }

  /// The column of a reference such as `AB12`, counted from 0.
  private func column(_ reference: ArraySlice<UInt8>) -> Int? {
    var column = 0
    for byte in reference {
      guard case UInt8(ascii: "A")...UInt8(ascii: "Z") = byte, column <= Self.mostColumns else {
        break
      }
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column - 1 : nil
  }

  private static let row = XMLName("row")
  private static let cell = XMLName("c")
  private static let value = XMLName("v")
  private static let text = XMLName("t")
  private static let phonetic = XMLName("rPh")
  private static let reference = XMLName("r")
  private static let style = XMLName("s")
  private static let type = XMLName("t")
}

extension DelimitedRow {
  /// Appends the shared text whose number is given in digits.
  fileprivate mutating func append(shared digits: Span<UInt8>, _ strings: SharedStrings) {
    var number = 0
    for index in digits.indices where digits[index].isDigit && number < 1 << 40 {
      number = number * 10 + Int(digits[index] - 0x30)
    }
    strings.append(number, to: &self)
  }

  fileprivate mutating func append(_ text: StaticString) {
    for byte in text.description.utf8 { append(byte) }
  }
}
