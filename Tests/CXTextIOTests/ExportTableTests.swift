import Testing

@testable import CXTextIO

@Suite struct ExportTableTests {
  @Test(arguments: [
    ("plain", "id,text\n1,a\n2,b\n", ["id|text", "1|a", "2|b"]),
    ("nothing", "", [""]),
    ("a header alone", "id;text\n", ["id|text"]),
    ("names twice and none", "a,a,,a (2)\n1,2,3,4\n", ["a|a (2)|column 3|a (2) (2)", "1|2|3|4"]),
    ("a comment names the columns", "# columns: id, text\n1\ta\n", ["id|text", "1|a"]),
    ("a title above", "Report\n\nid,score,text\n1,5,a\n", ["id|score|text", "1|5|a"]),
    ("a name of nothing at the end", "a;b;\n1;2;\n3;4;;\n", ["a|b", "1|2", "3|4"]),
    (
      "a name less than cells", "a;b\n1;2;3\n4;5;6\n7;8;9\n",
      ["a|b|column 3", "1|2|3", "4|5|6", "7|8|9"]
    ),
    (
      "no header", "1,2025-01-02,good\n2,2025-01-03,bad\n",
      ["column 1|column 2|column 3", "1|2025-01-02|good", "2|2025-01-03|bad"]
    ),
    (
      "rows too short and too long", "a,b,c\n1,2\n1,2,3,4\n1,2,3,,\n",
      [
        "a|b|c", "1|2|", "1|2|3,4", "1|2|3",
        "1 row has more cells than there are columns, those too many joined to one: 2 (line 3)",
        "1 row has fewer cells than there are columns, the rest is empty: 1 (line 2)",
      ]
    ),
    (
      "empty rows", "a;b\n1;2\n;\n;;\n3;4\n",
      ["a|b", "1|2", "3|4", "2 rows are empty, and passed over: 2 (line 3), 3 (line 4)"]
    ),
    (
      "tags in a header", "<p>How  <b>good</b>?</p>,a &amp; b,x < y\n1,2,3\n",
      ["How good ?|a & b|x < y", "1|2|3"]
    ),
    (
      "JSON Lines",
      "{\"id\":1,\"a\":{\"b\":\"x\\u00e5\\n\"},\"t\":[\"p\",\"q\"],\"n\":null}\n\n{\"a\":{\"b\":\"y\"},\"id\":2}\n",
      ["id|a.b|t|n", "1|xå\n|p, q|", "2|y||"]
    ),
    (
      "JSON Lines, a broken one", "{\"a\":1}\n{\"a\":2,}\n{\"a\":\n{\"a\":4}\n",
      ["a", "1", "4", "2 rows cannot be read, and are left out: 2 (line 2), 3 (line 3)"]
    ),
    ("a JSON array", "[ {\"a\":1},\n {\"a\":[{\"b\":2}]} ]\n", ["a", "1", "[{\"b\":2}]"]),
    ("an empty JSON array", "[]", [""]),
    ("one JSON object", "{\"a\":1}", ["a", "1"]),
    (
      "an array inside", "{\"n\":{\"x\":1},\"rows\":[{\"a\":1},{\"a\":2}],\"end\":true}",
      ["a", "1", "2"]
    ),
    ("objects one behind the other", "{\n\"a\":1}{\"a\":2}\n{\"a\":3}", ["a", "1", "2", "3"]),
  ])
  func `An export is read`(name: String, input: String, expected: [String]) throws {
    #expect(try Exports.all(Array(input.utf8)) == expected)
  }

  @Test(arguments: [
    (
      "an array that is cut", "[{\"a\":1},{\"a\":2}",
      "t:1: the file ends before the array is closed"
    ),
    (
      "an object that is cut", "[{\"a\":1},\n{\"a\":2",
      "t:2: the object that begins here is never closed"
    ),
    ("no objects", "[{\"a\":1},2]", "t:1: an object, a comma or the end of the array expected"),
    (
      "an archive that is cut", "PK\u{3}\u{4}abc",
      "t: the archive is cut: its directory, which ends it, is missing"
    ),
    (
      "a compressed file that is cut", "\u{1F}\u{8B}\u{8}\0\0\0\0\0\0\u{3}",
      "t: the file ends in the middle of its compressed data"
    ),
    (
      "a compressed file that is damaged", "\u{1F}\u{8B}\u{8}\0\0\0\0\0\0\u{3}\u{FF}\u{FF}\u{FF}",
      "t: the compressed data are damaged"
    ),
    (
      "an old workbook", "\u{D0}\u{CF}\u{11}\u{E0}",
      "t: this is an old Excel workbook, or one with a password; save it as .xlsx without one"
    ),
    ("UTF-32", "\u{FF}\u{FE}\0\0a\0\0\0", "t: this is UTF-32; UTF-8 or UTF-16 is expected"),
  ])
  func `What cannot be read is told`(name: String, input: String, message: String) throws {
    let bytes = input.unicodeScalars.map { UInt8($0.value) }
    let error = #expect(throws: TableError.self) { _ = try Exports.rows(bytes) }
    #expect(error?.description == message)
  }

  @Test func `Cells too many go to the column that is said`() throws {
    var options = ExportOptions()
    options.surplusColumn = 1
    let rows = try Exports.rows(Array("id,text,score\n1,a, b, c,5\n".utf8), options)
    #expect(rows == ["1|a, b, c|5"])
  }

  @Test func `A field that comes late is told`() throws {
    var text = ""
    for number in 0..<500 { text += "{\"a\":\(number)}\n" }
    let lines = try Exports.all(Array((text + "{\"a\":1,\"b\":2}\n").utf8))
    #expect(lines.count == 503)
    #expect(lines.last?.hasPrefix("1 row with a field that the first rows do not have") == true)
  }

  @Test func `A table without names has numbers`() throws {
    var options = ExportOptions()
    options.headerRows = 0
    #expect(
      try Exports.all(Array("a,b\nc,d\n".utf8), options) == ["column 1|column 2", "a|b", "c|d"])
  }

  @Test func `A file that is not there is told`() throws {
    let error = #expect(throws: TableError.self) {
      _ = try ExportTable(reading: "/nowhere/at all.csv")
    }
    #expect(error?.description == "/nowhere/at all.csv: No such file or directory")
  }

  @Test func `Notes name the first rows and count the others`() throws {
    let text = "a,b,c\n" + String(repeating: "1,2\n", count: 1000)
    let notes = try Exports.all(Array(text.utf8)).last
    #expect(
      notes == "1000 rows have fewer cells than there are columns, the rest is empty: 1 (line 2),"
        + " 2 (line 3), 3 (line 4), 4 (line 5), 5 (line 6), ...")
  }
}
