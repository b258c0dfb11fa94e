import CXText

extension ReportBuilder {
  /// Where each theme is spoken of: touchpoints in the order of the journey, the most frequent themes.
  var heatmap: Report.Section? {
    let themes = insight.themes.prefix(Self.longest).map { Facet(.theme, $0.id) }
    let places = taxonomy.touchpoints.map { Facet(.touchpoint, $0.id) }
      .filter { place in tally[place].comments > 0 }
      .sorted { tally[$0].comments > tally[$1].comments }.prefix(10)
    let order = taxonomy.touchpoints.map(\.id)
    let columns = places.sorted {
      (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0)
    }
    guard themes.count > 1, columns.count > 1 else { return nil }
    var worst = (count: 0, theme: Facet.all, place: Facet.all)
    let rows = themes.map { theme in
      let squares = columns.map { place -> Report.Heatmap.Square in
        let cell = tally[theme, place]
        if cell.negative > worst.count { worst = (cell.negative, theme, place) }
        return Report.Heatmap.Square(
          comments: cell.comments, net: cell.netSentiment?.value ?? 0,
          text: cell.comments > 0 ? words.count(cell.comments) : "")
      }
      return (label: name(theme), squares: squares)
    }
    var section = Report.Section("heatmap", words["heatmap.title"])
    if worst.count > 0 {
      section.finding =
        words[
          "heatmap.finding",
          [
            "theme": name(worst.theme), "place": name(worst.place),
            "n": words.count(worst.count),
          ]]
    }
    section.chart = .heatmap(
      Report.Heatmap(
        corner: words["column.theme"], columns: columns.map(name), rows: rows))
    section.notes = [words["heatmap.note"]]
    return section
  }
}
