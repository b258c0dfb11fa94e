/// Counts by row and column with the feeling as colour: a table, so that it can be read by cell without seeing it.
struct HeatmapTable {
  let heatmap: Report.Heatmap

  func markup(caption: String) -> String {
    var text = "<div class=\"scroll\" tabindex=\"0\" role=\"region\""
    text += " aria-label=\"\(caption.escapedForHTML)\"><table class=\"heatmap\">"
    text += "<caption>\(caption.escapedForHTML)</caption><thead><tr>"
    text += "<th scope=\"col\">\(heatmap.corner.escapedForHTML)</th>"
    for column in heatmap.columns {
      text += "<th scope=\"col\"><span>\(column.escapedForHTML)</span></th>"
    }
    text += "</tr></thead><tbody>"
    for row in heatmap.rows {
      text += "<tr><th scope=\"row\">\(row.label.escapedForHTML)</th>"
      for square in row.squares { text += markup(square) }
      text += "</tr>"
    }
    return text + "</tbody></table></div>"
  }

  /// Ten shades per side; a square of fewer than ten comments is paler, since its colour may be chance.
  private func markup(_ square: Report.Heatmap.Square) -> String {
    guard square.comments > 0 else { return "<td></td>" }
    let depth = square.comments < 10 ? 3.0 : 10.0
    let shade = Int((min(1, square.net.magnitude) * depth).rounded())
    let side = square.net < 0 ? "pain" : "praise"
    return "<td class=\"\(side) s\(shade)\">\(square.text)</td>"
  }
}
