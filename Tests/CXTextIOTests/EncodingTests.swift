import Testing

@testable import CXTextIO

@Suite struct EncodingTests {
  private static let text = "id,kommentar\n1,Blåbærsyltetøy – «godt» 😀\n2,Ærlig talt\n"

  private static func units(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { Windows1252.byte(of: $0.value) ?? 0x3F }
  }

  @Test(
    arguments: [
      ("UTF-8", Array(text.utf8), .utf8),
      ("UTF-8 with a mark", Array(("\u{FEFF}" + text).utf8), .utf8),
      ("UTF-16 LE", units(text, isBigEndian: false), .utf16LittleEndian),
      ("UTF-16 LE with a mark", units("\u{FEFF}" + text, isBigEndian: false), .utf16LittleEndian),
      ("UTF-16 BE", units(text, isBigEndian: true), .utf16BigEndian),
      ("UTF-16 BE with a mark", units("\u{FEFF}" + text, isBigEndian: true), .utf16BigEndian),
      ("Windows-1252", windows(text), .windows1252), ("nothing", [], .utf8),
      ("ASCII", Array("id,text\n".utf8), .utf8),
    ] as [(String, [UInt8], TextEncoding)])
  func `The encoding is found, and the text is the same`(
    name: String, bytes: [UInt8], encoding: TextEncoding
  ) throws {
    // Buffers of all sizes: a character may lie across two.
    for size in [1, 2, 3, 5, 64, 4096] {
      var source = try TextSource(try InputBytes(bytes, path: "t"))
      #expect(source.encoding == encoding)
      var buffer = [UInt8](repeating: 0, count: size)
      var decoded: [UInt8] = []
      while true {
        let count = try source.receive(&buffer, from: 0)
        if count == 0 { break }
        decoded += buffer[..<count]
      }
      let found = String(decoding: decoded, as: UTF8.self)
      let whole = encoding == .windows1252 ? Self.text.replacing("😀", with: "?") : Self.text
      #expect([whole, "id,text\n", ""].contains(found), "\(size)")
    }
  }

  @Test func `A cut or broken UTF-16 is repaired`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0, 0x3D, 0xD8, 0x63]
    var source = try TextSource(try InputBytes(bytes, path: "t"))
    var buffer = [UInt8](repeating: 0, count: 64)
    var count = 0
    while case let more = try source.receive(&buffer, from: count), more > 0 { count += more }
    #expect(String(decoding: buffer[..<count], as: UTF8.self).hasPrefix("a\u{FFFD}b\u{FFFD}"))
  }

  @Test(arguments: [
    ("HÃ¥per pÃ¥ bedre hjelp", "Håper på bedre hjelp"),
    ("ForfÃ¦rdelig, Ã˜rsted!", "Forfærdelig, Ørsted!"),
    ("dÃ¥lig â€“ men â€œgratisâ€\u{9D}", "dålig – men “gratis”"), ("Pris: 5 â‚¬", "Pris: 5 €"),
    ("Bra ðŸ˜€", "Bra 😀"), ("Â«godtÂ»", "«godt»"), ("Ã…pent", "Åpent"), ("Ã\u{85}pent", "Åpent"),
  ])
  func `What was encoded twice is mended`(text: String, expected: String) throws {
    let rows = try Exports.all(Array("a,b\n1,\(text.replacing(",", with: ";"))\n".utf8))
    #expect(rows[1] == "1|\(expected.replacing(",", with: ";"))")
    #expect(rows[2] == "1 row with letters that were encoded twice, mended: 1 (line 2)")
  }

  @Test(arguments: ["Blåbær", "BLÅ” sa hun", "Ã", "São", "Ã and Â", "garçon", "naïve – très", "Å“"])
  func `What was encoded once stays`(text: String) throws {
    #expect(try Exports.all(Array("a,b\n1,\(text)\n".utf8)) == ["a|b", "1|\(text)"])
  }

  @Test func `Encodings may be mixed`() throws {
    let bytes = Array("a,b\n1,blåbær\n2,bl".utf8) + [0xE5] + Array("b\n3,øl\n".utf8)
    #expect(
      try Exports.all(bytes) == [
        "a|b", "1|blåbær", "2|blåb", "3|øl",
        "1 row with bytes that are no UTF-8, read as Windows-1252: 2 (line 3)",
      ])
  }
}
