import CXText

/// Takes the numbers and months of a date and the time behind it out of a cell, from left to right.
struct DateScan {
  /// A number, or a month by its name.
  struct Part {
    var value = 0
    /// How many digits it was written with; 0 for a name.
    var digits = 0
  }

  private(set) var parts = (Part(), Part(), Part())
  /// The marks between them.
  private(set) var marks: (UInt8, UInt8) = (0, 0)
  /// Which part is a month by its name.
  private(set) var monthPlace: Int?
  /// Seconds since midnight.
  private(set) var second: Int?
  private var index = 0
  private var found = 0
  private let end: Int

  /// A scan of so many bytes.
  init(_ count: Int) { end = count }

  /// Reads three parts; false if there are none.
  mutating func readDate(_ text: Span<UInt8>) -> Bool {
    while found < 3, index < end {
      let byte = text[index]
      if byte.isDigit {
        let part = number(text)
        guard part.digits <= 4 || part.digits == 8 && found == 0 else { return false }
        if part.digits == 8 { return splitDigits(part.value) }
        append(part)
      } else if Self.isLetter(byte) {
        guard readWord(text) else { return false }
      } else {
        guard Self.isMark(byte) else { return false }
        note(byte)
        index += 1
      }
    }
    return found == 3
  }

  /// Reads a time, or nothing; false if something else follows.
  mutating func readTime(_ text: Span<UInt8>) -> Bool {
    skipToDigit(text)
    guard index < end else { return true }
    let hour = number(text)
    guard hour.digits <= 2, index + 2 < end, isTimeMark(text[index]) else { return false }
    index += 1
    let minute = number(text)
    guard minute.digits == 2 else { return false }
    var seconds = Part()
    if index + 2 < end, isTimeMark(text[index]), text[index + 1].isDigit {
      index += 1
      seconds = number(text)
    }
    guard hour.value <= 24, minute.value < 60, seconds.value <= 60 else { return false }
    let isNoon = hour.value == 12
    var hours = hour.value
    if let half = halfDay(text) { hours = (isNoon ? 0 : hours) + (half ? 12 : 0) }
    second = hours * 3600 + minute.value * 60 + seconds.value
    // A zone, a fraction of a second.
    return end - index <= 20
  }

  private mutating func append(_ part: Part) {
    switch found {
    case 0: parts.0 = part
    case 1: parts.1 = part
    default: parts.2 = part
    }
    found += 1
  }

  private mutating func note(_ mark: UInt8) {
    if found == 1, marks.0 == 0 || marks.0 == UInt8(ascii: " ") { marks.0 = mark }
    if found == 2, marks.1 == 0 || marks.1 == UInt8(ascii: " ") { marks.1 = mark }
  }

  /// `20250906`.
  private mutating func splitDigits(_ value: Int) -> Bool {
    guard (1970...2100).contains(value / 10_000) else { return false }
    append(Part(value: value / 10_000, digits: 4))
    append(Part(value: value / 100 % 100, digits: 2))
    append(Part(value: value % 100, digits: 2))
    return true
  }

  private mutating func number(_ text: Span<UInt8>) -> Part {
    var part = Part()
    while index < end, text[index].isDigit {
      if part.digits < 9 { part.value = part.value * 10 + Int(text[index] - 0x30) }
      part.digits += 1
      index += 1
    }
    return part
  }

  /// Reads a word: a month is a part, others of at most ten bytes may stand before and between.
  private mutating func readWord(_ text: Span<UInt8>) -> Bool {
    var word: [UInt8] = []
    while index < end, Self.isLetter(text[index]) {
      word.append(text[index] < 0x80 ? text[index] | 0x20 : text[index])
      index += 1
    }
    guard let month = MonthNames.builtIn.month(word) else { return word.count <= 10 }
    guard monthPlace == nil, found < 2 else { return false }
    monthPlace = found
    append(Part(value: month))
    return true
  }

  /// Whether the byte is a letter, or a part of one.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Passes over what stands between a date and its time: `T`, a comma, a word of seven letters at most.
  private mutating func skipToDigit(_ text: Span<UInt8>) {
    var letters = 0
    var position = index
    while position < end, !text[position].isDigit {
      letters += Self.isLetter(text[position]) ? 1 : 0
      position += 1
    }
    // Only marks or a zone are left, or a word stands there that belongs to no time.
    if letters <= 7 || position == end && letters <= 10 { index = position }
  }

  private func isTimeMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  /// Whether the time is in the second half of the day, where that is said: AM, p.m.
  private mutating func halfDay(_ text: Span<UInt8>) -> Bool? {
    var position = index
    while position < end, text[position] == UInt8(ascii: " ") { position += 1 }
    guard position + 1 < end else { return nil }
    let half = text[position] | 0x20
    let last =
      text[position + 1] == UInt8(ascii: ".") && position + 2 < end
      ? text[position + 2] | 0x20 : text[position + 1] | 0x20
    guard last == UInt8(ascii: "m"), half == UInt8(ascii: "a") || half == UInt8(ascii: "p") else {
      return nil
    }
    return half == UInt8(ascii: "p")
  }
}
