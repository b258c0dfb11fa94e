import Testing

@testable import CXTextIO

@Suite struct DelimitedReaderTests {
  /// The rows of `input`, cells joined by `|`.
  private func rows(
    _ input: [UInt8], _ dialect: Dialect?, bufferSize: Int? = nil
  ) throws -> [String] {
    var reader = try reader(input, dialect, bufferSize)
    var row = DelimitedRow()
    var rows: [String] = []
    while try reader.next(&row) {
      rows.append((0..<row.count).map { row.string($0) }.joined(separator: "|"))
    }
    return rows
  }

  private func reader(
    _ input: [UInt8], _ dialect: Dialect?, _ bufferSize: Int?
  ) throws -> DelimitedReader {
    guard let bufferSize else { return try DelimitedReader(input, path: "a", dialect: dialect) }
    return try DelimitedReader(
      FileDescriptor(holding: input), dialect: dialect, bufferSize: bufferSize)
  }

  private static let cases: [(String, Dialect, String, [String])] = [
    ("plain", .comma, "a,b\nc,d\n", ["a|b", "c|d"]),
    ("no line end after the last", .comma, "a,b\nc,d", ["a|b", "c|d"]),
    ("empty cells", .comma, "a,,\n,,b\n", ["a||", "||b"]),
    ("empty lines", .comma, "\na,b\n\n\nc,d\n\n", ["a|b", "c|d"]),
    ("a quoted empty line is a row", .comma, "a\n\"\"\nb\n", ["a", "", "b"]),
    ("CRLF", .comma, "a,b\r\nc,d\r\n", ["a|b", "c|d"]),
    ("lone CR", .comma, "a,b\rc,d\r", ["a|b", "c|d"]),
    ("lone CR, LF in quotes", .comma, "a,b\r\"c\nd\",e\rf", ["a|b", "c\nd|e", "f"]),
    ("CR inside a line that ends with LF", .comma, "a,b\nc\rd,e\n", ["a|b", "c\rd|e"]),
    ("CR at the very end", .comma, "a,b\nc,d\r", ["a|b", "c|d"]),
    ("quotes", .comma, "a,b\n\"c,d\",\"e\"\n", ["a|b", "c,d|e"]),
    ("doubled quotes", .comma, "a,b\n\"\"\"c\"\"\",\"\"\"\"\n", ["a|b", "\"c\"|\""]),
    ("line breaks in quotes", .comma, "a,b\n\"c\r\nd\ne\",f\n", ["a|b", "c\r\nd\ne|f"]),
    ("a quote inside a plain cell", .comma, "a,b\n5\" tall,c\"d\"\n", ["a|b", "5\" tall|c\"d\""]),
    ("spaces are kept", .comma, "a,b\n c , \" d \"\n", ["a|b", " c | \" d \""]),
    ("spaces behind a closing quote", .comma, "a,b\n\"c\" ,\"d\"  \r\n", ["a|b", "c|d"]),
    ("CRLF behind a closing quote", .comma, "a,b\r\nc,\"d\"\r\n", ["a|b", "c|d"]),
    ("semicolons", .semicolon, "a;b\n\"c;d\";e,f\n", ["a|b", "c;d|e,f"]),
    ("tabs, quotes are text", .tab, "a\tb\n\"c\"\td \"e\n", ["a|b", "\"c\"|d \"e"]),
    ("tabs, quoted", .quotedTab, "a\tb\n\"c\td\"\t\"\"\"e\"\"\"\n", ["a|b", "c\td|\"e\""]),
    ("comments before the header", .tab, "# note\n#\n# more\na\tb\n# c\td\n", ["a|b", "# c|d"]),
    ("a header that begins with a hash", .tab, "#a\tb\nc\td\n", ["#a|b", "c|d"]),
    ("no comments in CSV", .comma, "# a,b\nc,d\n", ["# a|b", "c|d"]),
    ("byte order mark", .comma, "\u{FEFF}a,b\nc,d\n", ["a|b", "c|d"]),
    ("byte order mark and quotes", .comma, "\u{FEFF}\"a\",b\n", ["a|b"]),
    ("nothing", .comma, "", []),
    ("byte order mark alone", .comma, "\u{FEFF}", []),
    ("NUL", .comma, "a\0,b\n", ["a\0|b"]),
  ]

  @Test(arguments: cases)
  func `Text is cut into rows and cells`(
    name: String, dialect: Dialect, input: String, expected: [String]
  ) throws {
    #expect(try rows(Array(input.utf8), dialect) == expected)
    // Buffers that hold the first line at least: what is known of a file is read off its first buffer.
    for size in [24, 25, 26, 27, 31, 4096] {
      #expect(try rows(Array(input.utf8), dialect, bufferSize: size) == expected, "\(size)")
    }
  }

