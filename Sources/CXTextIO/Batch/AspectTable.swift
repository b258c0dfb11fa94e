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
      append(aspect: theme, place?.stage, layout.style)
      append(spans: theme.spans, of: text, layout.style)
    }
    for touchpoint in comment.analysis.touchpoints where comment.analysis.isAlone(touchpoint) {
      if !isFirst { append(start.span) }
      isFirst = false
      append(touchpoint: touchpoint, layout.style)
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
    let (day, mark) = (comment.record.day, style.delimiter.mark)
    append(addingCapacity: 2 + OutputSpan<UInt8>.dayLength) { output in
      output.append(mark)
      if let day { output.append(day) }
      output.append(mark)
    }
  }

  /// Appends the cells from `theme` to `pain_point`, each with a mark behind it. Ids hold neither marks nor quotes.
  private mutating func append(
    aspect theme: ThemeFinding, _ stage: Touchpoint.Stage?, _ style: TableStyle
  ) {
    append(utf8: theme.id)
    append(style.delimiter)
    if let touchpoint = theme.touchpoint { append(utf8: touchpoint) }
    let (polarity, score, isPainPoint) = (theme.polarity, theme.score, theme.isPainPoint)
    let (mark, decimalMark) = (style.delimiter.mark, style.decimalMark)
    // A stage, a polarity and true or false have at most eight letters.
    append(addingCapacity: 3 * 8 + OutputSpan<UInt8>.longestNumber + 5) { output in
      output.append(mark)
      if let stage { output.append(utf8: stage.rawValue) }
      output.append(mark)
      output.append(utf8: polarity.rawValue)
      output.append(mark)
      output.append(score, decimalMark)
      output.append(mark)
      output.append(isPainPoint ? "true" : "false")
      output.append(mark)
    }
  }

  /// Appends the same cells of a touchpoint alone, where those of a theme are empty.
  private mutating func append(touchpoint: TouchpointFinding, _ style: TableStyle) {
    append(style.delimiter)
    append(utf8: touchpoint.id)
    append(style.delimiter)
    append(utf8: touchpoint.stage.rawValue)
    for _ in 0..<4 { append(style.delimiter) }
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
