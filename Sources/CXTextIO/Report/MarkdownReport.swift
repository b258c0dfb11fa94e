/// A report as Markdown (CommonMark with GitHub's tables): headings, sentences, tables and quotes; charts are their tables.
extension [UInt8] {
  /// Appends the report.
  package mutating func append(markdown report: Report) {
    var text = "# \(report.title.escapedForMarkdown)\n\n\(report.subtitle.escapedForMarkdown)\n"
    if !report.summary.isEmpty { text += "\n\(report.summary.escapedForMarkdown)\n" }
    text += "\n" + report.answers.map(Self.markdown).joined()
    for section in report.sections { text += Self.markdown(section, report) }
    append(utf8: text)
  }

  private static func markdown(_ answer: Report.Answer) -> String {
    let details = answer.details.isEmpty ? "" : ". " + answer.details.joined(separator: "; ")
    return "- \(answer.question.escapedForMarkdown): **\(answer.headline.escapedForMarkdown)**"
      + "\(details.escapedForMarkdown)\n"
  }

  private static func markdown(_ section: Report.Section, _ report: Report) -> String {
    var text = "\n## \(section.title.escapedForMarkdown)\n"
    if !section.finding.isEmpty { text += "\n\(section.finding.escapedForMarkdown)\n" }
    if case .heatmap(let heatmap) = section.chart { text += markdown(heatmap.table) }
    for table in section.tables + section.openTables { text += markdown(table) }
    for group in section.quotes {
      text += "\n### \(group.title.escapedForMarkdown)\n"
      for quote in group.quotes {
        let pieces = quote.pieces.map { piece in
          let plain = piece.text.escapedForMarkdown
          return piece.isMarked ? "**\(plain)**" : plain
        }
        text += "\n> \(pieces.joined())\n"
      }
    }
    for note in section.notes { text += "\n\(note.escapedForMarkdown)\n" }
    return text
  }

  private static func markdown(_ table: Report.Table) -> String {
    var text = table.title.isEmpty ? "\n" : "\n**\(table.title.escapedForMarkdown)**\n\n"
    text += "| " + table.columns.map(\.title.escapedForMarkdown).joined(separator: " | ") + " |\n"
    text += "|" + table.columns.map { $0.isNumber ? "---:|" : "---|" }.joined() + "\n"
    for row in table.rows {
      text += "| " + row.map(\.text.escapedForMarkdown).joined(separator: " | ") + " |\n"
    }
    return text
  }
}

extension Report.Heatmap {
  /// The counts as a plain table.
  package var table: Report.Table {
    Report.Table(
      [corner] + columns.map { "#" + $0 },
      rows: rows.map { row in
        [Report.Table.Value(row.label)] + row.squares.map { Report.Table.Value($0.text) }
      })
  }
}

extension String {
  /// The text with what Markdown would read as marks behind backslashes.
  var escapedForMarkdown: String {
    var text = ""
    for scalar in unicodeScalars {
      if "\\`*_[]<>|#".unicodeScalars.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
