import CXText

/// The lines of `comments.jsonl`: the analysis as `analyze --format jsonl` writes it, and behind it what the export knows.
///
///     {"id":"17","language":"nb", ... ,"record":{"row":3,"line":4,"date":"2026-01-31","score":9,"scale":"0-10","channel":"chat",
///      "segment":"private","weight":1200,"churned":false,"text":"...","fields":{"Name of a column":"cell"}}}
///
/// `date` ... `churned` are there only where the export tells them. `fields` are all cells but the comments, as they were.
extension [UInt8] {
  /// Appends the line of a comment with its line end.
  package mutating func append(
    jsonOf comment: BatchComment, _ source: ExportLayout, _ layout: OutputLayout
  ) {
    let row = comment.row
    append("{")
    let id = source.records.id.map { row.range($0) } ?? 0..<0
    appendMembers(
      of: comment.analysis, id: row.bytes.span.extracting(id), version: layout.version)
    append(",\"record\":{")
    if layout.hasFile {
      append("\"file\":")
      append(json: source.name)
      append(",")
    }
    append("\"row\":")
    append(row.number)
    append(",\"line\":")
    append(row.line)
    if layout.hasQuestion {
      append(",\"question\":")
      append(json: source.roles.names[comment.column])
    }
    append(comment.record, scale: source.records.scale)
    append(groupsOf: row, source.records)
    append(",\"text\":")
    append(jsonOfValid: comment.text.span)
    append(",\"fields\":{")
    for (index, field) in source.fields.enumerated() {
      if index > 0 { append(",") }
      append(field.key.span)
      append(jsonOfValid: row.bytes.span.extracting(row.range(field.column)))
    }
    append("}}}\n")
  }

  private mutating func append(_ record: ExportRecord, scale: String?) {
    if let day = record.day {
      append(",\"date\":\"")
      append(day)
      append("\"")
    }
    if let score = record.score, let scale {
      append(",\"score\":")
      append(score)
      append(",\"scale\":\"")
      append(utf8: scale)
      append("\"")
    }
    if let weight = record.weight {
      append(",\"weight\":")
      append(weight)
    }
    if let churned = record.churned {
      append(churned ? ",\"churned\":true" : ",\"churned\":false")
    }
  }

  /// Appends the cells that stand in the record as they are; of several segments the first that is not empty.
  private mutating func append(groupsOf row: DelimitedRow, _ records: ExportRecordReader) {
    append(",\"channel\":", cell: records.channel, of: row)
    append(
      ",\"segment\":", cell: records.segments.first { !row.range($0).isEmpty }, of: row)
    append(",\"toldLanguage\":", cell: records.language, of: row)
  }

  private mutating func append(_ key: StaticString, cell column: Int?, of row: DelimitedRow) {
    guard let column, !row.range(column).isEmpty else { return }
    append(key)
    append(jsonOfValid: row.bytes.span.extracting(row.range(column)))
  }
}

extension [UInt8] {
  /// Appends a day as `2026-01-31`.
  mutating func append(_ day: DayNumber) {
    let (year, month, day) = day.date
    appendTwo(year / 100)
    appendTwo(year % 100)
    append(UInt8(ascii: "-"))
    appendTwo(month)
    append(UInt8(ascii: "-"))
    appendTwo(day)
  }

  private mutating func appendTwo(_ number: Int) {
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
