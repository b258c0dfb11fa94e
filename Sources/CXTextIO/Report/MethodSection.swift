import CXText

extension ReportBuilder {
  /// How the figures were made, and how much was understood.
  var method: Report.Section? {
    guard let coverage = insight.coverage else { return nil }
    var section = Report.Section("method", words["method.title"])
    section.notes = [
      words[
        "method.coverage",
        [
          "themes": words.percent(coverage.themes.value),
          "places": words.percent(coverage.touchpoints.value),
          "feelings": words.percent(coverage.feelings.value),
          "n": words.count(coverage.uncovered),
        ]], words["method.intervals"],
    ]
    if let explained = insight.explained {
      section.notes.append(
        words["method.impact", ["score": scoreName, "share": words.percent(explained)]])
    }
    section.notes.append(words["method.rules"])
    return section
  }
}
