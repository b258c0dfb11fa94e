import CXText

extension ReportBuilder {
  /// Customers who ask for an answer or may leave, with their ids.
  var followUp: Report.Section? {
    let (comments, total) = tally.list(.followUp)
    let churn = tally.list(.churn)
    guard total + churn.total > 0 else { return nil }
    var section = Report.Section("follow-up", words["follow.title"])
    section.finding =
      words[
        "follow.finding",
        ["follow": words.count(total), "churn": words.count(churn.total)]]
    let shown = comments.isEmpty ? churn.comments : comments
    section.tables = [table(Array(shown.prefix(8)), hasReasons: true)]
    section.notes = [words["follow.note", ["n": words.count(min(8, shown.count))]]]
    if insight.valueAtRisk > 0 {
      section.notes.append(
        words["follow.risk", ["value": words.number(insight.valueAtRisk)]])
    }
    return section
  }

  /// Where the score says one thing and the words another.
  var mismatches: Report.Section? {
    let (good, bad) = (tally.list(.goodScoreBadText), tally.list(.badScoreGoodText))
    guard good.total + bad.total > 0 else { return nil }
    var section = Report.Section("mismatches", words["mismatch.title"])
    section.finding =
      words[
        "mismatch.finding",
        ["high": words.count(good.total), "low": words.count(bad.total)]]
    for (list, title) in [(good, "mismatch.good"), (bad, "mismatch.bad")] where list.total > 0 {
      var table = table(Array(list.comments.prefix(4)), hasReasons: false)
      table.title = words[title]
      section.tables.append(table)
    }
    return section
  }

  private func table(_ comments: [ListedComment], hasReasons: Bool) -> Report.Table {
    let hasAnswers = comments.contains { !$0.answer.isEmpty }
    let hasTexts = comments.contains { !$0.text.isEmpty }
    var columns = [words["column.id"]]
    if hasReasons { columns.append(words["column.reason"]) }
    if hasAnswers { columns.append("#" + words["column.answer"]) }
    if hasTexts { columns.append(words["column.text"]) }
    return Report.Table(
      columns,
      rows: comments.map { comment in
        var row = [text(comment.id.isEmpty ? "–" : comment.id)]
        if hasReasons {
          row.append(
            text(comment.reasons.map { name(Facet(.signal, $0)) }.joined(separator: ", ")))
        }
        if hasAnswers { row.append(text(comment.answer)) }
        if hasTexts {
          row.append(text(MarkedText(comment.text, limit: 160, masking: masking).text))
        }
        return row
      })
  }
}
