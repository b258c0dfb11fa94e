import Testing

@testable import CXTextIO

@Suite struct EscapeSearchTests {
  /// Texts of every length with one odd byte at every place, and some with none.
  @Test func `Eight bytes at a time and one by one find the same`() {
    for length in 0..<20 {
      for place in 0...length {
        for byte: UInt8 in [0x00, 0x0A, 0x0D, 0x1F, 0x20, 0x22, 0x23, 0x2C, 0x3B, 0x5C, 0x7F] {
          var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          if place < length { text[place] = byte }
          if place > 1 { text.replaceSubrange(0..<2, with: [0xC3, 0xA5]) }
          var (fast, exact): ([UInt8], [UInt8]) = ([], [])
          fast.append(jsonOfValid: text.span)
          exact.append(json: text.span)
          #expect(fast == exact)
          for delimiter in [Delimiter.comma, .semicolon] {
            (fast, exact) = ([], [])
            fast.append(addingCapacity: OutputSpan<UInt8>.cellRoom(text.count)) {
              $0.append(cellOfValid: text.span, delimiter.mark)
            }
            exact.append(cell: text.span, delimiter)
            #expect(fast == exact)
          }
        }
      }
    }
  }

  @Test(arguments: ["1970-01-01", "2026-02-28", "0099-12-31"])
  func `A day is written as it is described`(text: String) throws {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    let day = try #require(DayNumber(year: parts[0], month: parts[1], day: parts[2]))
    var output: [UInt8] = []
    output.append(addingCapacity: OutputSpan<UInt8>.dayLength) { $0.append(day) }
    #expect(String(decoding: output, as: UTF8.self) == text)
  }
}
