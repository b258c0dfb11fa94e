/// A drawing that is written as inline SVG: shapes with classes, whose looks stand in the page's style.
///
/// For readers of the screen it is one image with a title and a description; the shapes are not read.
struct SVGCanvas {
  let width: Double
  let height: Double
  private var body = ""

  /// Where a text stands on its point.
  enum Anchor: String {
    case start, middle, end
  }

  init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String
  ) {
    body +=
      "<line x1=\"\(Self.text(x1))\" y1=\"\(Self.text(y1))\" x2=\"\(Self.text(x2))\""
      + " y2=\"\(Self.text(y2))\" class=\"\(look)\"/>"
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String, radius: Double = 0
  ) {
    let corner = radius > 0 ? " rx=\"\(Self.text(radius))\"" : ""
    body +=
      "<rect x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" width=\"\(Self.text(max(0, width)))\""
      + " height=\"\(Self.text(height))\"\(corner) class=\"\(look)\"/>"
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ look: String) {
    body +=
      "<circle cx=\"\(Self.text(x))\" cy=\"\(Self.text(y))\" r=\"\(Self.text(radius))\""
      + " class=\"\(look)\"/>"
  }

  mutating func text(
    _ x: Double, _ y: Double, _ text: String, _ look: String, _ anchor: Anchor = .start
  ) {
    let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body +=
      "<text x=\"\(Self.text(x))\" y=\"\(Self.text(y))\"\(place) class=\"\(look)\">"
      + "\(text.escapedForHTML)</text>"
  }

  /// A line through points; closed it is an area.
  mutating func path(_ points: [(x: Double, y: Double)], _ look: String, isClosed: Bool = false) {
    guard !points.isEmpty else { return }
    let steps = points.enumerated().map { index, point in
      (index == 0 ? "M" : "L") + Self.text(point.x) + " " + Self.text(point.y)
    }
    body += "<path d=\"\(steps.joined())\(isClosed ? "Z" : "")\" class=\"\(look)\"/>"
  }

  /// The drawing as markup.
  ///
  /// - Parameters:
  ///   - id: A name that no other drawing of the page has.
  ///   - look: The class of the drawing: `wide` and `narrow` are shown on wide and narrow screens.
  ///   - title: What it shows.
  ///   - description: Its figures in words.
  /// - Returns: An `svg` element.
  func markup(id: String, look: String, title: String, description: String) -> String {
    "<svg id=\"\(id)\" class=\"\(look)\" viewBox=\"0 0 \(Self.text(width)) \(Self.text(height))\""
      + " role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">"
      + "\(title.escapedForHTML)</title><desc id=\"\(id)-d\">\(description.escapedForHTML)</desc>"
      + body + "</svg>"
  }

  /// How wide a text is at most, in a wide sans serif of this size: the page takes the font that the reader's system has.
  static func width(of text: String, size: Double) -> Double { Double(text.count) * size * 0.6 }

  /// A coordinate with one decimal.
  private static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}

extension String {
  /// The text as it stands between tags or in quotes of HTML and SVG.
  var escapedForHTML: String {
    guard utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) else { return self }
    var text = ""
    for character in unicodeScalars {
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
