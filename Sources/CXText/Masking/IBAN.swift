/// International bank account numbers (ISO 13616): `NO93 8601 1117 947`.
enum IBAN {
  /// The number that begins with `token`, if it is one: a country of the list, its length, and the remainder 1 by 97.
  static func find(in text: Span<UInt8>, _ token: Token) -> Redaction? {
    let start = Int(token.start)
    guard text[start].isASCIILetter, text.byte(start + 1).isASCIILetter,
      text.byte(start + 2).isASCIIDigit, text.byte(start + 3).isASCIIDigit,
      let length = length(in: text.byte(start) & 0xDF, text.byte(start + 1) & 0xDF),
      let end = end(in: text, from: start, length: length),
      isRemainderOne(text, start, end)
    else { return nil }
    return Redaction(kind: .account, bytes: start..<end)
  }

  /// How many characters a country's accounts have (SWIFT IBAN registry), the countries of Europe.
  private static func length(in first: UInt8, _ second: UInt8) -> Int? {
    switch (first, second) {
    case (0x4E, 0x4F): 15  // NO
    case (0x42, 0x45): 16  // BE
    case (0x44, 0x4B), (0x46, 0x49), (0x46, 0x4F), (0x47, 0x4C), (0x4E, 0x4C): 18  // DK FI FO GL NL
    case (0x53, 0x49): 19  // SI
    case (0x41, 0x54), (0x45, 0x45), (0x4C, 0x54), (0x4C, 0x55): 20  // AT EE LT LU
    case (0x43, 0x48), (0x48, 0x52), (0x4C, 0x49), (0x4C, 0x56): 21  // CH HR LI LV
    case (0x42, 0x47), (0x44, 0x45), (0x47, 0x42), (0x49, 0x45): 22  // BG DE GB IE
    case (0x43, 0x5A), (0x45, 0x53), (0x52, 0x4F), (0x53, 0x45), (0x53, 0x4B): 24  // CZ ES RO SE SK
    case (0x50, 0x54): 25  // PT
    case (0x49, 0x53), (0x54, 0x52): 26  // IS TR
    case (0x46, 0x52), (0x47, 0x52), (0x49, 0x54): 27  // FR GR IT
    case (0x43, 0x59), (0x48, 0x55), (0x50, 0x4C): 28  // CY HU PL
    case (0x4D, 0x54): 31  // MT
    default: nil
    }
  }

  /// Where `length` letters and digits end, single spaces left out; nil if they are parted otherwise.
  private static func end(in text: Span<UInt8>, from start: Int, length: Int) -> Int? {
    var (i, count) = (start, 0)
    while count < length {
      if text.byte(i) == 0x20 { i += 1 }
      guard text.byte(i).isASCIILetter || text.byte(i).isASCIIDigit else { return nil }
      i += 1
      count += 1
    }
    return Scalars.isAlphanumeric(text, at: i) ? nil : i
  }

  /// Whether the number, its first four characters put last and its letters read as 10...35, is 1 modulo 97.
  private static func isRemainderOne(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var remainder = 0
    func read(_ byte: UInt8) {
      if byte.isASCIIDigit {
        remainder = (remainder * 10 + Int(byte - 0x30)) % 97
      } else if byte != 0x20 {
        remainder = (remainder * 100 + Int(byte & 0xDF) - 0x41 + 10) % 97
      }
    }
    for i in (start + 4)..<end { read(text[i]) }
    for i in start..<(start + 4) { read(text[i]) }
    return remainder == 1
  }
}
