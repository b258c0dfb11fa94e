/// The cells by which both tables of a batch tell where a comment is from: its file if there are several, its row, and the
/// question that it answers if a row holds several comments.
extension [UInt8] {
  /// Appends the names of the columns, each with a mark behind it.
  mutating func appendSourceNames(_ layout: OutputLayout, prefix: StaticString = "") {
    let names: [(StaticString, isThere: Bool)] = [
      ("file", layout.hasFile), ("row", true), ("question", layout.hasQuestion),
    ]
    for (name, isThere) in names where isThere {
      append(prefix)
      append(name)
      append(layout.style.delimiter)
    }
  }

  /// Appends the cells, each with a mark behind it.
  mutating func append(
    sourceOf comment: BatchComment, _ source: ExportLayout, _ layout: OutputLayout
  ) {
    if layout.hasFile {
      append(cell: source.name.utf8Span.span, layout.style)
      append(layout.style.delimiter)
    }
    append(comment.row.number)
    append(layout.style.delimiter)
    if layout.hasQuestion {
      append(cell: source.roles.names[comment.column].utf8Span.span, layout.style)
      append(layout.style.delimiter)
    }
  }
}
