import Testing

@testable import CXTextIO

@Suite struct DelimitedTableTests {
  @Test(
    arguments: [
      ("tabs", "id\ttext\n1\ta, b; c\n2\td, e\n", .tab),
      ("tabs, a comment that begins with a quote", "id\ttext\n1\t\"a\" b\n2\t\"c\"\n", .tab),
      ("tabs, every quote fits but none is needed", "id\ttext\n1\t\"a b\"\n", .tab),
      ("tabs, a quote is doubled", "id\ttext\n1\t\"a \"\"b\"\"\"\n2\tc\n", .quotedTab),
      ("tabs, a line break in quotes", "id\ttext\n1\t\"a\nb\"\n2\tc\n", .quotedTab),
      ("tabs, the header is quoted", "\"id\"\t\"text\"\n\"1\"\t\"a\"\n", .quotedTab),
      ("commas", "id,text\n1,a\n", .comma),
      ("commas, other marks in text", "id,text\n1,a; b; c\n2,\"d\te\"\n", .comma),
      ("semicolons, commas in text", "id;text\n1;a, b\n2;c, d\n", .semicolon),
      ("semicolons, commas even in the header", "id;text, as written\n1;a, b\n2;c\n", .semicolon),
      ("a header alone", "id;text\n", .semicolon),
      ("one column", "text\na, b\n", .tab),
      ("one column, quoted", "\"text\"\n\"a, b\"\n", .comma),
      ("comments before tabs", "# by hand, today\nid\ttext\n1\ta\n", .tab),
      ("a quote that is never closed", "id,text\n1,a\n2,\"b\n", .comma),
      ("nothing", "", .tab),
    ] as [(String, String, Dialect)])
  func `What parts the cells is found`(name: String, input: String, expected: Dialect) throws {
    let reader = try DelimitedReader(Array(input.utf8), path: "a")
    let found = reader.dialect
    #expect(found == expected)
  }

  @Test func `What parts the cells is found from the beginning of a long file`() throws {
    var text = "id;text\n"
    for number in 0..<9000 { text += "\(number);\"a, b; \"\"c\"\"\nd\"\n" }
    let bytes = Array(text.utf8)
    let sample = TableSample(
      bytes.span.extracting(0..<DelimitedReader.sampleSize), isWhole: false, dialect: nil)
    #expect(sample.dialect == .semicolon)
  }

  @Test(
    arguments: [
      ("a header", "id, text ,label\n1,a,b\n", true, ["id", "text", "label"]),
      ("no header", "1,a,b\n", false, []),
      (
        "a comment", "# x\n# columns: id, label (a|b, or c), text\n1\ta\tb\n", true,
        ["id", "label", "text"]
      ),
      ("a comment with tabs", "# columns: id\tlabel\n1\ta\n", true, ["id", "label"]),
      ("nothing", "", true, []),
    ] as [(String, String, Bool, [String])])
  func `Columns have names`(
    name: String, input: String, hasHeader: Bool, expected: [String]
  ) throws {
    let table = try DelimitedTable(Array(input.utf8), path: "a", hasHeader: hasHeader)
    let columns = table.columns
    #expect(columns == expected)
  }

  @Test(arguments: [true, false])
  func `A short row is filled, empty cells too many are passed over`(hasHeader: Bool) throws {
    var table = try DelimitedTable(
      Array("a,b,c\n1\n1,2,3,,\n".utf8), path: "a", hasHeader: hasHeader)
    var row = DelimitedRow()
    var cells: [[String]] = []
    while try table.next(&row) { cells.append((0..<3).map { row.string($0) }) }
    #expect(cells == (hasHeader ? [] : [["a", "b", "c"]]) + [["1", "", ""], ["1", "2", "3"]])
  }

  @Test(arguments: [
    (
      "a,b\n1,2\n1,2,3\n", true,
      "t:3: 3 cells where the header has 2 (a comma inside a cell needs quotes around the cell)"
    ),
    ("a\tb\n1\t2\t3\n", true, "t:2: 3 cells where the header has 2"),
    (
      "a;b\n1;2;3\n", false,
      "t:2: 3 cells where the first row has 2 (a semicolon inside a cell needs quotes around the cell)"
    ),
  ])
  func `A row that is too long is a mistake`(
    input: String, hasHeader: Bool, message: String
  ) throws {
    let error = #expect(throws: TableError.self) {
      var table = try DelimitedTable(Array(input.utf8), path: "t", hasHeader: hasHeader)
      var row = DelimitedRow()
      while try table.next(&row) {}
    }
    #expect(error?.description == message)
  }

  @Test func `A file that is not there is told`() throws {
    let error = #expect(throws: TableError.self) {
      _ = try DelimitedTable(reading: "/nowhere/at all.csv")
    }
    #expect(error?.description == "/nowhere/at all.csv: No such file or directory")
  }

  @Test(arguments: [("", ""), ("  ", ""), (" a b ", "a b"), ("a", "a"), ("\t\na\n", "a")])
  func `White space is trimmed`(text: String, expected: String) {
    #expect(text.trimmed == expected)
  }
}
