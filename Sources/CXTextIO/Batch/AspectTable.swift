import CXText

/// The rows of `aspects.csv`: one for each theme of a comment, and one for each touchpoint without a theme.
extension [UInt8] {
  private static let aspectColumns: [StaticString] = [
    "id", "date", "theme", "touchpoint", "stage", "polarity", "score", "pain_point", "text",
  ]

  /// Appends what the file begins with: the names of the columns.
  package mutating func appendAspectHeader(_ layout: OutputLayout) {
    appendStart(layout.style)
    appendSourceNames(layout)
    for (index, name) in Self.aspectColumns.enumerated() {
      if index > 0 { append(layout.style.delimiter) }
      append(name)
    }
    appendLineEnd(layout.style)
  }

  /// Appends the rows of a comment, each with its line end; `text` is the comment as it is to be written.
  package mutating func append(
    aspectsOf comment: BatchComment, _ text: Span<UInt8>, _ source: ExportLayout,
    _ layout: OutputLayout
  ) {
    guard !comment.analysis.themes.isEmpty || !comment.analysis.touchpoints.isEmpty else { return }
    let first = count
    append(sourceOf: comment, source, layout)
    append(recordOf: comment, source, layout.style)
    // All rows of a comment begin alike.
    let start = comment.analysis.aspectCount > 1 ? Array(self[first...]) : []
    var isFirst = true
    for theme in comment.analysis.themes {
      if !isFirst { append(start.span) }
      isFirst = false
      let place = comment.analysis.touchpoints.first { $0.id == theme.touchpoint }
      append(aspect: theme, theme.touchpoint, place?.stage, layout.style)
      append(spans: theme.spans, of: text, layout.style)
    }
    for touchpoint in comment.analysis.touchpoints where comment.analysis.isAlone(touchpoint) {
      if !isFirst { append(start.span) }
      isFirst = false
      append(aspect: nil, touchpoint.id, touchpoint.stage, layout.style)
      append(spans: touchpoint.spans, of: text, layout.style)
    }
  }

  /// Appends the cells `id` and `date`, each with a mark behind it.
  private mutating func append(
    recordOf comment: BatchComment, _ source: ExportLayout, _ style: TableStyle
  ) {
    if let id = source.records.id {
      append(cell: comment.row.bytes.span.extracting(comment.row.range(id)), style)
    }
    append(addingCapacity: 2 + OutputSpan<UInt8>.dayLength) { output in
      output.append(style.delimiter.mark)
      if let day = comment.record.day { output.append(day) }
      output.append(style.delimiter.mark)
    }
  }

  /// Appends the cells from `theme` to `pain_point`, each with a mark behind it; of a touchpoint alone those of a theme are
  /// empty. Ids hold neither marks nor quotes.
  private mutating func append(
    aspect theme: ThemeFinding?, _ touchpoint: String?, _ stage: Touchpoint.Stage?,
    _ style: TableStyle
  ) {
    let mark = style.delimiter.mark
    let ids = (theme?.id.utf8.count ?? 0) + (touchpoint?.utf8.count ?? 0)
    // A stage, a polarity and true or false have at most eight letters.
    append(addingCapacity: ids + 3 * 8 + OutputSpan<UInt8>.longestNumber + 6) { output in
      if let theme { output.append(utf8: theme.id) }
      output.append(mark)
      if let touchpoint { output.append(utf8: touchpoint) }
      output.append(mark)
      if let stage { output.append(utf8: stage.rawValue) }
      output.append(mark)
      if let theme { output.append(utf8: theme.polarity.rawValue) }
      output.append(mark)
      if let theme { output.append(theme.score, style.decimalMark) }
      output.append(mark)
      if let theme { output.append(theme.isPainPoint ? "true" : "false") }
      output.append(mark)
    }
  }

  /// Appends the words of an aspect as the last cell; what lies between them becomes `…`.
  private mutating func append(spans: [Range<Int>], of text: Span<UInt8>, _ style: TableStyle) {
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

extension Analysis {
  /// Whether no theme plays at the touchpoint.
  fileprivate func isAlone(_ touchpoint: TouchpointFinding) -> Bool {
    !themes.contains { $0.touchpoint == touchpoint.id }
  }

  /// How many rows there are of it, or more.
  fileprivate var aspectCount: Int { themes.count + touchpoints.count }
}
