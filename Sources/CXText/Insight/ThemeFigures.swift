/// What a theme comes to over all comments.
public struct ThemeFigures: Hashable, Sendable, Identifiable {
  /// The theme's id.
  public let id: String
  /// What drives it; empty for a theme that the taxonomy does not have.
  public let driver: String
  /// Its mentions.
  public let cell: TallyCell
  /// The share of comments that speak of it.
  public let share: Estimate
  /// Praise less blame among its mentions.
  public let netSentiment: Estimate
  /// The share of comments in which it hurts.
  public let pain: Estimate
  /// The share of comments in which it is praised.
  public let praise: Estimate
  /// What mentions of it do to the score.
  public let impact: Impact?
  /// What it does to the score where it hurts.
  public let painImpact: Impact?
  /// What it does to the score where it is praised.
  public let praiseImpact: Impact?
  /// How urgent it is.
  public let priority: Priority
  /// What to do about it.
  public let quadrant: Quadrant
  /// What the customers are worth for whom it hurts, in the unit of the weights.
  public let valueAtRisk: Double
}

/// What to do about a theme, by how often it is spoken of and how customers feel about it.
public enum Quadrant: String, Hashable, Sendable, CaseIterable {
  /// Hurts, and often.
  case fix
  /// Hurts, but seldom.
  case watch
  /// Pleases, and often.
  case keep
  /// Pleases those few who speak of it.
  case promote

  /// The quadrant of a theme: often is what at least half of the themes are not.
  init(share: Double, netSentiment: Double, typicalShare: Double) {
    let isOften = share >= typicalShare
    self = netSentiment < 0 ? (isOften ? .fix : .watch) : (isOften ? .keep : .promote)
  }
}

extension Tally {
  /// The figures of every theme with at least one mention, the most frequent first.
  func themeFigures(
    _ taxonomy: Taxonomy, _ question: AnswerScale.Kind?, _ model: ImpactModel?,
    _ trend: Comparison?
  ) -> [ThemeFigures] {
    let facets = facets(of: .theme)
    let rows = rowCount
    let sound = facets.map { self[$0].comments }.filter { $0 >= 10 }.sorted()
    let typical = Double(sound.isEmpty ? 0 : sound[(sound.count - 1) / 2]) / Double(max(1, rows))
    let scale = question.map { width(of: $0) }
    let growth = trend?.painTrends ?? [:]
    let figures = facets.compactMap { facet -> ThemeFigures? in
      let cell = self[facet]
      let features = [Facet(.pain, facet.name), Facet(.praise, facet.name)]
      let impacts = ([facet] + features).map { feature in
        question.flatMap {
          Impact(
            self[.all][$0], with: self[feature][$0], regression: model?.coefficients[feature])
        }
      }
      guard let share = Estimate.share(cell.comments, of: rows), let net = cell.netSentiment,
        let pain = Estimate.share(cell.negative, of: rows),
        let praise = Estimate.share(cell.positive, of: rows)
      else { return nil }
      return ThemeFigures(
        id: facet.name, driver: taxonomy.theme(facet.name)?.driver ?? "", cell: cell, share: share,
        netSentiment: net, pain: pain, praise: praise, impact: impacts[0], painImpact: impacts[1],
        praiseImpact: impacts[2],
        priority: Priority(
          cell, of: rows, impact: impacts[1], scale: scale, trend: growth[facet.name]),
        quadrant: Quadrant(
          share: share.value, netSentiment: net.value, typicalShare: typical),
        valueAtRisk: cell.valueAtRisk)
    }
    return figures.sorted {
      $0.cell.comments != $1.cell.comments ? $0.cell.comments > $1.cell.comments : $0.id < $1.id
    }
  }
}

extension Comparison {
  /// By theme: the share in which it hurts, before and after.
  fileprivate var painTrends: [String: (before: Estimate, after: Estimate)] {
    var trends: [String: (before: Estimate, after: Estimate)] = [:]
    for change in changes where change.measure == .pain {
      trends[change.facet.name] = (change.before, change.after)
    }
    return trends
  }
}
