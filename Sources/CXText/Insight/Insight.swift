/// The numbers that people who care for customers decide by, from a tally of analysed comments.
///
///     let insight = Insight(tally)
///     insight.score                          // NPS 23, from 17 to 29
///     insight.painPoints.first?.id           // "no_reply"
///     insight.changes.filter(\.isSignificant)
///
/// Every figure has its number of comments and its 95 % interval. A figure that rests on fewer than ten comments is not
/// ranked; what is called significant has been corrected for everything that was looked at.
public struct Insight: Sendable {
  /// The tally that all is made from, for further figures.
  public let tally: Tally
  /// The question that most comments answer; nil if none does.
  public let question: AnswerScale.Kind?
  /// The figure of that question: NPS, CSAT or CES.
  public let score: Estimate?
  /// Praise less blame over all comments, in -1...1; nil of no comments.
  public let netSentiment: Estimate?
  /// Every theme, the most frequent first.
  public let themes: [ThemeFigures]
  /// The themes that hurt at least ten times, the most urgent first.
  public let painPoints: [ThemeFigures]
  /// How much of the score all themes explain together, in 0...1.
  public let explained: Double?
  /// What drives the experience, the worst first.
  public let drivers: [DriverFigures]
  /// The months that comments are of, oldest first.
  public let months: [String]
  /// Which months are compared with which.
  public let periods: Periods?
  /// What the last months differ in from those before, the surest first; empty without dates.
  public let changes: [Change]
  /// What stands out in the last month.
  public let anomalies: [Anomaly]
  /// What customers who left say more or less often than those who stayed; empty without a column that tells.
  public let churnChanges: [Change]
  /// How much was understood; nil of no comments.
  public let coverage: Coverage?

  /// The figures of a tally. Complexity: O(t³) in the number of themes, for the regression.
  public init(_ tally: Tally, taxonomy: Taxonomy = .builtIn) {
    self.tally = tally
    let all = tally[.all]
    let question = all.commonestQuestion
    self.question = question
    score = question.flatMap { all.score($0) }
    netSentiment = all.netSentiment
    months = tally.facets(of: .month).map(\.name)
    periods = Periods(months)
    let trend = periods.map { periods in
      Comparison(
        ComparedGroup(tally, parts: periods.before.map { Facet(.month, $0) }),
        ComparedGroup(tally, parts: periods.recent.map { Facet(.month, $0) }), question: question)
    }
    changes = trend?.changes ?? []
    anomalies = tally.anomalies(months)
    let model = question.map { ImpactModel(tally, $0) }
    explained = model?.explained
    themes = tally.themeFigures(taxonomy, question, model, trend)
    painPoints = themes.filter { $0.cell.negative >= 10 }.sorted {
      $0.priority.value != $1.priority.value
        ? $0.priority.value > $1.priority.value : $0.id < $1.id
    }
    drivers = tally.drivers(taxonomy)
    let sides = ["no", "yes"].map { ComparedGroup(tally, parts: [Facet(.churned, $0)]) }
    churnChanges =
      sides.contains { $0[.all].comments == 0 }
      ? [] : Comparison(sides[0], sides[1], question: question).changes
    coverage = tally.coverage
  }

  /// The themes that hurt, or are praised, more than before by more than chance.
  public var emerging: [Change] { moved { $0.difference.value > 0 } }

  /// The themes that hurt, or are praised, less than before by more than chance.
  public var vanishing: [Change] { moved { $0.difference.value < 0 } }

  private func moved(_ isWanted: (Change) -> Bool) -> [Change] {
    changes.filter { $0.isSignificant && $0.facet.dimension == .theme && isWanted($0) }
  }

  /// How many promises are told to be kept, of those told to be kept or broken; nil if none is.
  public var promisesKept: Estimate? {
    let (kept, broken) = (count(of: "promise.kept"), count(of: "promise.broken"))
    return .share(kept, of: kept + broken)
  }

  /// How many comments have a signal: `churn.stated`, `effort.high`.
  public func count(of signal: String) -> Int { tally[Facet(.signal, signal)].comments }

  /// What the customers are worth whose comments are negative, in the unit of the weights; 0 without weights.
  public var valueAtRisk: Double { tally[.all].valueAtRisk }
}

extension Tally {
  /// How far apart the worst and the best figure of a question are, in points.
  func width(of kind: AnswerScale.Kind) -> Double {
    switch kind {
    case .recommendation: return 200
    case .satisfaction: return 100
    case .effort: return answers(to: kind).first.map { Double($0.scale.high - $0.scale.low) } ?? 1
    }
  }

  /// How often each answer was given to a question, by scale and answer.
  public func answers(
    to kind: AnswerScale.Kind
  ) -> [(scale: AnswerScale, answer: Int, comments: Int)] {
    facets(of: .answer).compactMap { facet in
      let parts = facet.name.split(separator: "=")
      guard parts.count == 2, let scale = AnswerScale(parts[0]), scale.kind == kind,
        let answer = Int(parts[1])
      else { return nil }
      return (scale, answer, self[facet].comments)
    }.sorted { ($0.scale.text, $0.answer) < ($1.scale.text, $1.answer) }
  }
}
