/// A number of a spreadsheet as its user sees it, not as it is stored.
enum SheetNumber {
  /// Appends a number without the debris of binary fractions: `4.9000000000000004` is 4.9, as Excel shows it.
  static func append(_ text: Span<UInt8>, to row: inout DelimitedRow) {
    guard text.count > 15 || !isPlain(text), let value = double(text), value.isFinite else {
      return row.append(text)
    }
    row.append(rounded(value).utf8Span.span)
  }

  /// The number in 15 digits, which is what Excel keeps.
  static func rounded(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return "0" }
    var scale = 1.0
    var exponent = 0
    while value.magnitude * scale < 1e14, exponent < 300 {
      (scale, exponent) = (scale * 10, exponent + 1)
    }
    let digits = (value.magnitude * scale).rounded()
    guard digits < 1e18 else { return "\(value)" }
    var text = String(UInt64(digits))
    if exponent > 0 {
      text = String(repeating: "0", count: max(0, exponent + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -exponent))
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return value < 0 ? "-" + text : text
  }

  /// Appends the date or time that a number stands for.
  ///
  /// - Parameters:
  ///   - text: Days since the end of 1899 (or the beginning of 1904), with a fraction for the time of day.
  ///   - kind: What is shown of it.
  ///   - isFrom1904: Whether the workbook counts as Excel for the Macintosh did.
  ///   - row: Where the date is appended.
  static func append(
    date text: Span<UInt8>, _ kind: CellFormats.Kind, isFrom1904: Bool, to row: inout DelimitedRow
  ) {
    guard let serial = double(text), serial >= 0, serial < 3_000_000 else {
      return row.append(text)
    }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if second == 86_400 { (day, second) = (day + 1, 0) }
    if kind != .time {
      row.append(DayNumber(excel: day, isFrom1904: isFrom1904).description.utf8Span.span)
    }
    if kind == .date, second == 0 { return }
    if kind != .time { row.append(UInt8(ascii: " ")) }
    let hours = kind == .time ? day * 24 + second / 3600 : second / 3600
    row.append(digits: hours)
    row.append(UInt8(ascii: ":"))
    row.append(digits: second / 60 % 60)
    row.append(UInt8(ascii: ":"))
    row.append(digits: second % 60)
  }

  /// Digits with at most one point between.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      guard byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") else {
        return false
      }
    }
    return true
  }

  private static func double(_ text: Span<UInt8>) -> Double? {
    var bytes: [UInt8] = []
    bytes.append(text)
    return Double(String(decoding: bytes, as: UTF8.self))
  }
}

extension DelimitedRow {
  /// Appends a number with at least two digits.
  fileprivate mutating func append(digits number: Int) {
    if number < 10 { append(UInt8(ascii: "0")) }
    append(String(number).utf8Span.span)
  }
}
