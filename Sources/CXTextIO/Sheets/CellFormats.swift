/// Which styles of a workbook show a number as a date or a time.
struct CellFormats {
  /// How a number is shown.
  enum Kind: Sendable {
    case number, date, time, dateAndTime
  }

  private var kinds: [Kind] = []

  /// Numbers that are all shown as they are.
  init() {}

  /// Reads `xl/styles.xml`.
  init(_ input: consuming InputBytes) throws(TableError) {
    var input = input
    var xml = try XMLPieces(path: input.path)
    var events = XMLEvents()
    var codes: [Int: Kind] = [:]
    var (isCells, number) = (false, 0)
    var element = XMLName.none
    while try xml.next(&input, &events) {
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, let name):
          element = name
          if name == Self.cells { isCells = true }
          if name == Self.cell, isCells { kinds.append(.number) }
        case (.end, Self.cells): isCells = false
        case (.attribute, Self.id) where element == Self.format: number = events.number(event) ?? 0
        case (.attribute, Self.code): codes[number] = Kind(code: events.string(event))
        case (.attribute, Self.id) where element == Self.cell && isCells:
          let id = events.number(event) ?? 0
          kinds[kinds.count - 1] = codes[id] ?? Kind(builtIn: id)
        default: break
        }
      }
    }
  }

  /// How a cell of this style is shown.
  subscript(style: Int) -> Kind { style < kinds.count ? kinds[style] : .number }

  private static let cells = XMLName("cellXfs")
  private static let cell = XMLName("xf")
  private static let format = XMLName("numFmt")
  private static let id = XMLName("numFmtId")
  private static let code = XMLName("formatCode")
}

extension CellFormats.Kind {
  /// The kinds of the formats that every workbook has (ECMA-376 part 1, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
    case 18...21, 32, 33, 45...47, 55, 56: self = .time
    case 22: self = .dateAndTime
    default: self = .number
    }
  }

  /// The kind of a format of the workbook's own, such as `dd.mm.yyyy hh:mm;@`.
  ///
  /// What stands in quotes, in brackets or behind a backslash is text; `m` alone is the month, beside `h` or `s` minutes.
  init(code: String) {
    var (hasDay, hasTime, hasMonth) = (false, false, false)
    var closing: Character?
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if character == end { closing = nil }
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": closing = "\""
        case "[": closing = "]"
        case ";": break
        case "d", "y": hasDay = true
        case "h", "s": hasTime = true
        case "m": hasMonth = true
        default: break
        }
      }
    }
    // Hours that go on above 24 stand in brackets.
    if code.lowercased().contains("[h") { hasTime = true }
    switch (hasDay || hasMonth && !hasTime, hasTime) {
    case (true, true): self = .dateAndTime
    case (true, false): self = .date
    case (false, true): self = .time
    case (false, false): self = .number
    }
  }
}
