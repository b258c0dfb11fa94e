/// How customers feel along the journey: a curve of points with their intervals.
///
/// On a wide screen the journey goes from left to right, on a narrow one from top to bottom.
struct JourneyChart {
  let stages: [Report.Bar]

  /// The drawing for a wide or a narrow screen.
  func drawing(isWide: Bool) -> SVGCanvas { isWide ? across() : down() }

  private func across() -> SVGCanvas {
    var canvas = SVGCanvas(width: 720, height: 330)
    let (top, bottom) = (30.0, 284.0)
    let (low, high) = range
    func y(_ value: Double) -> Double { bottom - (value - low) / (high - low) * (bottom - top) }
    let step = (canvas.width - 40) / Double(stages.count)
    func x(_ index: Int) -> Double { 20 + step * (Double(index) + 0.5) }
    canvas.line(0, y(0), canvas.width, y(0), "zero")
    canvas.path(stages.indices.map { (x($0), y(stages[$0].value)) }, "curve")
    for (index, stage) in stages.enumerated() {
      canvas.line(x(index), y(stage.low), x(index), y(stage.high), "whisker")
      canvas.circle(x(index), y(stage.value), 7, look(stage))
      let look = "value \(stage.tone.rawValue)-text"
      canvas.text(x(index), y(stage.high) - 9, stage.text, look, .middle)
      canvas.text(x(index), 314, stage.label, "label", .middle)
    }
    return canvas
  }

  private func down() -> SVGCanvas {
    let row = 52.0
    var canvas = SVGCanvas(width: 360, height: row * Double(stages.count) + 8)
    let (low, high) = range
    let (left, right) = (96.0, 300.0)
    func x(_ value: Double) -> Double { left + (value - low) / (high - low) * (right - left) }
    func y(_ index: Int) -> Double { row * (Double(index) + 0.5) + 4 }
    canvas.line(x(0), 0, x(0), canvas.height, "zero")
    canvas.path(stages.indices.map { (x(stages[$0].value), y($0)) }, "curve")
    for (index, stage) in stages.enumerated() {
      canvas.line(x(stage.low), y(index), x(stage.high), y(index), "whisker")
      canvas.circle(x(stage.value), y(index), 7, look(stage))
      canvas.text(4, y(index) + 5, stage.label, "label")
      canvas.text(356, y(index) + 5, stage.text, "value \(stage.tone.rawValue)-text", .end)
    }
    return canvas
  }

  /// From the lowest to the highest end of an interval, 0 in it.
  private var range: (low: Double, high: Double) {
    (
      min(stages.map(\.low).min() ?? -1, -0.1) - 0.04,
      max(stages.map(\.high).max() ?? 1, 0.1) + 0.04
    )
  }

  private func look(_ stage: Report.Bar) -> String {
    "dot \(stage.tone.rawValue)" + (stage.isWeak ? " hollow" : "")
  }
}
