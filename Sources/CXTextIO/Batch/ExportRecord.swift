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
  private let segments: [Int]

  /// The scale on which a report reads the marks; nil if there is none.
  private let answers: AnswerScale?

  /// A reader of rows whose columns mean what `roles` says; `asked` tells what was asked between the same ends, if somebody
  /// knows.
  package init(_ roles: ColumnRoles, asked: AnswerScale? = nil) {
    self.roles = roles
    (date, score) = (roles.column(.date), roles.column(.score))
    (weight, churned) = (roles.column(.weight), roles.column(.churned))
    (id, language) = (roles.column(.id), roles.column(.language))
    (channel, segments) = (roles.column(.channel), roles.columns(.segment))
    scale = roles.scale.map { $0.isWords ? "0-1" : $0.description }
    answers = scale.flatMap { AnswerScale($0) }?.asked(asked)
  }

  /// The scale of the marks as a report reads it: `0-10`; nil without marks.
  let scale: String?

  /// The column of the segment: of several the first that is not empty in this row.
  func segment(of row: DelimitedRow) -> Int? {
    segments.first { !row.range($0).isEmpty }
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

  /// The record as figures need it, equal to what is read from `comments.jsonl`; `text` is the comment as it is written.
  func verbatim(of comment: BatchComment, _ text: Span<UInt8>) -> Verbatim {
    let (row, record) = (comment.row, comment.record)
    func string(_ column: Int?) -> String? {
      guard let range = column.map({ row.range($0) }), !range.isEmpty else { return nil }
      return String(row.bytes.span.extracting(range))
    }
    return Verbatim(
      id: string(id) ?? "", day: record.day?.value,
      score: answers.flatMap { scale in
        record.score.flatMap { Score(Self.written($0), scale) }
      },
      channel: string(channel), segment: string(segment(of: row)),
      weight: record.weight.map(Self.written), churned: record.churned, text: String(text))
  }

  /// A number as it is read where it was written, with four decimals.
  private static func written(_ number: Double) -> Double {
    let scaled = (number * 10_000).rounded()
    return scaled.magnitude < 1e18 ? scaled / 10_000 : 0
  }
}

extension String {
  /// The text of valid UTF-8.
  init(_ bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
