import CXText

extension ReportBuilder {
  /// What drives the experience, and how promises are kept.
  var drivers: Report.Section? {
    let drivers = insight.drivers.filter { $0.index.reliability != .none }
    guard let low = drivers.first, let high = drivers.last, drivers.count > 1 else { return nil }
    var section = Report.Section("drivers", words["driver.title"])
    section.finding =
      words[
        "driver.finding",
        [
          "low": words["driver.\(low.id)"], "lowvalue": words.net(low.index.value),
          "high": words["driver.\(high.id)"], "highvalue": words.net(high.index.value),
        ]]
    section.chart = .diverging(drivers.map { bar(words["driver.\($0.id)"], $0.index) })
    section.tables = [
      Report.Table(
        [
          words["column.driver"], "#" + words["column.mentions"], "#" + words["column.net"],
          "#" + words["column.interval"],
        ],
        rows: drivers.map { driver in
          [
            text(words["driver.\(driver.id)"]), text(words.count(driver.mentions)),
            value(words.net(driver.index.value), driver.index),
            value(words.interval(driver.index, words.net), driver.index),
          ]
        })
    ]
    section.notes = [words["driver.note"]]
    if let kept = insight.promisesKept {
      section.notes.append(
        words[
          "promise",
          [
            "share": words.percent(kept.value),
            "kept": words.count(insight.count(of: "promise.kept")),
            "all": words.count(kept.rows),
          ]])
    }
    return section
  }

  /// Channels, segments and languages.
  var groups: Report.Section? {
    var section = Report.Section("groups", words["groups.title"])
    for dimension in [Dimension.channel, .segment, .language] {
      let parts = tally.parts(of: dimension, question: insight.question)
        .sorted { $0.cell.comments > $1.cell.comments }.prefix(Self.longest)
      guard parts.count > 1 else { continue }
      let title = words["dimension.\(dimension.rawValue)"]
      section.tables.append(table(Array(parts), title, caption: title))
    }
    section.notes = [words["groups.note"]]
    return section.tables.isEmpty ? nil : section
  }
}
