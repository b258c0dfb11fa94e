import CXText

/// One comment's analysis as a row of a table.
extension [UInt8] {
  /// The names of the columns, without the line end.
  package mutating func appendAnalysisHeader(
    _ delimiter: Delimiter, evidence: Bool, version: String? = nil
  ) {
    let names: [StaticString] = [
      "text", "language", "language_confidence", "label", "score", "positive", "negative",
      "coverage", "emotions", "themes", "pain_points", "touchpoints", "types", "churn", "effort",
      "expectation", "waiting_minutes", "contacts", "competitors", "default_touchpoint",
    ]
    for (index, name) in names.enumerated() {
      if index > 0 { append(delimiter) }
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
    if let language = analysis.language { append(cell: language.code, delimiter) }
    append(delimiter)
    append(analysis.languageConfidence)
    append(delimiter)
    append(utf8: analysis.sentiment.label.rawValue)
    let sentiment = analysis.sentiment
    for number in [sentiment.score, sentiment.positive, sentiment.negative, sentiment.coverage] {
      append(delimiter)
      append(number)
    }
    append(delimiter)
    append(compact: analysis.emotions)
    append(topics: analysis, delimiter)
    append(counts: analysis, delimiter)
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

  /// Appends the cells from `themes` to `expectation`: `waiting:negative kindness:positive`, `waiting@phone`, ...
  private mutating func append(topics analysis: Analysis, _ delimiter: Delimiter) {
    let themes = analysis.themes
    let cells = [
      themes.map { "\($0.id):\($0.polarity.rawValue)" },
      themes.filter(\.isPainPoint).map { $0.id + ($0.touchpoint.map { "@" + $0 } ?? "") },
      analysis.touchpoints.map(\.id), analysis.signals.types.map(\.rawValue),
      [analysis.signals.churn].compactMap(\.self), [analysis.signals.effort].compactMap(\.self),
      [analysis.signals.expectation].compactMap(\.self),
    ]
    for cell in cells {
      append(delimiter)
      append(utf8: cell.joined(separator: " "))
    }
  }

  /// Appends the cells from `waiting_minutes` to `default_touchpoint`; competitors as `telia:to`.
  private mutating func append(counts analysis: Analysis, _ delimiter: Delimiter) {
    append(delimiter)
    if let minutes = analysis.signals.waitingMinutes { append(minutes) }
    append(delimiter)
    if let contacts = analysis.signals.contacts { append(Double(contacts)) }
    append(delimiter)
    let competitors = analysis.signals.competitors.map { competitor in
      competitor.id + (competitor.direction.map { ":" + $0.rawValue } ?? "")
    }
    append(cell: competitors.joined(separator: " "), delimiter)
    append(delimiter)
    if let touchpoint = analysis.defaultTouchpoint { append(cell: touchpoint, delimiter) }
  }

  /// Appends the emotions that are felt: `anger:0.4 frustration:0.7`.
  private mutating func append(compact emotions: Emotions) {
    guard !emotions.isEmpty else { return }
    for (index, emotion) in emotions.felt.enumerated() {
      if index > 0 { append(" ") }
      append(utf8: emotion.rawValue)
      append(":")
      append(emotions[emotion])
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
