import CXText

extension ReportBuilder {
  /// Net sentiment along the journey, by stage.
  var journey: Report.Section? {
    let figures = tally.parts(of: .stage, question: insight.question)
    let parts = Touchpoint.Stage.allCases.compactMap { stage in
      figures.first { $0.id == stage.rawValue }
    }
    guard parts.count > 1 else { return nil }
    var section = Report.Section("journey", words["journey.title"])
    let sound = parts.filter { $0.netSentiment.reliability == .sound }
    if let low = sound.min(by: { $0.netSentiment.value < $1.netSentiment.value }),
      let high = sound.max(by: { $0.netSentiment.value < $1.netSentiment.value }), low != high
    {
      section.finding =
        words[
          "journey.finding",
          [
            "low": name(low.facet), "lowvalue": words.net(low.netSentiment.value),
            "high": name(high.facet), "highvalue": words.net(high.netSentiment.value),
          ]]
    }
    section.chart = .journey(parts.map { bar(name($0.facet), $0.netSentiment) })
    section.tables = [table(parts, words["column.stage"])]
    section.notes = [words["journey.note"]]
    return section
  }

  /// Parts of the comments with their figures.
  func table(_ parts: [FacetFigures], _ title: String, caption: String = "") -> Report.Table {
    var columns = [
      title, "#" + words["column.comments"], "#" + words["column.share"],
      "#" + words["column.net"], "#" + words["column.interval"],
    ]
    if insight.question != nil { columns.append("#" + scoreName) }
    let rows = parts.map { part in
      var row = [
        text(name(part.facet)), text(words.count(part.cell.comments)),
        text(words.percent(part.share.value)),
        value(words.net(part.netSentiment.value), part.netSentiment),
        value(words.interval(part.netSentiment, words.net), part.netSentiment),
      ]
      if let question = insight.question {
        row.append(
          value(part.score.map { words.score($0.value, question) } ?? "–", part.score))
      }
      return row
    }
    return Report.Table(columns, rows: rows, title: caption)
  }
}
