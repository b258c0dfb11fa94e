import CXText
import CXTextIO

/// Shows people what keeps coming back: a table of themes, then each with its phrases and comments.
struct DiscoveryView {
  /// Whether colours are written.
  let style: Style
  /// The columns of the screen; nil to leave lines whole.
  let width: Int?

  /// Appends the view.
  func append(_ findings: DiscoveryFindings, to output: inout [UInt8]) {
    let total = findings.assignments.count
    let placed = findings.assignments.count { $0 != nil }
    append("\(count(findings.themes.count, "theme")) in \(count(total, "comment"))", to: &output)
    append(
      "\(placed.grouped) of them in a theme, \(findings.emptyCount.grouped) empty", to: &output)
    guard !findings.themes.isEmpty else { return }
    output.append("\n")
    let hasTrend = findings.themes.contains { $0.trend != nil }
    var table = TextTable(
      header: ["theme", "comments", "share", "score"] + (hasTrend ? ["before", "after"] : []))
    for theme in findings.themes {
      var row: [TextTable.Cell] = [
        TextTable.Cell(theme.label, .bold), TextTable.Cell(theme.count.grouped),
        TextTable.Cell(percent(Double(theme.count) / Double(max(1, total)))),
        TextTable.Cell(
          theme.polarity.map { $0.fixed(decimals: 2) } ?? "-", look(of: theme.polarity ?? 0)),
      ]
      if let trend = theme.trend {
        row += [TextTable.Cell(percent(trend.before)), TextTable.Cell(percent(trend.after))]
      }
      table.append(row)
    }
    table.write(style, to: &output)
    for theme in findings.themes { append(theme, to: &output) }
  }

  private func append(_ theme: RecurringTheme, to output: inout [UInt8]) {
    output.append("\n")
    var title = StyledText()
    title.append(theme.label, .bold)
    title.append("  \(count(theme.count, "comment")), \(theme.id)", .faint)
    append(title, to: &output)
    let phrases = theme.keyphrases.map { "\($0.text) \(percent($0.share))" }
    append("  " + phrases.joined(separator: ", "), .faint, to: &output)
    for comment in theme.typical { append("  - " + shown(comment), to: &output) }
    if let extreme = theme.extreme, !theme.typical.contains(extreme) {
      append("  ! " + shown(extreme), to: &output)
    }
  }

  private func append(_ line: String, _ look: Style.Look = .plain, to output: inout [UInt8]) {
    var text = StyledText()
    text.append(line, look)
    append(text, to: &output)
  }

  private func append(_ line: StyledText, to output: inout [UInt8]) {
    line.write(style, width: width, to: &output)
    output.append("\n")
  }

  /// A comment without what moves the cursor, not longer than is read at a glance.
  private func shown(_ comment: String) -> String {
    let visible = String(visible: comment.utf8Span.span)
    return visible.count > 300 ? visible.prefix(299) + "…" : visible
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
  }

  private func percent(_ share: Double) -> String { (share * 100).fixed(decimals: 1) + " %" }

  private func look(of score: Double) -> Style.Look {
    score > 0.1 ? .praise : score < -0.1 ? .blame : .plain
  }
}
