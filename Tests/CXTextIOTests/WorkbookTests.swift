import Foundation
import Testing

@testable import CXTextIO

@Suite struct WorkbookTests {
  @Test(arguments: [
    ("4.9000000000000004", "4.9"), ("0.1", "0.1"), ("7", "7"), ("1250.5", "1250.5"),
    ("0.30000000000000004", "0.3"), ("1E-3", "0.001"), ("-2.2999999999999998", "-2.3"),
    ("123456789012345", "123456789012345"), ("1.5E+2", "150"), ("abc", "abc"), ("1e999", "1e999"),
  ])
  func `Numbers have no debris`(stored: String, shown: String) {
    var row = DelimitedRow()
    SheetNumber.append(stored.utf8Span.span, to: &row)
    row.endCell()
    #expect(row.string(0) == shown)
  }

  @Test(arguments: [
    ("45748", CellFormats.Kind.date, "2025-04-01"),
    ("45748.5", .dateAndTime, "2025-04-01 12:00:00"),
    ("45748.604398148", .dateAndTime, "2025-04-01 14:30:20"), ("0.25", .time, "06:00:00"),
    ("1.5", .time, "36:00:00"), ("60", .date, "1900-02-28"), ("-1", .date, "-1"), ("x", .date, "x"),
  ])
  func `Dates are shown as such`(stored: String, kind: CellFormats.Kind, shown: String) {
    var row = DelimitedRow()
    SheetNumber.append(date: stored.utf8Span.span, kind, isFrom1904: false, to: &row)
    row.endCell()
    #expect(row.string(0) == shown)
  }

  @Test(arguments: [
    ("dd.mm.yyyy", CellFormats.Kind.date), ("yyyy-mm-dd hh:mm", .dateAndTime), ("hh:mm", .time),
    ("[h]:mm", .time), ("0.00", .number), ("#,##0 \"dager\"", .number), ("[Red]0", .number),
    ("mmm yy", .date), ("d/m;@", .date), ("General", .number), ("0.00E+00", .number),
  ])
  func `The format tells what a number is`(code: String, kind: CellFormats.Kind) {
    #expect(CellFormats.Kind(code: code) == kind)
  }

  @Test(arguments: ["Forside", "1"])
  func `A sheet is read by name and by number`(sheet: String) throws {
    var options = ExportOptions()
    options.sheet = sheet
    let table = try ExportTable(reading: Exports.folder + "/two-sheets.xlsx", options: options)
    let columns = table.columns
    #expect(columns == ["Eksport fra kundeportalen"])
  }

  @Test func `A workbook is read through a pipe, and out of gzip`() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: Exports.folder + "/two-sheets.xlsx")))
    #expect(try Exports.rows(bytes).count == 24)
  }

  @Test func `XML that declares entities is refused`() throws {
    let xml =
      "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>"
    let error = #expect(throws: TableError.self) {
      _ = try SharedStrings(try InputBytes(Array(xml.utf8), path: "t"))
    }
    #expect(
      error?.description
        == "t: the XML in the spreadsheet cannot be read: it has a DOCTYPE, which no spreadsheet has"
    )
  }

  @Test func `XML that is cut is refused`() throws {
    #expect(throws: TableError.self) {
      _ = try SharedStrings(try InputBytes(Array("<sst><si><t>a".utf8), path: "t"))
    }
  }

  @Test func `What is far too large when inflated is refused`() throws {
    let zeros = Process()
    zeros.executableURL = URL(filePath: "/bin/sh")
    zeros.arguments = ["-c", "head -c 300000000 /dev/zero | gzip -9"]
    let pipe = Pipe()
    zeros.standardOutput = pipe
    try zeros.run()
    let bytes = Array(try #require(try pipe.fileHandleForReading.readToEnd()))
    zeros.waitUntilExit()
    let error = #expect(throws: TableError.self) {
      var input = try InputBytes(bytes, path: "t")
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      while try input.receive(&buffer, from: 0) > 0 {}
    }
    #expect(
      error?.description.hasSuffix("KB: this is no export") == true, "\(String(describing: error))")
  }
}
