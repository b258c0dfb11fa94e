import CXText

extension ReportBuilder {
  /// What the last months differ in from those before.
  var changes: Report.Section? {
    guard let periods = insight.periods, !insight.changes.isEmpty else { return nil }
    let compared = words[
      "periods",
      ["recent": words.months(periods.recent), "before": words.months(periods.before)]]
    return section(
      "changes", words["change.title"], insight.changes, finding: "change.finding",
      columns: (words["column.before"], words["column.after"]),
      notes: [compared, words["change.note"]])
  }

  /// What customers who left say more or less often.
  var leavers: Report.Section? {
    guard !insight.churnChanges.isEmpty else { return nil }
    return section(
      "churn", words["churn.title"], insight.churnChanges, finding: "churn.finding",
      columns: (words["column.stayed"], words["column.left"]), notes: [words["change.note"]])
  }

  /// Differences between two groups: all that are sure, and the three next.
  func section(
    _ id: String, _ title: String, _ changes: [Change], finding: String,
    columns: (String, String), notes: [String]
  ) -> Report.Section {
    let sure = changes.filter(\.isSignificant)
    var section = Report.Section(id, title)
    let counts = (words.count(sure.count), words.count(changes.count))
    section.finding =
      sure.isEmpty
      ? words["change.none", ["tests": counts.1]]
      : words[finding, ["n": counts.0, "tests": counts.1]]
    section.tables = [
      table(Array(sure.prefix(10) + changes.dropFirst(sure.count).prefix(3)), columns)
    ]
    section.notes = notes
    return section
  }

  private func table(_ changes: [Change], _ columns: (String, String)) -> Report.Table {
    Report.Table(
      [
        words["column.theme"], words["column.measure"], "#" + columns.0, "#" + columns.1,
        "#" + words["column.difference"], "#" + words["column.interval"], "#q",
        words["column.sure"],
      ],
      rows: changes.map { change in
        let tone: Report.Tone =
          change.isSignificant ? (change.isBetter ? .praise : .pain) : .weak
        return [
          Report.Table.Value(change.measure == .score ? scoreName : name(change.facet)),
          Report.Table.Value(words["measure.\(change.measure.rawValue)"]),
          Report.Table.Value(figure(change.before.value, change)),
          Report.Table.Value(figure(change.after.value, change)),
          Report.Table.Value(difference(change.difference.value, change), tone),
          Report.Table.Value(words.interval(change.difference) { difference($0, change) }),
          Report.Table.Value(probability(change.adjusted)),
          Report.Table.Value(words[change.isSignificant ? "yes" : "no"], tone),
        ]
      })
  }

  /// A difference with its sign: of shares in percentage points.
  private func difference(_ value: Double, _ change: Change) -> String {
    switch change.measure {
    case .pain, .praise: words.signed(value * 100, 1)
    case .netSentiment: words.net(value)
    case .score: words.points(value)
    }
  }

  private func probability(_ value: Double) -> String {
    value < 0.001 ? "< " + words.number(0.001, 3) : words.number(value, 3)
  }
}
