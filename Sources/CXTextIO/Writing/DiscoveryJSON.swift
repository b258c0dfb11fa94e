import CXText

/// What `discover` finds out as JSON.
///
///     {"comments":6,"empty":1,"withoutTheme":1,"themes":[{"id":"t0k3x9p","label":"late parcel","count":4,
///       "share":0.6667,"polarity":-0.41,"trend":{"before":0.5,"after":0.75},
///       "keyphrases":[{"text":"late parcel","share":1,"logOdds":2.31}],"typical":["..."],"extreme":"..."}]}
extension [UInt8] {
  /// Appends all themes as one object, with its line end.
  package mutating func append(json findings: DiscoveryFindings) {
    append("{\"comments\":")
    append(findings.assignments.count)
    append(",\"empty\":")
    append(findings.emptyCount)
    append(",\"withoutTheme\":")
    append(findings.assignments.count { $0 == nil } - findings.emptyCount)
    append(",\"themes\":[")
    for (index, theme) in findings.themes.enumerated() {
      if index > 0 { append(",") }
      append(json: theme, of: findings.assignments.count)
    }
    append("]}\n")
  }

  /// Appends the theme of one comment as an object, with its line end.
  package mutating func append(themeLine theme: RecurringTheme?) {
    guard let theme else { return append("{\"theme\":null,\"label\":null}\n") }
    append("{\"theme\":")
    append(json: theme.id)
    append(",\"label\":")
    append(json: theme.label)
    append("}\n")
  }

  /// Appends the theme of one comment as a row of CSV, with its line end.
  package mutating func append(themeRow theme: RecurringTheme?) {
    append(cell: theme?.id ?? "", .comma)
    append(",")
    append(cell: theme?.label ?? "", .comma)
    append("\n")
  }

  private mutating func append(json theme: RecurringTheme, of total: Int) {
    append("{\"id\":")
    append(json: theme.id)
    append(",\"label\":")
    append(json: theme.label)
    append(",\"count\":")
    append(theme.count)
    append(",\"share\":")
    append(Double(theme.count) / Double(Swift.max(1, total)))
    append(",\"polarity\":")
    if let polarity = theme.polarity { append(polarity) } else { append("null") }
    append(",\"trend\":")
    if let trend = theme.trend {
      append("{\"before\":")
      append(trend.before)
      append(",\"after\":")
      append(trend.after)
      append("}")
    } else {
      append("null")
    }
    appendLists(of: theme)
    append(",\"extreme\":")
    if let extreme = theme.extreme { append(json: extreme) } else { append("null") }
    append("}")
  }

  private mutating func appendLists(of theme: RecurringTheme) {
    append(",\"keyphrases\":[")
    for (index, phrase) in theme.keyphrases.enumerated() {
      if index > 0 { append(",") }
      append("{\"text\":")
      append(json: phrase.text)
      append(",\"share\":")
      append(phrase.share)
      append(",\"logOdds\":")
      append(phrase.logOdds)
      append("}")
    }
    append("],\"typical\":[")
    for (index, comment) in theme.typical.enumerated() {
      if index > 0 { append(",") }
      append(json: comment)
    }
    append("]")
  }
}
