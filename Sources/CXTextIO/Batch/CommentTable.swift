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
    if layout.hasFile {
      append("cx_file")
      append(layout.style.delimiter)
    }
    append("cx_row")
    if layout.hasQuestion {
      append(layout.style.delimiter)
      append("cx_question")
    }
    for name in Analysis.columnNames {
      append(layout.style.delimiter)
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
  ///   - masked: The cells of the row's other comments as they are to be written, by column; empty to write them as
  ///     they are.
  ///   - source: Its export.
  ///   - layout: The columns.
  package mutating func append(
    rowOf comment: BatchComment, masked: [Int: [UInt8]], _ source: ExportLayout,
    _ layout: OutputLayout
  ) {
    let style = layout.style
    for column in source.cells {
      if let column {
        if column == comment.column {
          append(cell: comment.text.span, style)
        } else if let other = masked[column] {
          append(cell: other.span, style)
        } else {
          append(cell: comment.row.bytes.span.extracting(comment.row.range(column)), style)
        }
      }
      append(style.delimiter)
    }
    if layout.hasFile {
      append(cell: source.name.utf8Span.span, style)
      append(style.delimiter)
    }
    append(comment.row.number)
    append(style.delimiter)
    if layout.hasQuestion {
      append(cell: source.roles.names[comment.column].utf8Span.span, style)
      append(style.delimiter)
    }
    append(cells: comment.analysis, style.delimiter, decimalMark: style.decimalMark)
    if let version = layout.version {
      append(style.delimiter)
      append(cell: version, style.delimiter)
    }
    appendLineEnd(style)
  }
}
