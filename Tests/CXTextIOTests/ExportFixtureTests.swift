import Foundation
import Testing

@testable import CXTextIO

/// One export of each tool, read without options.
@Suite struct ExportFixtureTests {
  /// File; roles with their columns, counted from 1, in the order of the columns; scale; rows; the first comment.
  static let files: [(String, String, String, Int, String)] = [
    (
      "app-store.json", "id 2, score 3, text 4, text 5, date 7, segment 8", "1-5", 3,
      "Endelig! / Nå virker betaling med ett trykk"
    ),
    (
      "bars.csv", "id 1, date 2, channel 3, score 4, text 5", "1-5", 3,
      "Triveleg butikk, god hjelp"
    ),
    ("csat.csv.gz", "id 1, date 2, score 3, text 4", "1-5", 40, "Quick and kind"),
    (
      "encoded-twice.csv", "text 1, score 2", "0-10", 2, "Hyggelig betjening på Løren, gode råd"
    ),
    (
      "excel-nordic.csv", "date 1, id 2, score 3, text 5", "0-10", 4,
      "Bra utvalg – og «alltid» hjelp å få"
    ),
    (
      "google-forms-da.csv", "date 1, score 2, text 4", "1-5", 2, "Skilte, så man kan finde ind"
    ),
    ("google-forms-en.csv", "date 1, score 2, text 4", "1-5", 2, "Warmer coffee"),
    ("google-forms-nb.csv", "date 1, score 2, text 4", "1-5", 3, "Flere i kassa på lørdager"),
    ("google-forms-sv.csv", "date 1, score 2, text 4", "1-5", 2, "Öppna tidigare på morgonen"),
    (
      "google-play.csv", "segment 3, language 4, date 6, score 10, text 11, text 12", "1-5", 4,
      " / Kjempegod app, enkel å bruke 😀"
    ),
    (
      "netigate.xlsx", "segment 2, segment 3, date 4, score 5, text 6", "0-10", 4,
      "Personalen är fantastisk"
    ),
    (
      "qualtrics.csv", "date 2, id 4, language 5, channel 6, score 7, text 8", "0-10", 4,
      "Rask levering,\nog hyggelig kar på døra"
    ),
    (
      "surveymonkey.csv", "id 1, date 4, score 7, text 11", "1-5", 3,
      "The website is slow, but the chat helped me"
    ),
    (
      "trustpilot.csv", "id 1, score 3, text 4, text 5, date 6, language 8, segment 9", "1-5", 3,
      "Flott / Fikk svar med en gang; bestilte igjen samme dag"
    ),
    (
      "two-sheets.xlsx", "id 1, date 2, score 3, channel 4, text 5", "1-5", 24,
      "Fikk hjelp på første forsøk"
    ),
    (
      "typeform.csv", "id 1, score 2, text 3, text 4, date 6", "0-10", 3,
      "God vejledning i butikken / "
    ),
    (
      "zendesk.csv", "id 1, date 2, channel 3, text 4, score 5, text 6", "words", 3,
      "Faktura / Saken tok altfor lang tid"
    ),
    (
      "zendesk.json", "id 1, date 2, text 3, text 4, channel 5, score 7, text 9, text 10", "words",
      3, "Faktura / Jeg fikk fakturaen to ganger / Saken tok altfor lang tid / took too long"
    ),
  ]

  @Test(arguments: files)
  func `An export is read without options`(
    file: String, roles: String, scale: String, rows: Int, comment: String
  ) throws {
    var table = try ExportTable(reading: Exports.folder + "/" + file)
    let found = try ColumnRoles(of: table)
    let assignments = found.assignments.map { "\($0.role.rawValue) \($0.column + 1)" }
    #expect(assignments.joined(separator: ", ") == roles)
    #expect(found.scale?.description == scale)
    #expect(found.question == nil)
    var row = DelimitedRow()
    var first: String?
    var count = 0
    let (texts, date) = (
      found.columns(.text), try #require(found.dates ?? .init([Array("2025-01-01".utf8)]))
    )
    while try table.next(&row) {
      count += 1
      first = first ?? texts.map { row.string($0) }.joined(separator: " / ")
      if let column = found.column(.date) {
        let day = date.read(row.bytes.span.extracting(row.range(column)))?.day
        #expect(day.map { (2025...2026).contains($0.date.year) } == true, "\(row.string(column))")
      }
    }
    #expect(count == rows)
    #expect(first == comment)
    let (read, reported) = (table.rowsRead, table.rowsReported)
    #expect(read == count + reported)
  }

  @Test(arguments: Self.files.map(\.0))
  func `All bytes of an export are read, compressed or not`(file: String) throws {
    let path = Exports.folder + "/" + file
    var table = try ExportTable(reading: path)
    var row = DelimitedRow()
    var before = table.bytesRead
    while try table.next(&row) {
      #expect(table.bytesRead >= before)
      before = table.bytesRead
    }
    let (read, size) = (table.bytesRead, try FileDescriptor.contents(of: path).count)
    #expect(read == size)
  }

  @Test func `Every file of the folder is in the table`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Exports.folder)
    #expect(names.sorted() == Self.files.map(\.0))
  }

  @Test(arguments: [
    (
      "excel-nordic.csv",
      ["delimited text", "Windows-1252", "semicolon"],
      [String]()
    ),
    ("google-play.csv", ["delimited text", "UTF-16 LE", "comma"], []),
    (
      "encoded-twice.csv", ["delimited text", "UTF-8", "comma"],
      ["2 rows with letters that were encoded twice, mended: 1 (line 2), 2 (line 3)"]
    ),
    ("zendesk.json", ["JSON Lines", "UTF-8"], []),
    ("app-store.json", ["JSON", "UTF-8"], []),
    ("two-sheets.xlsx", ["Excel workbook", "Svar"], []),
  ])
  func `A format is told`(file: String, expected: [String], notes: [String]) throws {
    var table = try ExportTable(reading: Exports.folder + "/" + file)
    let format = table.format
    let parts = [
      format.kind.rawValue, format.encoding, format.dialect?.delimiterName, format.sheet,
    ]
    #expect(parts.compactMap(\.self) == expected)
    var row = DelimitedRow()
    while try table.next(&row) {}
    let found = table.notes.map(\.description)
    #expect(found == notes)
  }
}
