/// A report as one page of HTML: nothing is fetched, no script runs, light and dark as the reader's system is.
///
/// The page forbids itself every request (`Content-Security-Policy`), so that a reader can be sure that nothing in it
/// calls home.
extension [UInt8] {
  /// Appends the page.
  package mutating func append(html report: Report) {
    append(utf8: HTMLReport(report: report).markup)
  }
}

struct HTMLReport {
  let report: Report

  var markup: String {
    head + "<body><header>" + header + "</header><main>" + answers
      + report.sections.map(section).joined() + "</main></body></html>\n"
  }

  private var head: String {
    "<!doctype html><html lang=\"\(report.language.code)\"><head><meta charset=\"utf-8\">"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      + "<meta name=\"color-scheme\" content=\"light dark\">"
      + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
      + " style-src 'unsafe-inline'\">"
      + "<title>\(report.title.escapedForHTML)</title><style>\(HTMLStyle.sheet)</style></head>\n"
  }

  private var header: String {
    "<p class=\"subtitle\">\(report.subtitle.escapedForHTML)</p>"
      + "<h1>\(report.title.escapedForHTML)</h1>"
      + paragraph(report.summary, "summary")
  }

  private var answers: String {
    guard !report.answers.isEmpty else { return "" }
    return "<div class=\"answers\">" + report.answers.map(answer).joined() + "</div>"
  }

  private func answer(_ answer: Report.Answer) -> String {
    let look = answer.isFigure ? "headline figure" : "headline"
    return "<section class=\"answer \(answer.tone.rawValue)\">"
      + "<h2>\(answer.question.escapedForHTML)</h2>"
      + paragraph(answer.headline, look)
      + answer.details.map { paragraph($0, "detail") }.joined() + "</section>"
  }

  private func section(_ section: Report.Section) -> String {
    var text = "\n<section class=\"part\" id=\"\(section.id)\"><div class=\"aside\">"
    text += "<h2>\(section.title.escapedForHTML)</h2>" + paragraph(section.finding, "finding")
    let content = content(of: section)
    let notes = section.notes.map { paragraph($0, "note") }.joined()
    // A section of notes alone has them where others have figures.
    text += content.isEmpty ? "</div>" : notes + "</div>"
    return text + "<div class=\"content\">" + (content.isEmpty ? notes : content)
      + "</div></section>"
  }

  private func content(of section: Report.Section) -> String {
    var text = ""
    if let chart = section.chart {
      text += HTMLCharts(id: "c-" + section.id, title: section.title).markup(chart)
    }
    let tables = section.tables.map { table($0, caption: section.title) }.joined()
    if section.chart == nil {
      text += tables
    } else if !tables.isEmpty {
      text += "<details><summary>\(report.tableTitle.escapedForHTML)</summary>\(tables)</details>"
    }
    text += section.openTables.map { table($0, caption: section.title) }.joined()
    if !section.quotes.isEmpty {
      text += "<div class=\"quotes\">" + section.quotes.map(quotes).joined() + "</div>"
    }
    return text
  }

  private func table(_ table: Report.Table, caption: String) -> String {
    let name = (table.title.isEmpty ? caption : table.title).escapedForHTML
    var text = "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(name)\"><table>"
    text += "<caption\(table.title.isEmpty ? " class=\"hidden\"" : "")>\(name)</caption><thead><tr>"
    for column in table.columns {
      text += "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : "")>"
      text += "\(column.title.escapedForHTML)</th>"
    }
    text += "</tr></thead><tbody>"
    for row in table.rows {
      text += "<tr>"
      for (column, value) in zip(table.columns, row).enumerated() {
        text += cell(value.1, isFirst: column == 0, isNumber: value.0.isNumber)
      }
      text += "</tr>"
    }
    return text + "</tbody></table></div>"
  }

  private func cell(_ value: Report.Table.Value, isFirst: Bool, isNumber: Bool) -> String {
    let looks = [
      isNumber ? "number" : "", value.tone == .plain ? "" : value.tone.rawValue + "-text",
    ]
    .filter { !$0.isEmpty }
    let look = looks.isEmpty ? "" : " class=\"\(looks.joined(separator: " "))\""
    let text = value.text.escapedForHTML
    return isFirst ? "<th scope=\"row\"\(look)>\(text)</th>" : "<td\(look)>\(text)</td>"
  }

  private func quotes(_ quotes: Report.Quotes) -> String {
    "<div class=\"theme\"><h3 class=\"\(quotes.tone.rawValue)-text\">\(quotes.title.escapedForHTML)"
      + "</h3>"
      + quotes.quotes.map { quote in
        let pieces = quote.pieces.map { piece in
          piece.isMarked
            ? "<mark class=\"\(quotes.tone.rawValue)\">\(piece.text.escapedForHTML)</mark>"
            : piece.text.escapedForHTML
        }
        return "<blockquote>\(report.quoteMarks.open)\(pieces.joined())\(report.quoteMarks.close)"
          + "</blockquote>"
      }.joined() + "</div>"
  }

  private func paragraph(_ text: String, _ look: String) -> String {
    text.isEmpty ? "" : "<p class=\"\(look)\">\(text.escapedForHTML)</p>"
  }
}
