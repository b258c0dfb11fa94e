import CXText

extension Report {
  /// The report of what differs between two groups of comments.
  ///
  /// - Parameters:
  ///   - comparison: The differences.
  ///   - tallies: Both groups.
  ///   - names: What they are called.
  ///   - words: The language that it is written in.
  ///   - taxonomy: The names of themes and touchpoints.
  ///   - masking: Finds what quotes must not show.
  package init(
    _ comparison: Comparison, _ tallies: [Tally], names: [String], _ words: ReportWords,
    taxonomy: Taxonomy = .builtIn, masking: @escaping MarkedText.Masking
  ) {
    var both = Tally()
    for tally in tallies { both.merge(tally) }
    let builder = ReportBuilder(
      insight: Insight(both, taxonomy: taxonomy), words: words, taxonomy: taxonomy,
      masking: masking)
    self.init(
      language: words.language, title: words["title.compare"],
      subtitle: words[
        "compare.sides",
        [
          "a": names.first ?? "", "b": names.last ?? "",
          "n1": words.count(comparison.rows.before), "n2": words.count(comparison.rows.after),
        ]],
      summary: "", tableTitle: words["table.show"],
      quoteMarks: (words["quote.open"], words["quote.close"]))
    answers = builder.answers(to: comparison)
    sections = [
      builder.section(
        "changes", words["change.title"], comparison.changes, finding: "change.finding",
        columns: (names.first ?? "", names.last ?? ""), notes: [words["change.note"]])
    ]
  }
}

extension ReportBuilder {
  /// The whole of both groups, and what is surest to be worse and better.
  fileprivate func answers(to comparison: Comparison) -> [Report.Answer] {
    let whole = comparison.changes.filter { $0.facet == .all }
      .sorted { $0.measure == .score && $1.measure != .score }
    let parts = comparison.changes.filter { $0.facet != .all && $0.isSignificant }
    return whole.map { change in
      let isSure = change.isSignificant
      return Report.Answer(
        question: change.measure == .score ? scoreName : words["net"],
        headline: figure(change.after.value, change),
        details: [
          words[
            "interval.change",
            [
              "measure": words["measure.\(change.measure.rawValue)"],
              "a": figure(change.before.value, change), "b": figure(change.after.value, change),
            ]]
        ] + (isSure ? [] : [words["answer.nochange"]]),
        tone: isSure ? (change.isBetter ? .praise : .pain) : .plain, isFigure: true)
    } + [
      answer("answer.worse", parts.filter { !$0.isBetter }, .pain),
      answer("answer.better", parts.filter(\.isBetter), .praise),
    ]
  }

  private func answer(
    _ question: String, _ changes: [Change], _ tone: Report.Tone
  ) -> Report.Answer {
    guard let first = changes.first else {
      return Report.Answer(
        question: words[question], headline: words["answer.nochange"], details: [], tone: .plain)
    }
    return Report.Answer(
      question: words[question], headline: name(first.facet),
      details: changes.prefix(3).map(sentence), tone: tone)
  }
}
