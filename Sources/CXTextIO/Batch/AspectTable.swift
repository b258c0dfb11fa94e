import CXText

/// The rows of `aspects.csv`: one for each theme of a comment, and one for each touchpoint without a theme.
extension [UInt8] {
  private static let aspectColumns: [StaticString] = [
    "id", "date", "theme", "touchpoint", "stage", "polarity", "score", "pain_point", "text",
  ]

  /// Appends what the file begins with: the names of the columns.
  package mutating func appendAspectHeader(_ layout: OutputLayout) {
    appendStart(layout.style)
    if layout.hasFile {
      append("file")
      append(layout.style.delimiter)
    }
    append("row")
    if layout.hasQuestion {
      append(layout.style.delimiter)
      append("question")
    }
    for name in Self.aspectColumns {
      append(layout.style.delimiter)
      append(name)
    }
    appendLineEnd(layout.style)
  }

  /// Appends the rows of a comment, each with its line end.
  package mutating func append(
    aspectsOf comment: BatchComment, _ source: ExportLayout, _ layout: OutputLayout
  ) {
    let analysis = comment.analysis
    guard !analysis.themes.isEmpty || !analysis.touchpoints.isEmpty else { return }
    for theme in analysis.themes {
      let place = analysis.touchpoints.first { $0.id == theme.touchpoint }
      appendAspectStart(comment, source, layout)
      append(aspect: theme, theme.touchpoint, place?.stage, comment, layout.style)
    }
    for touchpoint in analysis.touchpoints
    where !analysis.themes.contains(where: { $0.touchpoint == touchpoint.id }) {
      appendAspectStart(comment, source, layout)
      append(aspect: nil, touchpoint.id, touchpoint.stage, comment, layout.style)
      append(spans: touchpoint.spans, of: comment, layout.style)
    }
  }

  /// Appends the cells up to `date`, each with a delimiter behind it.
  private mutating func appendAspectStart(
    _ comment: BatchComment, _ source: ExportLayout, _ layout: OutputLayout
  ) {
    let style = layout.style
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
    if let id = source.records.id {
      append(cell: comment.row.bytes.span.extracting(comment.row.range(id)), style)
    }
    append(style.delimiter)
    if let day = comment.record.day { append(day) }
    append(style.delimiter)
  }

  /// Appends the cells from `theme` on; of a touchpoint alone those up to `text`.
  private mutating func append(
    aspect theme: ThemeFinding?, _ touchpoint: String?, _ stage: Touchpoint.Stage?,
    _ comment: BatchComment, _ style: TableStyle
  ) {
    if let theme { append(utf8: theme.id) }
    append(style.delimiter)
    if let touchpoint { append(utf8: touchpoint) }
    append(style.delimiter)
    if let stage { append(utf8: stage.rawValue) }
    append(style.delimiter)
    if let theme { append(utf8: theme.polarity.rawValue) }
    append(style.delimiter)
    if let theme { append(theme.score, style.decimalMark) }
    append(style.delimiter)
    if let theme { append(theme.isPainPoint ? "true" : "false") }
    append(style.delimiter)
    if let theme { append(spans: theme.spans, of: comment, style) }
  }

  /// Appends the words of an aspect as the last cell; what lies between them becomes `…`.
  private mutating func append(
    spans: [Range<Int>], of comment: BatchComment, _ style: TableStyle
  ) {
    let text = comment.text.span
    if spans.count == 1 {
      append(cell: text.extracting(spans[0]), style)
    } else {
      var words: [UInt8] = []
      for (index, span) in spans.enumerated() {
        if index > 0 { words.append(" … ") }
        words.append(text.extracting(span))
      }
      append(cell: words.span, style)
    }
    appendLineEnd(style)
  }
}
