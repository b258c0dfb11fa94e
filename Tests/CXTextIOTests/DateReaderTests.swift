import Testing

@testable import CXTextIO

@Suite struct DateReaderTests {
  @Test(
    arguments: [
      ("2025-09-06", "2025-09-06", nil), ("2025-09-06 15:37:20", "2025-09-06", 56240),
      ("2025-09-06T15:37:20Z", "2025-09-06", 56240),
      ("2017-11-15T08:10:34-08:00", "2017-11-15", 29434),
      ("2025-03-02T09:15:00.000Z", "2025-03-02", 33300), ("2025/9/6", "2025-09-06", nil),
      ("20250906", "2025-09-06", nil), ("06.09.2025", "2025-09-06", nil),
      ("6.9.25", "2025-09-06", nil), ("06.09.2025 kl. 15.37.20", "2025-09-06", 56240),
      ("2025-09-06 15.37.20", "2025-09-06", 56240), ("6/9-2025", "2025-09-06", nil),
      ("6. september 2025", "2025-09-06", nil), ("3. mai 2025", "2025-05-03", nil),
      ("14 okt 2025 09:05", "2025-10-14", 32700), ("Sep 6, 2025", "2025-09-06", nil),
      ("September 6th, 2025", "2025-09-06", nil), ("lørdag 6. september 2025", "2025-09-06", nil),
      ("6 augusti 2025", "2025-08-06", nil), ("1. juli 2025 kl. 08:00", "2025-07-01", 28800),
      ("29.02.2024", "2024-02-29", nil), ("06.09.2025 24:00", "2025-09-06", 86400),
      ("2025-09-06 03:37 PM", "2025-09-06", 56220), ("2025-09-06 12:05 a.m.", "2025-09-06", 300),
      ("2025-09-06 15:37 CEST", "2025-09-06", 56220),
    ] as [(String, String, Int?)])
  func `A date is read`(text: String, day: String, second: Int?) throws {
    let reader = try #require(DateReader([Array(text.utf8)]))
    let reading = try #require(reader.read(text))
    #expect(reading.day.description == day)
    #expect(reading.second == second)
    #expect(!reader.isUndecided)
  }

  @Test(arguments: [
    "", "2025", "29.02.2023 ", "31.04.2025", "99.99.2025", "12.09.2025 ringte jeg dere",
    "Ring meg på 22 33 44 55", "1.2.3.4", "10.0.0.1", "v4.1.2", "1-2-3", "Bra 2025", "06:15",
    "9 - Svært sannsynlig", "2025-13-01",
  ])
  func `What is no date is not read`(text: String) {
    let day = DateReader([Array("2025-01-01".utf8)])?.read(text)?.day
    #expect(day == nil)
  }

  @Test(
    arguments: [
      (["25/04/2025", "03/04/2025"], .dayFirst, false), (["04/25/2025"], .monthFirst, false),
      (["03/04/2025", "05/04/2025"], nil, true), (["05/05/2025"], nil, false),
      // Sorted, if the month stands first.
      (["01/11/2025", "01/12/2025", "02/01/2025", "02/11/2025", "03/01/2025"], .monthFirst, false),
      (["11/01/2025", "12/01/2025", "01/02/2025", "11/02/2025", "01/03/2025"], .dayFirst, false),
      (["2025-04-03"], nil, false), (["03.04.2025"], nil, false),
    ] as [([String], DateReader.Order?, Bool)])
  func `The order of day and month is decided over the column`(
    cells: [String], order: DateReader.Order?, isUndecided: Bool
  ) throws {
    let reader = try #require(DateReader(cells.map { Array($0.utf8) }))
    #expect(reader.order == order)
    #expect(reader.isUndecided == isUndecided)
    let told = try #require(DateReader(cells.map { Array($0.utf8) }, order: .monthFirst))
    #expect(!told.isUndecided)
  }

  @Test(
    arguments: [
      ("1735689600", .epochSeconds, "2025-01-01", 0),
      ("1781517600000", .epochMilliseconds, "2026-06-15", 36000),
      ("45748", .serial, "2025-04-01", nil), ("45748.5", .serial, "2025-04-01", 43200),
      ("45748,25", .serial, "2025-04-01", 21600),
    ] as [(String, DateReader.Number, String, Int?)])
  func `Numbers are dates, too`(
    text: String, number: DateReader.Number, day: String, second: Int?
  ) throws {
    let reader = try #require(DateReader([Array(text.utf8)]))
    #expect(reader.number == number)
    let reading = try #require(reader.read(text))
    #expect(reading.day.description == day)
    #expect(reading.second == second)
  }

  @Test func `Numbers of five digits are dates only where the name says so`() {
    #expect(DateReader([Array("45748".utf8)], isNamed: false) == nil)
    #expect(DateReader([Array("Bra".utf8), Array("2025-01-01".utf8)]) == nil)
  }

  @Test(arguments: [(1970, 1, 1, 0), (2000, 3, 1, 11017), (1969, 12, 31, -1), (2025, 9, 6, 20337)])
  func `Days are counted from 1970`(year: Int, month: Int, day: Int, value: Int) throws {
    let number = try #require(DayNumber(year: year, month: month, day: day))
    #expect(number.value == value)
    #expect(number.date == (year, month, day))
  }

  @Test(arguments: [
    (1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (45748, "2025-04-01"),
  ])
  func `Excel counts from 1900, with a day too many`(serial: Int, day: String) {
    #expect(DayNumber(excel: serial).description == day)
  }
}
