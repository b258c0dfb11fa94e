import CXText

/// The lines of `comments.jsonl`: the analysis as `analyze --format jsonl` writes it, and behind it what the export knows.
///
///     {"id":"17","language":"nb", ... ,"record":{"row":3,"line":4,"date":"2026-01-31","score":9,"scale":"0-10","channel":"chat",
///      "segment":"private","weight":1200,"churned":false,"text":"...","fields":{"Name of a column":"cell"}}}
///
/// `date` ... `churned` are there only where the export tells them. `fields` are all cells but the comments, as they were.
extension [UInt8] {
  /// Appends the line of a comment with its line end; `text` is the comment as it is to be written.
  package mutating func append(
    jsonOf comment: BatchComment, _ text: Span<UInt8>, _ source: ExportLayout,
    _ layout: OutputLayout
  ) {
    let id = source.records.id.map { comment.row.range($0) } ?? 0..<0
    append("{")
    appendMembers(
      of: comment.analysis, id: comment.row.bytes.span.extracting(id), version: layout.version)
    append(",\"record\":{")
    if layout.hasFile {
      append("\"file\":")
      append(json: source.name)
      append(",")
    }
    append(placeOf: comment.row)
    if layout.hasQuestion {
      append(",\"question\":")
      append(json: source.roles.names[comment.column])
    }
    append(comment.record, scale: source.records.scale)
    append(groupsOf: comment.row, source.records)
    append(",\"text\":")
    append(jsonOfValid: text)
    append(fieldsOf: comment.row, source)
    append("}}\n")
  }

  private mutating func append(placeOf row: DelimitedRow) {
    // A closure holds copies of what it uses: numbers are cheaper than rows.
    let (number, line) = (row.number, row.line)
    append(addingCapacity: 14 + 2 * OutputSpan<UInt8>.longestNumber) { output in
      output.append("\"row\":")
      output.append(number)
      output.append(",\"line\":")
      output.append(line)
    }
  }

  private mutating func append(_ record: ExportRecord, scale: String?) {
    let names = ",\"date\":\"\",\"score\":,\"scale\":\"\",\"weight\":,\"churned\":false".utf8.count
    let room = names + OutputSpan<UInt8>.dayLength + 2 * OutputSpan<UInt8>.longestNumber
    append(addingCapacity: room + (scale?.utf8.count ?? 0)) { output in
      if let day = record.day {
        output.append(",\"date\":\"")
        output.append(day)
        output.append(UInt8(ascii: "\""))
      }
      if let score = record.score, let scale {
        output.append(",\"score\":")
        output.append(score)
        output.append(",\"scale\":\"")
        output.append(utf8: scale)
        output.append(UInt8(ascii: "\""))
      }
      if let weight = record.weight {
        output.append(",\"weight\":")
        output.append(weight)
      }
      if let churned = record.churned {
        output.append(churned ? ",\"churned\":true" : ",\"churned\":false")
      }
    }
  }

  /// Appends the cells that stand in the record as they are.
  private mutating func append(groupsOf row: DelimitedRow, _ records: ExportRecordReader) {
    append(",\"channel\":", cell: records.channel, of: row)
    append(",\"segment\":", cell: records.segment(of: row), of: row)
    append(",\"toldLanguage\":", cell: records.language, of: row)
  }

  private mutating func append(_ key: StaticString, cell column: Int?, of row: DelimitedRow) {
    guard let column, !row.range(column).isEmpty else { return }
    append(key)
    append(jsonOfValid: row.bytes.span.extracting(row.range(column)))
  }

  /// Appends `,"fields":{"Name of a column":"cell"}`, in one step where nothing needs to be escaped.
  private mutating func append(fieldsOf row: DelimitedRow, _ source: ExportLayout) {
    append(",\"fields\":{")
    let cells = row.bytes.span
    let fields = source.fields
    if EscapeSearch.json(in: cells, from: 0) == cells.count {
      append(addingCapacity: source.fieldRoom + cells.count) { output in
        for (index, field) in fields.enumerated() {
          if index > 0 { output.append(UInt8(ascii: ",")) }
          output.append(field.key.span)
          output.append(UInt8(ascii: "\""))
          output.append(cells.extracting(row.range(field.column)))
          output.append(UInt8(ascii: "\""))
        }
      }
    } else {
      for (index, field) in fields.enumerated() {
        if index > 0 { append(",") }
        append(field.key.span)
        append(jsonOfValid: cells.extracting(row.range(field.column)))
      }
    }
    append(UInt8(ascii: "}"))
  }
}

extension OutputSpan<UInt8> {
  /// How many bytes a day takes.
  static var dayLength: Int { 10 }

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
