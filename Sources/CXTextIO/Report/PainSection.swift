import CXText

extension ReportBuilder {
  /// The themes that hurt, the most urgent first, with the parts of their priority.
  var painPoints: Report.Section? {
    let frequent = insight.painPoints.sorted { $0.pain.value > $1.pain.value }
      .prefix(Self.longest)
    guard let first = frequent.first else { return nil }
    var section = Report.Section("pain", words["pain.title"])
    section.finding =
      words[
        "pain.finding",
        ["theme": theme(first.id), "share": words.percent(first.pain.value)]]
    section.chart = .ranking(
      frequent.map { theme in
        Report.Bar(
          label: self.theme(theme.id), value: theme.pain.value, low: theme.pain.low,
          high: theme.pain.high, text: words.percent(theme.pain.value),
          interval: words.interval(theme.pain, words.percent), tone: .pain,
          isWeak: theme.cell.negative < 30)
      })
    section.tables = [shares(Array(frequent))]
    section.openTables = [priorities(Array(insight.painPoints.prefix(Self.longest)))]
    section.notes = [words["pain.note"]]
    return section
  }

  private func shares(_ themes: [ThemeFigures]) -> Report.Table {
    Report.Table(
      [words["column.theme"]]
        + ["column.comments", "column.share", "column.interval"].map { "#" + words[$0] },
      rows: themes.map { theme in
        [
          text(self.theme(theme.id)), text(words.count(theme.cell.negative)),
          text(words.percent(theme.pain.value)), text(words.interval(theme.pain, words.percent)),
        ]
      })
  }

  /// The parts of each priority, and what the theme does to the score.
  private func priorities(_ themes: [ThemeFigures]) -> Report.Table {
    let highest = insight.painPoints.first?.priority.value ?? 1
    let hasScore = insight.question != nil
    let (hasMonths, hasWeights) = (insight.periods != nil, insight.valueAtRisk > 0)
    var columns = ["column.priority", "column.frequency", "column.severity"]
    if hasScore { columns.append("column.impact") }
    if hasMonths { columns.append("column.trend") }
    if hasScore { columns += ["column.without", "column.regression"] }
    if hasWeights { columns.append("column.atrisk") }
    let rows = themes.map { theme in
      var row = [
        text(self.theme(theme.id)), text(words.number(100 * theme.priority.value / highest)),
        text(words.percent(theme.priority.frequency)), text(words.percent(theme.priority.severity)),
      ]
      let impact = theme.painImpact
      if hasScore { row.append(points(impact?.gap)) }
      if hasMonths { row.append(text("×\u{2009}" + words.number(theme.priority.trend, 1))) }
      if hasScore {
        row += [points(impact?.leaveOneOut.opposite), points(impact?.regression)]
      }
      if hasWeights { row.append(text(words.number(theme.valueAtRisk))) }
      return row
    }
    return Report.Table(
      [words["column.theme"]] + columns.map { "#" + words[$0] }, rows: rows,
      title: words["pain.priority"])
  }

  /// Points of the score; faint where they rest on few comments.
  private func points(_ estimate: Estimate?) -> Report.Table.Value {
    value(estimate.map { words.points($0.value) } ?? "–", estimate)
  }

  /// Themes by how often they are spoken of and how they are felt about.
  var quadrants: Report.Section? {
    let themes = insight.themes.filter { $0.cell.comments >= 10 }
    guard themes.count > 3 else { return nil }
    let fixes = themes.filter { $0.quadrant == .fix }
    var section = Report.Section("quadrants", words["quadrant.title"])
    section.finding = words["quadrant.finding", ["n": words.count(fixes.count)]]
    let often = themes.filter { [.fix, .keep].contains($0.quadrant) }.map(\.share.value).min()
    section.chart = .quadrant(
      Report.Quadrants(
        dots: themes.prefix(40).map {
          Report.Quadrants.Dot(
            label: theme($0.id), share: $0.share.value, net: $0.netSentiment.value,
            tone: $0.netSentiment.value < 0 ? .pain : .praise)
        }, border: often ?? 0,
        names: Quadrant.allCases.map { words["quadrant.\($0.rawValue)"] },
        axes: (words["column.share"], words["net"])))
    section.tables = [quadrantTable(Array(themes.prefix(40)))]
    section.notes = [words["quadrant.note"]]
    return section
  }

  private func quadrantTable(_ themes: [ThemeFigures]) -> Report.Table {
    Report.Table(
      [
        words["column.theme"], words["column.do"], "#" + words["column.share"],
        "#" + words["column.net"], "#" + words["column.interval"],
      ],
      rows: themes.map { theme in
        [
          text(self.theme(theme.id)), text(words["quadrant.\(theme.quadrant.rawValue)"]),
          text(words.percent(theme.share.value)),
          value(words.net(theme.netSentiment.value), theme.netSentiment),
          value(words.interval(theme.netSentiment, words.net), theme.netSentiment),
        ]
      })
  }
}
