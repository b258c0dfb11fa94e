import CXTextIO

/// A report on the screen: the answers, then each section with its bars drawn in letters, or its table.
struct ReportView {
  let style: Style
  /// The columns of the screen.
  let width: Int

  func append(_ report: Report, to output: inout [UInt8]) {
    line(report.title, .bold, to: &output)
    line(report.subtitle, .faint, to: &output)
    if !report.summary.isEmpty { paragraph(report.summary, to: &output) }
    output.append("\n")
    let wide = report.answers.map(\.question.displayWidth).max() ?? 0
    for answer in report.answers {
      var text = StyledText()
      text.append("  " + answer.question.padded(to: wide) + "  ", .faint)
      text.append(answer.headline, answer.tone == .plain ? .bold : look(answer.tone))
      text.write(style, width: nil, to: &output)
      output.append("\n")
      let indent = String(repeating: " ", count: wide + 4)
      for detail in answer.details { line(indent + detail, .faint, to: &output) }
    }
    for section in report.sections { append(section, report, to: &output) }
  }

  private func append(
    _ section: Report.Section, _ report: Report, to output: inout [UInt8]
  ) {
    output.append("\n")
    line(section.title, .bold, to: &output)
    if !section.finding.isEmpty { paragraph(section.finding, to: &output) }
    switch section.chart {
    case .ranking(let bars): append(bars, isDiverging: false, to: &output)
    case .journey(let bars), .diverging(let bars): append(bars, isDiverging: true, to: &output)
    case .heatmap(let heatmap): append(heatmap.table, to: &output)
    case .quadrant, .trends, nil: for table in section.tables { append(table, to: &output) }
    }
    for table in section.openTables { append(table, to: &output) }
    for group in section.quotes {
      line("  " + group.title, look(group.tone), to: &output)
      for quote in group.quotes {
        var text = StyledText()
        text.append("  " + report.quoteMarks.open)
        for piece in quote.pieces {
          text.append(piece.text, piece.isMarked ? look(group.tone) : .plain)
        }
        text.append(report.quoteMarks.close)
        text.write(style, width: width, to: &output)
        output.append("\n")
      }
    }
    for note in section.notes { paragraph(note, .faint, to: &output) }
  }

  /// `  Waiting time   ████████▌  12 %`; bars to both sides have their 0 in the middle.
  private func append(_ bars: [Report.Bar], isDiverging: Bool, to output: inout [UInt8]) {
    let wide = bars.map(\.label.displayWidth).max() ?? 0
    let room = max(10, min(40, width - wide - 14))
    let most = bars.map(\.value.magnitude).max() ?? 1
    let half = isDiverging ? room / 2 : room
    for bar in bars {
      let length = most > 0 ? Int((bar.value.magnitude / most * Double(half)).rounded()) : 0
      let filled = String(repeating: "█", count: length)
      var text = StyledText()
      text.append("  " + bar.label.padded(to: wide) + "  ")
      if isDiverging {
        let isLeft = bar.value < 0
        text.append(isLeft ? filled.padded(to: half, atEnd: false) : "".padded(to: half), look(bar))
        text.append("│", .faint)
        text.append(isLeft ? "".padded(to: half) : filled.padded(to: half), look(bar))
      } else {
        text.append(filled.padded(to: half), look(bar))
      }
      text.append("  " + bar.text)
      text.write(style, width: nil, to: &output)
      output.append("\n")
    }
  }

  private func append(_ table: Report.Table, to output: inout [UInt8]) {
    if !table.title.isEmpty { line("  " + table.title, .faint, to: &output) }
    // What is long (comments) goes under its row.
    let long = table.columns.indices.filter { column in
      table.rows.contains { $0[column].text.displayWidth > 44 }
    }
    let shown = table.columns.indices.filter { !long.contains($0) }
    var text = TextTable(header: shown.map { table.columns[$0].title })
    for row in table.rows {
      text.append(shown.map { TextTable.Cell(row[$0].text, look(row[$0].tone)) })
    }
    text.write(style, to: &output)
    for row in table.rows {
      for column in long {
        paragraph("  " + row[0].text + "  " + row[column].text, .faint, to: &output)
      }
    }
  }

  private func look(_ bar: Report.Bar) -> Style.Look { bar.isWeak ? .faint : look(bar.tone) }

  private func look(_ tone: Report.Tone) -> Style.Look {
    switch tone {
    case .plain: .plain
    case .pain: .blame
    case .praise: .praise
    case .weak: .faint
    }
  }

  private func line(_ text: String, _ look: Style.Look, to output: inout [UInt8]) {
    style.append(text, look, to: &output)
    output.append("\n")
  }

  private func paragraph(
    _ text: String, _ look: Style.Look = .plain, to output: inout [UInt8]
  ) {
    var styled = StyledText()
    styled.append(text, look)
    styled.write(style, width: width, to: &output)
    output.append("\n")
  }
}
