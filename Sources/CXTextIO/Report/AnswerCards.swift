import CXText

/// The answer on one screen: the score, what hurts most, what changed, what to do first.
extension ReportBuilder {
  var answers: [Report.Answer] { [scoreAnswer, hurtAnswer, changeAnswer, firstAnswer] }

  private var scoreAnswer: Report.Answer {
    guard let question = insight.question, let score = insight.score else { return netAnswer }
    var details = [
      words[
        "interval.long",
        ["a": words.score(score.low, question), "b": words.score(score.high, question)]],
      words["count.answers", ["n": words.count(score.rows)]],
    ]
    if let change = insight.changes.first(where: { $0.measure == .score && $0.isSignificant }) {
      details.append(sentence(change))
    }
    return Report.Answer(
      question: words["score.\(question.rawValue)"], headline: words.score(score.value, question),
      details: details, tone: .plain, isFigure: true)
  }

  /// Where nobody was asked for a score.
  private var netAnswer: Report.Answer {
    guard let net = insight.netSentiment else { return empty("net", "answer.none") }
    return Report.Answer(
      question: words["net"], headline: words.net(net.value),
      details: [
        words["interval.long", ["a": words.net(net.low), "b": words.net(net.high)]],
        words["net.meaning"],
      ], tone: .plain, isFigure: true)
  }

  /// The theme that costs most of the score, or hurts most often where there is none.
  private var hurtAnswer: Report.Answer {
    let costly = insight.painPoints.compactMap { theme in
      theme.painImpact.map { (theme: theme, loss: $0.leaveOneOut) }
    }.filter { $0.loss.value < 0 }.sorted { $0.loss.value < $1.loss.value }.first
    let frequent = insight.painPoints.sorted { $0.pain.value > $1.pain.value }.first
    guard let theme = costly?.theme ?? frequent else { return empty("answer.hurts", "answer.none") }
    var details = [words["hurts.detail", ["share": words.percent(theme.pain.value)]]]
    if let costly {
      details.append(
        words[
          "hurts.cost",
          ["points": words.number(-costly.loss.value, 1), "score": scoreName]])
    }
    return Report.Answer(
      question: words["answer.hurts"], headline: self.theme(theme.id), details: details,
      tone: .pain)
  }

  private var changeAnswer: Report.Answer {
    guard let periods = insight.periods else { return empty("answer.changed", "answer.nodates") }
    let sure = insight.changes.filter(\.isSignificant)
    let compared = words[
      "periods",
      ["recent": words.months(periods.recent), "before": words.months(periods.before)]]
    guard let change = sure.first else {
      var answer = empty("answer.changed", "answer.nochange")
      answer.details = [compared]
      return answer
    }
    var details = [
      words[
        "interval.change",
        [
          "measure": words["measure.\(change.measure.rawValue)"],
          "a": figure(change.before.value, change), "b": figure(change.after.value, change),
        ]], compared,
    ]
    if sure.count > 1 {
      details.append(words["change.more", ["n": words.count(sure.count - 1)]])
    }
    return Report.Answer(
      question: words["answer.changed"],
      headline: change.measure == .score ? scoreName : name(change.facet), details: details,
      tone: change.isBetter ? .praise : .pain)
  }

  private var firstAnswer: Report.Answer {
    guard let theme = insight.painPoints.first else { return empty("answer.first", "answer.none") }
    var details = [
      words[
        "first.detail",
        [
          "priority": "100", "share": words.percent(theme.priority.frequency),
          "severity": words.percent(theme.priority.severity),
        ]]
    ]
    if let place = place(of: theme.id) {
      details.append(words["first.place", ["place": name(place.facet)]])
    }
    return Report.Answer(
      question: words["answer.first"], headline: self.theme(theme.id), details: details,
      tone: .plain)
  }

  private func empty(_ question: String, _ headline: String) -> Report.Answer {
    Report.Answer(
      question: words[question], headline: words[headline], details: [], tone: .plain)
  }
}