  @Test func `Cells that lie across buffers are whole`() throws {
    let cell = String(repeating: "long \"\"cell\"\", with\r\nlines ", count: 40)
    let input = "a,b\r\n" + String(repeating: "\"\(cell)\",plain \(cell.count)\r\n", count: 5)
    let whole = cell.replacing("\"\"", with: "\"")
    let expected = ["a|b"] + [String](repeating: "\(whole)|plain \(cell.count)", count: 5)
    for size in [8, 9, 10, 11, 13, 64, 1000] {
      #expect(try rows(Array(input.utf8), .comma, bufferSize: size) == expected, "\(size)")
    }
  }

  @Test func `A cell of 10 MB is read`() throws {
    let cell = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    var reader = try DelimitedReader(Array("a,b\n\"".utf8) + cell + Array("\",c\n".utf8), path: "a")
    var row = DelimitedRow()
    #expect(try reader.next(&row))
    #expect(try reader.next(&row))
    #expect(row.range(0).count == 10_000_000)
    #expect(row.string(1) == "c")
  }

  @Test func `Invalid bytes are passed on`() throws {
    let input = Array("a,b\n".utf8) + [0xE5, 0x2C, 0xFF, 0xFE]
    var reader = try DelimitedReader(input, path: "a")
    var row = DelimitedRow()
    _ = try reader.next(&row)
    #expect(try reader.next(&row))
    #expect(Array(row.bytes[row.range(0)]) == [0xE5])
    #expect(Array(row.bytes[row.range(1)]) == [0xFF, 0xFE])
  }

  @Test func `A row knows its line`() throws {
    var reader = try DelimitedReader(
      Array("# note\n# columns: a, b\n\n1\tx\n\n2\ty\n".utf8), path: "a")
    var row = DelimitedRow()
    var lines: [Int] = []
    while try reader.next(&row) { lines.append(row.line) }
    #expect(lines == [4, 6])
    var quoted = try DelimitedReader(Array("a,b\r\n\"1\r\n2\",c\r\nd,e".utf8), path: "a")
    lines = []
    while try quoted.next(&row) { lines.append(row.line) }
    #expect(lines == [1, 2, 4])
  }

  @Test(arguments: [
    (
      "a stray quote is text", "a,b\n\"he said \"hi\" twice\",d\ne,f",
      [
        "a|b", "he said \"hi\" twice|d strayQuote", "e|f",
      ]
    ),
    (
      "a word behind a closing quote", "a,b\n\"e\"f,g\nh,i",
      [
        "a|b", "\"e\"f|g unclosedQuote", "h|i",
      ]
    ),
    ("never closed, no other quote", "a,b\nc,\"d\ne,f", ["a|b", "c|\"d unclosedQuote", "e|f"]),
    (
      "never closed, a quoted cell below", "a,b\nc,\"d, e\nf,\"g, h\"\ni,j",
      [
        "a|b", "c|\"d| e unclosedQuote", "f|g, h", "i|j",
      ]
    ),
    ("never closed in the last line", "a,b\nc,\"d", ["a|b", "c|\"d unclosedQuote"]),
    ("a quote alone", "a,b\n\",\nc,d", ["a|b", "\"| unclosedQuote", "c|d"]),
  ])
  func `A quote that does not fit is text, and no row is lost`(
    name: String, input: String, expected: [String]
  ) throws {
    for size in [8, 9, 10, 64] {
      var reader = try DelimitedReader(
        FileDescriptor(holding: Array(input.utf8)), dialect: .comma, bufferSize: size)
      var row = DelimitedRow()
      var rows: [String] = []
      while try reader.next(&row) {
        let cells = (0..<row.count).map { row.string($0) }.joined(separator: "|")
        let problem = row.problems == .strayQuote ? " strayQuote" : " unclosedQuote"
        rows.append(cells + (row.problems.isEmpty ? "" : problem))
      }
      #expect(rows == expected, "\(size)")
    }
  }

  @Test func `A file of quotes that are never closed is read in linear time`() throws {
    let input = Array(("a,b\n" + String(repeating: "x,\"\"b\n", count: 200_000)).utf8)
    var reader = try DelimitedReader(input, path: "a", dialect: .comma)
    var row = DelimitedRow()
    var count = 0
    while try reader.next(&row) { count += 1 }
    #expect(count == 200_001)
  }

  @Test func `Any bytes are rows or an error`() throws {
    var random = SplitMix(state: 17)
    let letters = Array("ab,;\t\"\r\n# ".utf8) + [0xE5]
    for _ in 0..<2000 {
      let input = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }
      for dialect in [nil, Dialect.tab, .comma, .quotedTab] {
        let whole = Result { try rows(input, dialect) }
        if case .failure(let error) = whole { #expect(error is TableError) }
      }
      // Without quotes nothing can be wrong, and no byte of a cell is lost.
      let cells = try rows(input, .tab).joined()
      #expect(cells.utf8.count <= input.count * 3)
    }
  }
}
