/// The texts of a workbook, which its cells name by number.
///
/// They are in memory as a whole, since a cell may name any: about as many bytes as the texts have.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No texts.
  init() {}

  /// Reads `xl/sharedStrings.xml`. A text is what its parts say; how it is spoken (`rPh`) is no part of it.
  init(_ input: consuming InputBytes) throws(TableError) {
    var input = input
    var xml = try XMLPieces(path: input.path)
    var events = XMLEvents()
    var (isText, isPhonetic) = (false, false)
    while try xml.next(&input, &events) {
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, Self.text): isText = true
        case (.end, Self.text): isText = false
        case (.start, Self.phonetic): isPhonetic = true
        case (.end, Self.phonetic): isPhonetic = false
        case (.end, Self.item): ends.append(bytes.count)
        case (.text, _) where isText && !isPhonetic:
          bytes.append(events.bytes.span.extracting(event.range))
        default: break
        }
      }
    }
  }

  /// Appends the text of this number; nothing if there is none.
  func append(_ number: Int, to row: inout DelimitedRow) {
    guard number < ends.count else { return }
    let text = bytes.span.extracting((number == 0 ? 0 : ends[number - 1])..<ends[number])
    row.append(unescaping: text)
  }

  private static let text = XMLName("t")
  private static let phonetic = XMLName("rPh")
  private static let item = XMLName("si")
}

extension DelimitedRow {
  /// Appends text of a spreadsheet, in which `_x000D_` stands for the character of that number.
  mutating func append(unescaping text: Span<UInt8>) {
    var (index, clean) = (0, 0)
    while index + 6 < text.count {
      guard text[index] == UInt8(ascii: "_"), let value = Self.escaped(text, at: index) else {
        index += 1
        continue
      }
      append(text.extracting(clean..<index))
      append(scalar: value)
      index += 7
      clean = index
    }
    append(text.extracting(clean..<text.count))
  }

  private static func escaped(_ text: Span<UInt8>, at index: Int) -> UInt32? {
    guard text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_") else {
      return nil
    }
    var value: UInt32 = 0
    for offset in 2..<6 {
      guard let digit = JSONReading.hexDigit(text[index + offset]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
