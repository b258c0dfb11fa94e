/// Makes the cells of a row of an object: nested objects are flattened, their keys joined by dots.
///
///     {"id":1,"attributes":{"body":"Bra"},"tags":["a","b"]}   id 1, attributes.body Bra, tags a, b
///
/// `null` is an empty cell; an array of plain values is joined by commas, any other stands as its JSON text.
struct JSONFields {
  /// The names of the columns, in the order in which they were met.
  private(set) var columns: [String] = []
  /// Whether new fields become columns; else they are told and left out.
  var isOpen = true
  /// Whether the last object had a field that is no column.
  private(set) var hasUnknown = false
  private var numbers: [[UInt8]: Int] = [:]
  private var names: [[UInt8]] = []
  /// The column that is likely to come next: objects have their fields in one order.
  private var expected = 0
  /// Where the value of each column lies in `values`.
  private var ranges: [Range<Int>] = []
  private var values: [UInt8] = []
  private var key: [UInt8] = []

  /// Reads the object at `index`; false if it is not JSON from there to the end.
  mutating func read(_ text: Span<UInt8>) -> Bool {
    values.removeAll(keepingCapacity: true)
    key.removeAll(keepingCapacity: true)
    hasUnknown = false
    expected = 0
    for column in ranges.indices { ranges[column] = 0..<0 }
    guard let end = readObject(text, 0, depth: 0) else { return false }
    return JSONReading.skipSpace(text, end) == text.count
  }

  /// Appends the cells of the object that was read last.
  func append(to row: inout DelimitedRow) {
    for range in ranges {
      row.append(values.span.extracting(range))
      row.endCell()
    }
  }

  private mutating func readObject(_ text: Span<UInt8>, _ start: Int, depth: Int) -> Int? {
    guard start < text.count, text[start] == UInt8(ascii: "{") else { return nil }
    var index = JSONReading.skipSpace(text, start + 1)
    if index < text.count, text[index] == UInt8(ascii: "}") { return index + 1 }
    let prefix = key.count
    while let colon = JSONReading.colon(text, behindKeyAt: index) {
      if prefix > 0 { key.append(UInt8(ascii: ".")) }
      let quote = JSONReading.endOfString(text, at: index) ?? colon
      JSONReading.append(text, string: (index + 1)..<(quote - 1), to: &key)
      let value = JSONReading.skipSpace(text, colon + 1)
      guard let end = readValue(text, value, depth: depth) else { return nil }
      key.removeLast(key.count - prefix)
      index = JSONReading.skipSpace(text, end)
      guard index < text.count else { return nil }
      if text[index] == UInt8(ascii: "}") { return index + 1 }
      guard text[index] == UInt8(ascii: ",") else { return nil }
      index = JSONReading.skipSpace(text, index + 1)
    }
    return nil
  }

  private mutating func readValue(_ text: Span<UInt8>, _ start: Int, depth: Int) -> Int? {
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "{"), depth + 1 < JSONReading.deepest {
      return readObject(text, start, depth: depth + 1)
    }
    guard let end = JSONReading.end(of: text, at: start, depth: depth) else { return nil }
    let first = values.count
    appendPlain(text, start..<end)
    set(first..<values.count)
    return end
  }

  private mutating func appendPlain(_ text: Span<UInt8>, _ value: Range<Int>) {
    let (start, end) = (value.lowerBound, value.upperBound)
    switch text[start] {
    case UInt8(ascii: "\""):
      JSONReading.append(text, string: (start + 1)..<(end - 1), to: &values)
    case UInt8(ascii: "["):
      if !appendList(text, value) { values.append(text.extracting(value)) }
    case UInt8(ascii: "n"): break
    default: values.append(text.extracting(value))
    }
  }

  /// Appends the plain values of an array with commas between; false if some are not plain.
  private mutating func appendList(_ text: Span<UInt8>, _ list: Range<Int>) -> Bool {
    let start = values.count
    var index = JSONReading.skipSpace(text, list.lowerBound + 1)
    while index < list.upperBound - 1 {
      guard text[index] != UInt8(ascii: "{"), text[index] != UInt8(ascii: "["),
        let end = JSONReading.end(of: text, at: index)
      else {
        values.removeLast(values.count - start)
        return false
      }
      if values.count > start { values.append(", ") }
      appendPlain(text, index..<end)
      index = JSONReading.skipSpace(text, end)
      if index < list.upperBound, text[index] == UInt8(ascii: ",") { index += 1 }
      index = JSONReading.skipSpace(text, index)
    }
    return true
  }

  /// Gives the column of the current key its value.
  private mutating func set(_ value: Range<Int>) {
    if expected < names.count, names[expected] == key {
      ranges[expected] = value
      expected += 1
    } else if let column = numbers[key] {
      ranges[column] = value
      expected = column + 1
    } else if isOpen {
      numbers[key] = names.count
      names.append(key)
      columns.append(String(decoding: key, as: UTF8.self))
      ranges.append(value)
      expected = names.count
    } else {
      hasUnknown = true
    }
  }
}
