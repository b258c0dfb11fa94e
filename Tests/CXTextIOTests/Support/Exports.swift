import Foundation

@testable import CXTextIO

/// The exports of `Corpora/exports`, and what is read of them.
enum Exports {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpora/exports").path

  /// The cells of all rows, joined by `|`.
  static func rows(_ bytes: [UInt8], _ options: ExportOptions = ExportOptions()) throws -> [String]
  {
    var table = try ExportTable(bytes, path: "t", options: options)
    var row = DelimitedRow()
    var rows: [String] = []
    while try table.next(&row) {
      rows.append((0..<row.count).map { row.string($0) }.joined(separator: "|"))
    }
    return rows
  }

  /// The columns, then the rows, then the notes.
  static func all(_ bytes: [UInt8], _ options: ExportOptions = ExportOptions()) throws -> [String] {
    var table = try ExportTable(bytes, path: "t", options: options)
    var row = DelimitedRow()
    var lines = [table.columns.joined(separator: "|")]
    while try table.next(&row) {
      lines.append((0..<row.count).map { row.string($0) }.joined(separator: "|"))
    }
    return lines + table.notes.map(\.description)
  }
}

// What is tried on text in tests; `#expect` takes no spans.
extension ScoreShape {
  init?(text: String) { self.init(text.utf8Span.span) }
}

extension ScoreScale {
  func value(of text: String) -> Double? { value(of: text.utf8Span.span) }
}

extension DateReader {
  func read(_ text: String) -> Reading? { read(text.utf8Span.span) }
}
