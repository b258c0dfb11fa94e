/// A figure over the months: a line in the band of its intervals, the last value marked.
struct TrendChart {
  let trend: Report.Trend

  /// The drawing; one size suits all screens, since several stand beside each other where there is room.
  func drawing() -> SVGCanvas {
    var canvas = SVGCanvas(width: 340, height: 150)
    let (left, right, top, bottom) = (6.0, 282.0, 12.0, 120.0)
    let (low, high) = (trend.axis.low, trend.axis.high)
    let step = (right - left) / Double(max(1, trend.months.count - 1))
    func x(_ index: Int) -> Double { left + step * Double(index) }
    func y(_ value: Double) -> Double {
      bottom - (min(high, max(low, value)) - low) / (high - low) * (bottom - top)
    }
    if low < 0, high > 0 { canvas.line(left, y(0), right, y(0), "zero") }
    canvas.line(left, bottom, right, bottom, "axis-line")
    for run in runs {
      let band =
        run.map { (x($0.index), y($0.high)) } + run.reversed().map { (x($0.index), y($0.low)) }
      canvas.path(band, "band \(trend.tone.rawValue)", isClosed: true)
      canvas.path(run.map { (x($0.index), y($0.value)) }, "curve \(trend.tone.rawValue)")
    }
    if let last = runs.last?.last {
      canvas.circle(x(last.index), y(last.value), 4.5, "dot \(trend.tone.rawValue)")
      canvas.text(
        x(last.index) + 10, y(last.value) + 6, trend.last, "value \(trend.tone.rawValue)-text")
    }
    canvas.text(left, 140, trend.months.first ?? "", "axis")
    canvas.text(right, 140, trend.months.last ?? "", "axis", .end)
    return canvas
  }

  /// The months with a figure, parted where one has none.
  private var runs: [[(index: Int, value: Double, low: Double, high: Double)]] {
    var runs: [[(index: Int, value: Double, low: Double, high: Double)]] = [[]]
    for (index, value) in trend.values.enumerated() {
      if let value {
        runs[runs.count - 1].append((index, value.value, value.low, value.high))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }
}
