import CXText

/// What an export knows of a comment beside its words, read from the cells with a role.
package struct ExportRecord: Hashable, Sendable {
  package let day: DayNumber?
  /// The mark, on the scale of the column.
  package let score: Double?
  package let weight: Double?
  package let churned: Bool?
}

/// Reads the records of one export.
package struct ExportRecordReader: Sendable {
  private let roles: ColumnRoles
  private let date: Int?
  private let score: Int?
  private let weight: Int?
  private let churned: Int?
  /// The columns whose cells stand in the record as they are.
  let id: Int?
  let language: Int?
  let channel: Int?
  let segments: [Int]

  /// A reader of rows whose columns mean what `roles` says.
  package init(_ roles: ColumnRoles) {
    self.roles = roles
    (date, score) = (roles.column(.date), roles.column(.score))
    (weight, churned) = (roles.column(.weight), roles.column(.churned))
    (id, language) = (roles.column(.id), roles.column(.language))
    (channel, segments) = (roles.column(.channel), roles.columns(.segment))
  }

  /// The scale of the marks as a report reads it: `0-10`; nil without marks.
  var scale: String? {
    roles.scale.map { $0.isWords ? "0-1" : $0.description }
  }

  /// Reads a row.
  package func record(of row: DelimitedRow) -> ExportRecord {
    let cells = row.bytes.span
    func read<Value>(_ column: Int?, _ body: (Span<UInt8>) -> Value?) -> Value? {
      guard let range = column.map({ row.range($0) }), !range.isEmpty else { return nil }
      return body(cells.extracting(range))
    }
    return ExportRecord(
      day: read(date) { roles.dates?.read($0)?.day },
      score: read(score) { roles.scale?.value(of: $0) },
      weight: read(weight) { ScoreShape.number($0)?.value },
      churned: read(churned) { ScoreShape($0)?.value }.map { $0 >= 0.5 })
  }
}
