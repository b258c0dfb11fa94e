/// Charts as markup: each once for wide and once for narrow screens, with its figures in words.
struct HTMLCharts {
  /// The section's id, with which those of its drawings begin.
  let id: String
  /// What the section shows.
  let title: String

  func markup(_ chart: Report.Chart) -> String {
    switch chart {
    case .journey(let stages):
      let chart = JourneyChart(stages: stages)
      return both(words(stages)) { chart.drawing(isWide: $0) }
    case .ranking(let bars):
      let chart = BarChart(bars: bars, isDiverging: false)
      return both(words(bars)) { chart.drawing(isWide: $0) }
    case .diverging(let bars):
      let chart = BarChart(bars: bars, isDiverging: true)
      return both(words(bars)) { chart.drawing(isWide: $0) }
    case .quadrant(let quadrants):
      let chart = QuadrantChart(quadrants: quadrants)
      let words = quadrants.dots.map(\.label).joined(separator: ", ")
      return both(words) { chart.drawing(isWide: $0) }
    case .heatmap(let heatmap): return HeatmapTable(heatmap: heatmap).markup(caption: title)
    case .trends(let trends):
      return "<div class=\"trends\">" + trends.enumerated().map(markup).joined() + "</div>"
    }
  }

  private func both(_ description: String, _ drawing: (Bool) -> SVGCanvas) -> String {
    "<figure>"
      + drawing(true).markup(id: id + "-w", look: "wide", title: title, description: description)
      + drawing(false).markup(id: id + "-n", look: "narrow", title: title, description: description)
      + "</figure>"
  }

  private func markup(_ index: Int, _ trend: Report.Trend) -> String {
    let values = zip(trend.months, trend.texts).map { $0 + ": " + $1 }.joined(separator: "; ")
    return "<figure class=\"trend\"><figcaption>\(trend.title.escapedForHTML)</figcaption>"
      + TrendChart(trend: trend).drawing()
      .markup(id: "\(id)-\(index)", look: "one", title: trend.title, description: values)
      + "</figure>"
  }

  /// Each figure with its interval as they are written, one after another.
  private func words(_ bars: [Report.Bar]) -> String {
    bars.map { "\($0.label): \($0.text) (\($0.interval))" }.joined(separator: "; ")
  }
}
