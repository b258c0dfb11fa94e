import CXText

/// The figures of `Insight` as one JSON object, the same whatever language a report is in; what is not known is null.
///
///     {"comments":2000,"months":["2025-10", ...],"question":"nps","score":{"value":12,"low":7,"high":17,"n":1921},
///      "netSentiment":{...},"themes":[{"id":"waiting","driver":"ease","comments":160,"share":{...}, ...}], ...}
///
/// Shares are in 0...1, net figures in -1...1, scores and impacts in points; `value`, `low` and `high` with four decimals.
extension [UInt8] {
  /// Appends the object, without a line end.
  package mutating func append(json insight: Insight) {
    append("{\"comments\":")
    append(insight.tally.rowCount)
    append(",\"months\":")
    append(list: insight.months) { $0.append(json: $1) }
    append(",\"question\":")
    append(id: insight.question?.rawValue)
    member("score", insight.score)
    member("netSentiment", insight.netSentiment)
    append(labels: insight.tally[.all])
    member("explained", insight.explained)
    member("promisesKept", insight.promisesKept)
    member("valueAtRisk", insight.valueAtRisk)
    append(coverage: insight.coverage)
    append(",\"themes\":")
    append(list: insight.themes) { $0.append(json: $1) }
    append(",\"painPoints\":")
    append(list: insight.painPoints) { $0.append(json: $1.id) }
    append(",\"drivers\":")
    append(list: insight.drivers) { output, driver in
      output.append("{\"id\":")
      output.append(json: driver.id)
      output.member("index", driver.index)
      output.append("}")
    }
    for dimension in [
      Dimension.touchpoint, .stage, .channel, .segment, .language, .month, .type, .signal,
    ] {
      append(",\"")
      append(utf8: dimension.rawValue)
      append("s\":")
      append(list: insight.tally.parts(of: dimension, question: insight.question)) {
        $0.append(json: $1)
      }
    }
    append(changesOf: insight)
    append(listsOf: insight.tally)
    append("}")
  }

  /// Appends a comparison of two groups.
  package mutating func append(json comparison: Comparison) {
    append("{\"before\":")
    append(comparison.rows.before)
    append(",\"after\":")
    append(comparison.rows.after)
    append(",\"changes\":")
    append(list: comparison.changes) { $0.append(json: $1) }
    append("}")
  }

  // MARK: - Parts

  private mutating func append(changesOf insight: Insight) {
    append(",\"periods\":")
    if let periods = insight.periods {
      append("{\"before\":")
      append(list: periods.before) { $0.append(json: $1) }
      append(",\"recent\":")
      append(list: periods.recent) { $0.append(json: $1) }
      append("}")
    } else {
      append("null")
    }
    append(",\"changes\":")
    append(list: insight.changes) { $0.append(json: $1) }
    append(",\"anomalies\":")
    append(list: insight.anomalies) { $0.append(json: $1) }
    append(",\"churnChanges\":")
    append(list: insight.churnChanges) { $0.append(json: $1) }
  }

  private mutating func append(listsOf tally: Tally) {
    append(",\"lists\":{")
    for (index, list) in CommentList.allCases.enumerated() {
      if index > 0 { append(",") }
      append(json: list.rawValue)
      append(":{\"total\":")
      append(tally.list(list).total)
      append(",\"comments\":")
      append(list: tally.list(list).comments) { $0.append(json: $1) }
      append("}")
    }
    append("}")
  }

  private mutating func append(json theme: ThemeFigures) {
    append("{\"id\":")
    append(json: theme.id)
    append(",\"driver\":")
    append(json: theme.driver)
    append(",\"comments\":")
    append(theme.cell.comments)
    member("share", theme.share)
    member("netSentiment", theme.netSentiment)
    member("pain", theme.pain)
    member("praise", theme.praise)
    for (name, impact) in [
      ("impact", theme.impact), ("painImpact", theme.painImpact),
      ("praiseImpact", theme.praiseImpact),
    ] {
      append(",\"\(name)\":")
      append(impact: impact)
    }
    append(",\"priority\":{\"value\":")
    append(theme.priority.value)
    member("frequency", theme.priority.frequency)
    member("severity", theme.priority.severity)
    member("impact", theme.priority.impact)
    member("trend", theme.priority.trend)
    append("},\"quadrant\":")
    append(json: theme.quadrant.rawValue)
    member("valueAtRisk", theme.valueAtRisk)
    append("}")
  }

