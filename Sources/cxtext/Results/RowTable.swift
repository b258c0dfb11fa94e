import CXTextIO

/// A table of text: aligned for people, or as objects or rows for programs.
struct RowTable {
  let columns: [String]
  var rows: [[String]]

  /// Appends the table: aligned for people, else a JSON object or a delimited row per line.
  func append(_ format: ResultFormat, to output: inout [UInt8]) {
    if format == .jsonl {
      for row in rows { append(json: row, to: &output) }
      return
    }
    let widths = columns.indices.map { column in
      ([columns] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    for row in [columns] + rows {
      for (column, cell) in row.enumerated() {
        guard let delimiter = format.delimiter else {
          let isLast = column == row.count - 1
          output.append(utf8: isLast ? cell : cell.padded(to: widths[column] + 2))
          continue
        }
        if column > 0 { output.append(delimiter) }
        output.append(cell: cell, delimiter)
      }
      output.append("\n")
    }
  }

  private func append(json row: [String], to output: inout [UInt8]) {
    for (column, cell) in row.enumerated() {
      output.append(column == 0 ? "{\"" : ",\"")
      output.append(utf8: columns[column])
      output.append("\":")
      output.append(json: cell)
    }
    output.append("}\n")
  }
}
