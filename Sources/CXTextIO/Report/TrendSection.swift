import CXText

extension ReportBuilder {
  /// The score, net sentiment and the themes that changed, month by month.
  var trends: Report.Section? {
    let months = Array(insight.months.suffix(24))
    guard months.count > 2 else { return nil }
    var section = Report.Section("trends", words["trend.title"])
    var trends: [Report.Trend] = []
    if let question = insight.question { trends.append(score(question, months)) }
    trends.append(net(months))
    let changed = (insight.changes.filter(\.isSignificant) + insight.changes).filter {
      $0.measure == .pain || $0.measure == .praise && $0.isSignificant
    }
    var seen: Set<String> = []
    for change in changed where trends.count < 6 && seen.insert(change.id).inserted {
      trends.append(share(change, months))
    }
    section.chart = .trends(trends)
    section.tables = [table(trends, months)]
    section.notes = [words["trend.note"]] + anomalies
    return section
  }

  /// What stands out in the last month, as sentences.
  private var anomalies: [String] {
    insight.anomalies.filter(\.isSignificant).prefix(3).map { anomaly in
      words[
        "anomaly",
        [
          "month": words.month(anomaly.month),
          "theme": anomaly.facet == .all ? words["anomaly.negative"] : name(anomaly.facet),
          "share": words.percent(anomaly.share.value),
          "expected": words.percent(anomaly.expected),
        ]]
    }
  }

  private func score(_ question: AnswerScale.Kind, _ months: [String]) -> Report.Trend {
    let values = months.map { tally[Facet(.month, $0)].score(question) }
    return trend(scoreName, months, values, .plain) { words.score($0, question) }
  }

  private func net(_ months: [String]) -> Report.Trend {
    let values = months.map { tally[Facet(.month, $0)].netSentiment }
    return trend(words["net"], months, values, .plain, words.net)
  }

  private func share(_ change: Change, _ months: [String]) -> Report.Trend {
    let isPain = change.measure == .pain
    let values = months.map { month in
      let cell = tally[change.facet, Facet(.month, month)]
      return Estimate.share(
        isPain ? cell.negative : cell.positive, of: tally[Facet(.month, month)].comments)
    }
    let title = words[
      "colon",
      ["a": name(change.facet), "b": words["measure.\(change.measure.rawValue)"]]]
    return trend(title, months, values, isPain ? .pain : .praise, isShare: true, words.percent)
  }

  private func trend(
    _ title: String, _ months: [String], _ values: [Estimate?], _ tone: Report.Tone,
    isShare: Bool = false, _ text: (Double) -> String
  ) -> Report.Trend {
    let known = values.compactMap(\.self)
    let low = isShare ? 0 : known.map(\.low).min() ?? 0
    let high = max(known.map(\.high).max() ?? 1, low + 0.01)
    return Report.Trend(
      title: title, last: known.last.map { text($0.value) } ?? "–",
      months: months.map(words.month),
      values: values.map { $0.map { (value: $0.value, low: $0.low, high: $0.high) } },
      texts: values.map { $0.map { text($0.value) } ?? "–" },
      axis: (low, high, text(low), text(high)), tone: tone)
  }

  private func table(_ trends: [Report.Trend], _ months: [String]) -> Report.Table {
    Report.Table(
      [words["column.month"], "#" + words["column.comments"]] + trends.map { "#" + $0.title },
      rows: months.enumerated().map { index, month in
        [
          text(words.month(month)),
          text(words.count(tally[Facet(.month, month)].comments)),
        ] + trends.map { text($0.texts[index]) }
      })
  }
}

extension Change {
  /// What is changed, as one name.
  fileprivate var id: String { measure.rawValue + " " + facet.name }
}
