import Foundation
import Testing

@testable import CXTextIO

/// Exports with a thousand kinds of damage: each gives rows or a clear error, and no row is lost silently.
@Suite struct ExportMutationTests {
  @Test func `A damaged export gives rows or an error`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Exports.folder).sorted()
    let files = try names.map {
      Array(try Data(contentsOf: URL(filePath: Exports.folder + "/" + $0)))
    }
    var random = SplitMix(state: 2025)
    var (readCount, errorCount) = (0, 0)
    for number in 0..<1000 {
      let file = number % files.count
      let bytes = Self.mutated(files[file], &random)
      do {
        try Self.read(bytes)
        readCount += 1
      } catch let error as TableError {
        #expect(error.path == "t" && !error.reason.isEmpty, "\(names[file]), \(number)")
        errorCount += 1
      }
    }
    #expect(readCount + errorCount == 1000)
    // Text is read whatever happens to it; archives are not.
    #expect(readCount > 600, "\(readCount)")
  }

  private static func read(_ bytes: [UInt8]) throws {
    var table = try ExportTable(bytes, path: "t")
    let roles = try ColumnRoles(of: table)
    var row = DelimitedRow()
    let width = table.columns.count
    var count = 0
    while try table.next(&row) {
      count += 1
      #expect(row.count == width)
      if let date = roles.column(.date) {
        _ = roles.dates?.read(row.bytes.span.extracting(row.range(date)))
      }
      if let score = roles.column(.score) {
        _ = roles.scale?.value(of: row.bytes.span.extracting(row.range(score)))
      }
      #expect(String(validating: row.bytes, as: UTF8.self) != nil)
    }
    let (read, reported) = (table.rowsRead, table.rowsReported)
    #expect(read == count + reported)
  }

  /// The file with up to four pieces of damage.
  private static func mutated(_ file: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = file
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard bytes.count > 2 else { return bytes }
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...64, using: &random))
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.removeSubrange(start...)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end].reversed(), at: bytes.count / 2)
      case 3: bytes.insert(UInt8(ascii: "\""), at: start)
      case 4: bytes.removeAll { $0 == UInt8(ascii: "\"") && Bool.random(using: &random) }
      case 5: for index in start..<end { bytes[index] = UInt8.random(in: 0...255, using: &random) }
      case 6: bytes.insert(contentsOf: [0xE5, 0xF8, 0xC3, 0xA6, 0xFF], at: start)
      default:
        bytes.insert(
          contentsOf: [[0x0A], [0x0D], [0x3B], [0x2C], [0x09], [0]][start % 6], at: start)
      }
    }
    return bytes
  }
}
