import CXText

/// One comment's analysis as a row of a table.
extension [UInt8] {
  /// The names of the columns, without the line end.
  package mutating func appendAnalysisHeader(
    _ delimiter: Delimiter, evidence: Bool, version: String? = nil
  ) {
    append("text")
    for name in Analysis.columnNames {
      append(delimiter)
      append(name)
    }
    if version != nil {
      append(delimiter)
      append("version")
    }
    guard evidence else { return }
    append(delimiter)
    append("evidence")
  }

  /// Appends the row, without the line end.
  package mutating func append(
    row analysis: Analysis, of text: Span<UInt8>, _ delimiter: Delimiter, evidence: Bool,
    version: String? = nil
  ) {
    append(cell: text, delimiter)
    append(delimiter)
    append(cells: analysis, delimiter)
    if let version {
      append(delimiter)
      append(cell: version, delimiter)
    }
    guard evidence else { return }
    var cell: [UInt8] = []
    cell.append(compact: analysis.evidence, in: text)
    append(delimiter)
    append(cell: cell.span, delimiter)
  }

  /// Appends the cells of `Analysis.columnNames`.
  mutating func append(
    cells analysis: Analysis, _ delimiter: Delimiter, decimalMark: UInt8 = UInt8(ascii: ".")
  ) {
    if let language = analysis.language { append(cell: language.code, delimiter) }
    append(analysis.sentiment, analysis.languageConfidence, delimiter.mark, decimalMark)
    append(compact: analysis.emotions)
    append(topics: analysis, delimiter)
    append(counts: analysis, delimiter, decimalMark)
  }

  /// Appends the cells from `language_confidence` to `coverage`, each with marks on both sides.
  private mutating func append(
    _ sentiment: Sentiment, _ confidence: Double, _ mark: UInt8, _ decimalMark: UInt8
  ) {
    // Five numbers, a label of at most eight letters, and the marks.
    append(addingCapacity: 5 * OutputSpan<UInt8>.longestNumber + 8 + 7) { output in
      output.append(mark)
      output.append(confidence, decimalMark)
      output.append(mark)
      output.append(utf8: sentiment.label.rawValue)
      output.append(mark)
      output.append(sentiment.score, decimalMark)
      output.append(mark)
      output.append(sentiment.positive, decimalMark)
      output.append(mark)
      output.append(sentiment.negative, decimalMark)
      output.append(mark)
      output.append(sentiment.coverage, decimalMark)
      output.append(mark)
    }
  }

  /// Appends a number with this mark before its decimals.
  private mutating func append(_ number: Double, _ decimalMark: UInt8) {
    append(addingCapacity: OutputSpan<UInt8>.longestNumber) { $0.append(number, decimalMark) }
  }

  /// Appends the cells from `themes` to `expectation`: `waiting:negative kindness:positive`, `waiting@phone`, ...
  ///
  /// Ids hold neither spaces nor delimiters nor quotes.
  private mutating func append(topics analysis: Analysis, _ delimiter: Delimiter) {
    append(delimiter)
    append(themes: analysis.themes)
    append(delimiter)
    append(painPoints: analysis.themes)
    append(delimiter)
    var isFirst = true
    for touchpoint in analysis.touchpoints { append(touchpoint.id, &isFirst) }
    append(delimiter)
    isFirst = true
    for type in CommentType.allCases where analysis.signals.isOf(type) {
      append(type.rawValue, &isFirst)
    }
    append(delimiter)
    if let churn = analysis.signals.churn { append(utf8: churn) }
    append(delimiter)
    if let effort = analysis.signals.effort { append(utf8: effort) }
    append(delimiter)
    if let expectation = analysis.signals.expectation { append(utf8: expectation) }
  }

  /// Appends `waiting:negative kindness:positive`.
  private mutating func append(themes: [ThemeFinding]) {
    var isFirst = true
    for theme in themes {
      append(theme.id, &isFirst)
      append(UInt8(ascii: ":"))
      append(utf8: theme.polarity.rawValue)
    }
  }

  /// Appends `waiting@phone`.
  private mutating func append(painPoints themes: [ThemeFinding]) {
    var isFirst = true
    for theme in themes where theme.isPainPoint {
      append(theme.id, &isFirst)
      guard let touchpoint = theme.touchpoint else { continue }
      append(UInt8(ascii: "@"))
      append(utf8: touchpoint)
    }
  }

  /// Appends a word of a list, with a space before it if it is not the first.
  private mutating func append(_ word: String, _ isFirst: inout Bool) {
    if !isFirst { append(UInt8(ascii: " ")) }
    append(utf8: word)
    isFirst = false
  }

  /// Appends the emotions that are felt: `anger:0.4 frustration:0.7`.
  private mutating func append(compact emotions: Emotions) {
    guard !emotions.isEmpty else { return }
    var isFirst = true
    for emotion in emotions.felt {
      append(emotion.rawValue, &isFirst)
      append(UInt8(ascii: ":"))
      append(emotions[emotion])
    }
  }

  /// Appends the cells from `waiting_minutes` to `default_touchpoint`; competitors as `telia:to`.
  private mutating func append(
    counts analysis: Analysis, _ delimiter: Delimiter, _ decimalMark: UInt8
  ) {
    append(delimiter)
    if let minutes = analysis.signals.waitingMinutes { append(minutes, decimalMark) }
    append(delimiter)
    if let contacts = analysis.signals.contacts { append(Double(contacts)) }
    append(delimiter)
    if !analysis.signals.competitors.isEmpty {
      let competitors = analysis.signals.competitors.map { competitor in
        competitor.id + (competitor.direction.map { ":" + $0.rawValue } ?? "")
      }
      append(cell: competitors.joined(separator: " "), delimiter)
    }
    append(delimiter)
    if let touchpoint = analysis.defaultTouchpoint { append(cell: touchpoint, delimiter) }
  }

  /// Appends all evidence in one line: `good: 2 * 1.4 (very) * -0.8 (not) = -2.24; ...`.
  private mutating func append(compact evidence: [Evidence], in text: Span<UInt8>) {
    for (index, one) in evidence.enumerated() {
      if index > 0 { append("; ") }
      append(text.extracting(one.bytes))
      append(": ")
      append(one.base)
      for modifier in one.modifiers {
        append(" * ")
        append(modifier.factor)
        append(" (")
        if let bytes = modifier.bytes {
          append(text.extracting(bytes))
        } else {
          append(utf8: modifier.kind.rawValue)
        }
        append(")")
      }
      guard !one.modifiers.isEmpty else { continue }
      append(" = ")
      append(one.value)
    }
  }
}

extension Analysis {
  /// The names of the columns that tell an analysis.
  static let columnNames: [StaticString] = [
    "language", "language_confidence", "label", "score", "positive", "negative", "coverage",
    "emotions", "themes", "pain_points", "touchpoints", "types", "churn", "effort", "expectation",
    "waiting_minutes", "contacts", "competitors", "default_touchpoint",
  ]
}
