import CXText

/// Puts figures into the sentences, tables and charts of a report.
struct ReportBuilder {
  let insight: Insight
  let words: ReportWords
  let taxonomy: Taxonomy
  let masking: MarkedText.Masking
  var discovered: [RecurringTheme] = []

  /// How many rows a ranking shows; the rest stands in the JSON.
  static let longest = 12

  var tally: Tally { insight.tally }

  /// The report: a section that has nothing to show is left out.
  func report(source: String) -> Report {
    var report = Report(
      language: words.language, title: words["title"], subtitle: subtitle(source),
      summary: summary, tableTitle: words["table.show"],
      quoteMarks: (words["quote.open"], words["quote.close"]))
    report.answers = answers
    report.sections = [
      journey, painPoints, quadrants, heatmap, trends, changes, recurring, quotes, drivers, groups,
      leavers, followUp, mismatches, method,
    ].compactMap(\.self)
    return report
  }

  private func subtitle(_ source: String) -> String {
    var parts = [words["count.comments", ["n": words.count(tally.rowCount)]]]
    if !insight.months.isEmpty { parts.append(words.months(insight.months)) }
    if !source.isEmpty { parts.append(source) }
    return parts.joined(separator: " · ")
  }

  /// The score, and how many praise and blame.
  private var summary: String {
    let all = tally[.all]
    guard all.comments > 0 else { return "" }
    var sentences: [String] = []
    if let question = insight.question, let score = insight.score {
      sentences.append(
        words[
          "summary.score",
          [
            "score": words["score.\(question.rawValue)"],
            "value": words.score(score.value, question), "low": words.score(score.low, question),
            "high": words.score(score.high, question),
          ]])
    }
    let shares = [all.positive, all.negative, all.mixed].map {
      words.percent(Double($0) / Double(all.comments))
    }
    sentences.append(
      words[
        "summary.tone",
        ["positive": shares[0], "negative": shares[1], "mixed": shares[2]]])
    return sentences.joined(separator: " ")
  }

  // MARK: - Names

  /// What something is called in the report's language.
  func name(_ facet: Facet) -> String {
    let code = words.language.code
    switch facet.dimension {
    case .all: return words["all"]
    case .theme, .pain, .praise: return taxonomy.theme(facet.name)?.names[code] ?? facet.name
    case .touchpoint: return taxonomy.touchpoint(facet.name)?.names[code] ?? facet.name
    case .month: return words.month(facet.name)
    case .stage, .language, .signal:
      let key = "\(facet.dimension.rawValue).\(facet.name)"
      return words.has(key) ? words[key] : facet.name
    default: return facet.name
    }
  }

  func theme(_ id: String) -> String { name(Facet(.theme, id)) }

  /// The touchpoint where a theme hurts most, and how often it does there.
  func place(of theme: String) -> (facet: Facet, comments: Int)? {
    let places = tally.facets(of: .touchpoint).map { facet in
      (facet: facet, comments: tally[Facet(.theme, theme), facet].negative)
    }
    // Sorting keeps the order of equals, which is that of the names.
    return places.filter { $0.comments >= 3 }.sorted { $0.comments > $1.comments }.first
  }

  /// Whether more is better than less.
  func tone(_ net: Double) -> Report.Tone { net < 0 ? .pain : net > 0 ? .praise : .plain }

  // MARK: - Pieces that several sections have

  /// Net sentiment as a bar.
  func bar(_ label: String, _ net: Estimate) -> Report.Bar {
    Report.Bar(
      label: label, value: net.value, low: net.low, high: net.high, text: words.net(net.value),
      interval: words.interval(net, words.net), tone: tone(net.value),
      isWeak: net.reliability != .sound)
  }

  /// A figure in a table; one that rests on few comments is faint.
  func value(_ text: String, _ estimate: Estimate?) -> Report.Table.Value {
    Report.Table.Value(text, estimate?.reliability == .sound ? .plain : .weak)
  }

  func text(_ text: String) -> Report.Table.Value { Report.Table.Value(text) }

  /// A change as a sentence: `Waiting: complaints from 4 % to 9 %`.
  func sentence(_ change: Change) -> String {
    words[
      "change.\(change.measure.rawValue)",
      [
        "theme": change.measure == .score ? scoreName : name(change.facet),
        "a": figure(change.before.value, change), "b": figure(change.after.value, change),
      ]]
  }

  /// A figure of a change as it is written.
  func figure(_ value: Double, _ change: Change) -> String {
    switch change.measure {
    case .pain, .praise: words.percent(value)
    case .netSentiment: words.net(value)
    case .score: words.score(value, insight.question ?? .recommendation)
    }
  }

  /// `NPS`, `CSAT`, `CES`.
  var scoreName: String { insight.question.map { words["score.short.\($0.rawValue)"] } ?? "" }
}

extension Report {
  /// The report of some figures.
  ///
  /// - Parameters:
  ///   - insight: The figures.
  ///   - words: The language that it is written in.
  ///   - source: What the comments came from, as it is to be named; empty to leave it out.
  ///   - taxonomy: The names of themes and touchpoints.
  ///   - discovered: Themes that nobody named, the largest first.
  ///   - masking: Finds what quotes must not show.
  package init(
    _ insight: Insight, _ words: ReportWords, source: String = "",
    taxonomy: Taxonomy = .builtIn, discovered: [RecurringTheme] = [],
    masking: @escaping MarkedText.Masking
  ) {
    self = ReportBuilder(
      insight: insight, words: words, taxonomy: taxonomy, masking: masking, discovered: discovered
    ).report(source: source)
  }
}
