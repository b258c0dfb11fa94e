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
    append(delimiter)
    append(analysis.languageConfidence, decimalMark)
    append(delimiter)
    append(utf8: analysis.sentiment.label.rawValue)
    let sentiment = analysis.sentiment
    append(delimiter)
    append(sentiment.score, decimalMark)
    append(delimiter)
    append(sentiment.positive, decimalMark)
    append(delimiter)
    append(sentiment.negative, decimalMark)
    append(delimiter)
    append(sentiment.coverage, decimalMark)
    append(delimiter)
    append(compact: analysis.emotions)
    append(topics: analysis, delimiter)
    append(counts: analysis, delimiter, decimalMark)
  }

  /// Appends a number with this mark before its decimals.
  mutating func append(_ number: Double, _ decimalMark: UInt8) {
    let start = count
    append(number)
    guard decimalMark != UInt8(ascii: ".") else { return }
    for index in start..<count where self[index] == UInt8(ascii: ".") { self[index] = decimalMark }
  }

  /// Appends the cells from `themes` to `expectation`: `waiting:negative kindness:positive`, `waiting@phone`, ...
  ///
  /// Ids hold neither spaces nor delimiters nor quotes.
  private mutating func append(topics analysis: Analysis, _ delimiter: Delimiter) {
    append(delimiter)
    append(list: analysis.themes) { theme, output in
      output.append(utf8: theme.id)
      output.append(":")
      output.append(utf8: theme.polarity.rawValue)
    }
    append(delimiter)
    append(list: analysis.themes.lazy.filter { $0.isPainPoint }) { theme, output in
      output.append(utf8: theme.id)
      guard let touchpoint = theme.touchpoint else { return }
      output.append("@")
      output.append(utf8: touchpoint)
    }
    append(delimiter)
    append(list: analysis.touchpoints) { $1.append(utf8: $0.id) }
    append(delimiter)
    append(list: CommentType.allCases.lazy.filter { analysis.signals.isOf($0) }) {
      $1.append(utf8: $0.rawValue)
    }
    append(delimiter)
    if let churn = analysis.signals.churn { append(utf8: churn) }
    append(delimiter)
    if let effort = analysis.signals.effort { append(utf8: effort) }
    append(delimiter)
    if let expectation = analysis.signals.expectation { append(utf8: expectation) }
  }

  /// Appends what `appendOne` writes of each element, a space between each two.
  private mutating func append<Elements: Sequence>(
    list elements: Elements, _ appendOne: (Elements.Element, inout [UInt8]) -> Void
  ) {
    var isFirst = true
    for element in elements {
      if !isFirst { append(" ") }
      isFirst = false
      appendOne(element, &self)
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

  /// Appends the emotions that are felt: `anger:0.4 frustration:0.7`.
  private mutating func append(compact emotions: Emotions) {
    guard !emotions.isEmpty else { return }
    append(list: emotions.felt) { emotion, output in
      output.append(utf8: emotion.rawValue)
      output.append(":")
      output.append(emotions[emotion])
    }
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
