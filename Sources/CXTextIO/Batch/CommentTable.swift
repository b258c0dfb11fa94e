import CXText

/// The rows of `comments.csv`: all columns of the exports, then ours, whose names begin with `cx_`.
extension [UInt8] {
  /// Appends what the file begins with: the names of the columns.
  package mutating func appendCommentHeader(_ layout: OutputLayout) {
    appendStart(layout.style)
    for name in layout.columns {
      append(cell: name.utf8Span.span, layout.style)
      append(layout.style.delimiter)
    }
    appendSourceNames(layout, prefix: "cx_")
    for (index, name) in Analysis.columnNames.enumerated() {
      if index > 0 { append(layout.style.delimiter) }
      append("cx_")
      append(name)
    }
    if layout.version != nil {
      append(layout.style.delimiter)
      append("cx_version")
    }
    appendLineEnd(layout.style)
  }

  /// Appends the row of a comment with its line end.
  ///
  /// - Parameters:
  ///   - comment: The comment.
  ///   - text: The comment as it is to be written.
  ///   - masked: The cells of the row's other comments as they are to be written, by column; empty to write them as
  ///     they are.
  ///   - source: Its export.
  ///   - layout: The columns.
  package mutating func append(
    rowOf comment: BatchComment, _ text: Span<UInt8>, masked: [Int: [UInt8]],
    _ source: ExportLayout, _ layout: OutputLayout
  ) {
    let style = layout.style
    if masked.isEmpty {
      append(cells: source.cells, of: comment.row, comment.column, text, style)
    } else {
      for column in source.cells {
        if let column {
          if column == comment.column {
            append(cell: text, style)
          } else if let other = masked[column] {
            append(cell: other.span, style)
          } else {
            append(cell: comment.row.bytes.span.extracting(comment.row.range(column)), style)
          }
        }
        append(style.delimiter)
      }
    }
    append(sourceOf: comment, source, layout)
    append(cells: comment.analysis, style.delimiter, decimalMark: style.decimalMark)
    if let version = layout.version {
      append(style.delimiter)
      append(cell: version, style.delimiter)
    }
    appendLineEnd(style)
  }

  /// Appends the cells of the export in one step, each with a mark behind it; in the comment's column stands `text`.
  private mutating func append(
    cells columns: [Int?], of row: DelimitedRow, _ commentColumn: Int, _ text: Span<UInt8>,
    _ style: TableStyle
  ) {
    let cells = row.bytes.span
    // Each column stands there once, so that all cells together are no longer than the row.
    let room = 2 * (cells.count + text.count)
    append(
      addingCapacity: room + columns.count * OutputSpan<UInt8>.cellRoom(0)
    ) { output in
      for column in columns {
        if let column {
          let isComment = column == commentColumn
          output.append(cell: isComment ? text : cells.extracting(row.range(column)), style)
        }
        output.append(style.delimiter.mark)
      }
    }
  }
}
