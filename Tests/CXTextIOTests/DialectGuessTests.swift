import Testing

@testable import CXTextIO

@Suite struct DialectGuessTests {
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
      ("bars", "id|text\n1|a, b\n2|c; d\n", .bar),
      ("a line that says so", "sep=;\nid;text, as written\n1;a, b, c\n", .semicolon),
      ("a title above", "Report\n\nid;score;text\n1;5;a, b\n2;4;c, d, e\n", .semicolon),
      ("semicolons at the end of some rows", "a;b;c;\n1;-2,5;3;;\n4;5,5;6;\n", .semicolon),
      ("one column, commas in most rows", "text\na, b\nc, d\ne\nf, g, h\n", .tab),
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

  @Test(arguments: [("", ""), ("  ", ""), (" a b ", "a b"), ("a", "a"), ("\t\na\n", "a")])
  func `White space is trimmed`(text: String, expected: String) {
    #expect(text.trimmed == expected)
  }
}
