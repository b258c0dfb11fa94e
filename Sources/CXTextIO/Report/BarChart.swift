/// Bars with their intervals, a row each: from 0 to the right, or to both sides of 0.
struct BarChart {
  let bars: [Report.Bar]
  /// Whether bars go both ways and the axis from -1 to 1 at most.
  let isDiverging: Bool

  /// The drawing for a wide screen, labels beside the bars, or for a narrow one, labels above them.
  func drawing(isWide: Bool) -> SVGCanvas {
    let (row, top) = (isWide ? 34.0 : 46.0, 4.0)
    let width = isWide ? 720.0 : 360.0
    let left = isWide ? 216.0 : 4.0
    var canvas = SVGCanvas(width: width, height: top * 2 + row * Double(bars.count))
    let scale = Scale(bars, isDiverging, from: left, to: width - 68)
    if isDiverging {
      canvas.line(scale.zero, 0, scale.zero, canvas.height, "zero")
    }
    for (index, bar) in bars.enumerated() {
      let y = top + row * Double(index) + (isWide ? row / 2 : 32)
      draw(bar, y, scale, &canvas, labelAt: isWide ? left - 14 : nil)
      canvas.text(width - 4, y + 5, bar.text, "value" + (bar.isWeak ? " soft" : ""), .end)
    }
    return canvas
  }

  private func draw(
    _ bar: Report.Bar, _ y: Double, _ scale: Scale, _ canvas: inout SVGCanvas, labelAt x: Double?
  ) {
    let (start, end) = (min(scale.zero, scale[bar.value]), max(scale.zero, scale[bar.value]))
    let look = "bar \(bar.tone.rawValue)" + (bar.isWeak ? " faint" : "")
    canvas.rectangle(start, y - 6, end - start, 12, look, radius: 2)
    let (low, high) = (scale[bar.low], scale[bar.high])
    canvas.line(low, y, high, y, "whisker")
    canvas.line(low, y - 4, low, y + 4, "whisker")
    canvas.line(high, y - 4, high, y + 4, "whisker")
    if let x {
      canvas.text(x, y + 5, bar.label, "label", .end)
    } else {
      canvas.text(4, y - 15, bar.label, "label")
    }
  }

  /// From figures to places.
  struct Scale {
    let zero: Double
    private let unit: Double

    /// The scale that shows every interval; those of a ranking begin at 0.
    init(_ bars: [Report.Bar], _ isDiverging: Bool, from left: Double, to right: Double) {
      let high = max(bars.map(\.high).max() ?? 1, isDiverging ? 0.1 : 0.001)
      let low = isDiverging ? min(bars.map(\.low).min() ?? -1, -0.1) : 0
      unit = (right - left) / (high - low)
      zero = left - low * unit
    }

    subscript(value: Double) -> Double { zero + value * unit }
  }
}
