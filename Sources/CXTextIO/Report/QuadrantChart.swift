/// Themes by how often they are spoken of (to the right, on a scale of square roots, so that rare ones lie apart) and how
/// they are felt about (upwards).
struct QuadrantChart {
  let quadrants: Report.Quadrants

  /// A label's place, so that the next one does not lie over it.
  private struct Box {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }

  /// The drawing for a wide or a narrow screen.
  func drawing(isWide: Bool) -> SVGCanvas {
    var canvas = SVGCanvas(width: isWide ? 720 : 360, height: isWide ? 470 : 430)
    let area = Box(x: 8, y: 34, width: canvas.width - 16, height: canvas.height - 66)
    let most = quadrants.dots.map(\.share).max() ?? 1
    func x(_ share: Double) -> Double {
      area.x + 16 + (share / most).squareRoot() * (area.width - 40)
    }
    func y(_ net: Double) -> Double { area.y + 12 + (1 - net) / 2 * (area.height - 24) }
    // Half a dot to the left of what is often, so that the border lies between dots.
    let border = x(quadrants.border) - 8
    canvas.rectangle(area.x, y(0), border - area.x, area.y + area.height - y(0), "field")
    canvas.rectangle(
      border, y(0), area.x + area.width - border, area.y + area.height - y(0), "field pain")
    canvas.rectangle(area.x, area.y, border - area.x, y(0) - area.y, "field")
    canvas.rectangle(border, area.y, area.x + area.width - border, y(0) - area.y, "field praise")
    canvas.line(area.x, y(0), area.x + area.width, y(0), "zero")
    canvas.line(border, area.y, border, area.y + area.height, "zero")
    frame(&canvas, area)
    var taken = quadrants.dots.map {
      Box(x: x($0.share) - 6, y: y($0.net) - 6, width: 12, height: 12)
    }
    for dot in quadrants.dots {
      canvas.circle(x(dot.share), y(dot.net), 5, "dot \(dot.tone.rawValue)")
    }
    for dot in quadrants.dots {
      label(dot, x(dot.share), y(dot.net), area, &taken, &canvas, size: isWide ? 13 : 12)
    }
    return canvas
  }

  /// The names of the quadrants in the corners, and of the axes.
  private func frame(_ canvas: inout SVGCanvas, _ area: Box) {
    let names = quadrants.names
    guard names.count == 4 else { return }
    let (right, bottom) = (area.x + area.width, area.y + area.height)
    canvas.text(right, area.y - 10, names[2], "corner praise-text", .end)
    canvas.text(area.x, area.y - 10, names[3], "corner soft")
    canvas.text(right, bottom + 22, names[0], "corner pain-text", .end)
    canvas.text(area.x, bottom + 22, names[1], "corner soft")
    canvas.text(area.x + area.width / 2, bottom + 22, quadrants.axes.share + " →", "axis", .middle)
    canvas.text(area.x + area.width / 2, area.y - 10, "↑ " + quadrants.axes.net, "axis", .middle)
  }

  /// Writes a dot's name where there is room; without room it stands in the table alone.
  private func label(
    _ dot: Report.Quadrants.Dot, _ x: Double, _ y: Double, _ area: Box, _ taken: inout [Box],
    _ canvas: inout SVGCanvas, size: Double
  ) {
    let width = SVGCanvas.width(of: dot.label, size: size)
    let places: [(box: Box, anchor: SVGCanvas.Anchor)] = [
      (Box(x: x + 8, y: y - 8, width: width, height: 16), .start),
      (Box(x: x - 8 - width, y: y - 8, width: width, height: 16), .end),
      (Box(x: x - width / 2, y: y - 23, width: width, height: 15), .middle),
      (Box(x: x - width / 2, y: y + 8, width: width, height: 15), .middle),
    ]
    let place = places.first { place in
      place.box.x >= area.x && place.box.x + width <= area.x + area.width
        && place.box.y >= area.y && place.box.y + 16 <= area.y + area.height
        && !taken.contains { $0.overlaps(place.box) }
    }
    guard let place else { return }
    taken.append(place.box)
    let at =
      switch place.anchor {
      case .start: place.box.x
      case .end: place.box.x + width
      case .middle: x
      }
    canvas.text(
      at, place.box.y + 12.5, dot.label, size > 12 ? "label" : "label small", place.anchor)
  }
}
