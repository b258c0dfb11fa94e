/// The figures of one part of the comments: a touchpoint, a stage, a channel, a segment, a language, a month.
public struct FacetFigures: Hashable, Sendable, Identifiable {
  /// Which part.
  public let facet: Facet
  /// Its sums.
  public let cell: TallyCell
  /// The share of all comments that it has.
  public let share: Estimate
  /// Praise less blame: at touchpoints and stages what is felt there.
  public let netSentiment: Estimate
  /// NPS, CSAT or CES of the comments in it.
  public let score: Estimate?

  /// The part's name.
  public var id: String { facet.name }
}

extension Tally {
  /// The parts of a dimension, in order of their names.
  public func parts(of dimension: Dimension, question: AnswerScale.Kind?) -> [FacetFigures] {
    facets(of: dimension).compactMap { facet in
      let cell = self[facet]
      guard let share = Estimate.share(cell.comments, of: rowCount), let net = cell.netSentiment
      else { return nil }
      return FacetFigures(
        facet: facet, cell: cell, share: share, netSentiment: net,
        score: question.flatMap { cell.score($0) })
    }
  }
}
