import CXText

extension ReportBuilder {
  /// Themes that nobody named, with their share, how they feel and a typical comment.
  var recurring: Report.Section? {
    let themes = discovered.prefix(Self.longest)
    guard !themes.isEmpty else { return nil }
    var section = Report.Section("recurring", words["recurring.title"])
    let hasTrends = themes.contains { $0.trend != nil }
    var columns = [words["column.theme"], "#" + words["column.comments"]]
    columns += (hasTrends ? ["column.before", "column.after"] : []).map { "#" + words[$0] }
    columns += ["#" + words["column.mood"], words["column.text"]]
    section.tables = [
      Report.Table(columns, rows: themes.map { row($0, hasTrends: hasTrends) })
    ]
    section.notes = [words["recurring.note"]]
    return section
  }

  private func row(_ theme: RecurringTheme, hasTrends: Bool) -> [Report.Table.Value] {
    var row = [text(theme.label), text(words.count(theme.count))]
    if hasTrends {
      row.append(text(theme.trend.map { words.percent($0.before) } ?? "–"))
      row.append(text(theme.trend.map { words.percent($0.after) } ?? "–"))
    }
    let mood = theme.polarity
    row.append(
      Report.Table.Value(mood.map(words.net) ?? "–", mood.map { tone($0) } ?? .weak))
    let typical = theme.typical.first ?? ""
    return row + [text(MarkedText(typical, limit: 120, masking: masking).text)]
  }
}
