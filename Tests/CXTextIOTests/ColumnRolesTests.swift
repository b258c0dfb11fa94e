import Foundation
import Testing

@testable import CXTextIO

@Suite struct ColumnRolesTests {
  private func roles(_ text: String, _ maps: [String] = []) throws -> ColumnRoles {
    var mapping = ColumnMapping()
    for map in maps { #expect(mapping.add(map) == nil) }
    let table = try ExportTable(Array(text.utf8), path: "t")
    return try ColumnRoles(of: table, mapping)
  }

  private func described(_ roles: ColumnRoles) -> String {
    roles.assignments.map { "\($0.role.rawValue) \($0.column + 1) \($0.reason.rawValue)" }
      .joined(separator: ", ")
  }

  private static let plain =
    "a,b,c\nHva er det som tar så lang tid,7,2025-01-31\nVeldig bra jobba alle sammen,9,2025-02-01\nHelt ok denne gangen,10,2025-02-02\n"

  @Test(arguments: [
    ("content tells", plain, [], "text 1 content, score 2 content, date 3 content"),
    ("a map wins", plain, ["score=-", "id=2"], "text 1 content, id 2 said, date 3 content"),
    (
      "a map by number", plain, ["segment=1", "segment=B"],
      "segment 1 said, segment 2 said, date 3 content"
    ),
    (
      "names tell, where they hold what they say",
      "score,comment,date\nbra,a b c,x\ndårlig,d e f,y\n", [],
      "text 2 name"
    ),
    (
      "answers of yes and no", "Frafalt,Omsetning,Tekst\nja,1200,a b\nnei,90,c d\n", [],
      "churned 1 name, weight 2 name, text 3 name"
    ),
    ("one column", "Kommentar\nBra!\n", [], "text 1 name"),
    ("the longest text, if nothing else tells", "x,y\na,b c\nd,e f\n", [], "text 2 content"),
  ])
  func `Roles are found`(
    name: String, text: String, maps: [String], expected: String
  ) throws {
    #expect(described(try roles(text, maps)) == expected)
  }

  @Test func `Who is not told which is the day is asked`() throws {
    let text = "date,comment\n01/02/2025,a b c\n02/02/2025,d e f\n"
    #expect(
      try roles(text).question
        == "the dates in \"date\" can be read day first or month first: say --date-order dmy or --date-order mdy"
    )
    let table = try ExportTable(Array(text.utf8), path: "t")
    var mapping = ColumnMapping()
    mapping.dateOrder = .monthFirst
    let told = try ColumnRoles(of: table, mapping)
    #expect(told.question == nil)
    #expect(told.dates?.read("03/04/2025")?.day.description == "2025-03-04")
  }

  @Test func `A column that is not there is told`() throws {
    let error = #expect(throws: TableError.self) { _ = try roles(Self.plain, ["text=d"]) }
    #expect(
      error?.description
        == "t:1: there is no column \"d\" for --map text (the columns: a, b, c)")
  }

  @Test(arguments: [
    ("text", "role=column expected"), ("text=", "role=column expected"),
    (
      "txt=a",
      "\"txt\" is no role (the roles: text, date, score, language, channel, segment, weight, churned, id)"
    ),
  ])
  func `A wrong map is told`(map: String, message: String) {
    var mapping = ColumnMapping()
    #expect(mapping.add(map) == message)
  }

  @Test func `A preset says what was found, and a map wins over it`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "cxtext-" + UUID().uuidString)
      .path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ColumnPreset.write(try roles(Self.plain, ["id=2"]), to: path)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == "# Columns of an export: role, column\ntext\ta\ndate\tc\nid\tb\n")
    let preset = try ColumnPreset.read(path)
    let table = try ExportTable(Array(Self.plain.utf8), path: "t")
    #expect(described(try ColumnRoles(of: table, preset)) == "text 1 said, id 2 said, date 3 said")
    var mapping = ColumnMapping()
    _ = mapping.add("id=a")
    #expect(mapping.over(preset).entries.map(\.column) == ["a", "c", "a"])
    try "text\n".write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: TableError.self) { _ = try ColumnPreset.read(path) }
    #expect(error?.description == "\(path):1: a role, a tab and a column expected")
  }
}