  private mutating func append(impact: Impact?) {
    guard let impact else { return append("null") }
    append("{\"gap\":")
    append(estimate: impact.gap)
    member("leaveOneOut", impact.leaveOneOut)
    member("regression", impact.regression)
    append("}")
  }

  private mutating func append(json part: FacetFigures) {
    append("{\"id\":")
    append(json: part.id)
    append(",\"comments\":")
    append(part.cell.comments)
    member("share", part.share)
    member("netSentiment", part.netSentiment)
    member("score", part.score)
    append("}")
  }

  private mutating func append(json change: Change) {
    append(facet: change.facet)
    append(",\"measure\":")
    append(json: change.measure.rawValue)
    member("before", change.before)
    member("after", change.after)
    member("difference", change.difference)
    member("p", change.probability)
    member("q", change.adjusted)
    append(",\"significant\":")
    append(change.isSignificant ? "true" : "false")
    append("}")
  }

  private mutating func append(json anomaly: Anomaly) {
    append(facet: anomaly.facet)
    append(",\"month\":")
    append(json: anomaly.month)
    member("share", anomaly.share)
    member("expected", anomaly.expected)
    member("deviation", anomaly.deviation)
    member("q", anomaly.adjusted)
    append(",\"significant\":")
    append(anomaly.isSignificant ? "true" : "false")
    append("}")
  }

  /// Appends the beginning of an object: which facet it is about.
  private mutating func append(facet: Facet) {
    append("{\"dimension\":")
    append(json: facet.dimension.rawValue)
    append(",\"id\":")
    append(id: facet == .all ? nil : facet.name)
  }

  private mutating func append(json comment: ListedComment) {
    append("{\"id\":")
    append(json: comment.id)
    append(",\"date\":")
    append(id: comment.day.map { CivilDate(day: $0).text })
    append(",\"answer\":")
    append(id: comment.answer.isEmpty ? nil : comment.answer)
    member("sentiment", comment.sentiment)
    append(",\"reasons\":")
    append(list: comment.reasons) { $0.append(json: $1) }
    append("}")
  }

  private mutating func append(labels cell: TallyCell) {
    for (name, count) in [
      ("positive", cell.positive), ("negative", cell.negative), ("mixed", cell.mixed),
      ("neutral", cell.neutral),
    ] {
      append(",\"\(name)\":")
      append(count)
    }
  }

  private mutating func append(coverage: Coverage?) {
    append(",\"coverage\":")
    guard let coverage else { return append("null") }
    append("{\"nothing\":")
    append(coverage.nothing)
    append(",\"uncovered\":")
    append(coverage.uncovered)
    member("themes", coverage.themes)
    member("touchpoints", coverage.touchpoints)
    member("feelings", coverage.feelings)
    append("}")
  }

  // MARK: - Values

  private mutating func member(_ name: String, _ estimate: Estimate?) {
    append(",\"\(name)\":")
    append(estimate: estimate)
  }

  private mutating func member(_ name: String, _ value: Double?) {
    append(",\"\(name)\":")
    if let value { append(value) } else { append("null") }
  }

  private mutating func append(estimate: Estimate?) {
    guard let estimate else { return append("null") }
    append("{\"value\":")
    append(estimate.value)
    append(",\"low\":")
    append(estimate.low)
    append(",\"high\":")
    append(estimate.high)
    append(",\"n\":")
    append(estimate.rows)
    append("}")
  }

  private mutating func append(id: String?) {
    if let id { append(json: id) } else { append("null") }
  }

  private mutating func append<Item>(
    list: [Item], _ body: (inout [UInt8], Item) -> Void
  ) {
    append("[")
    for (index, element) in list.enumerated() {
      if index > 0 { append(",") }
      body(&self, element)
    }
    append("]")
  }

  private mutating func append(_ text: String) { append(utf8: text) }
}
