/// Something that differs between two groups or periods.
public struct Change: Hashable, Sendable {
  /// What of a facet differs.
  public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// The share of comments in which a theme hurts.
    case pain
    /// The share of comments in which a theme is praised.
    case praise
    /// Net sentiment, of all comments or at a touchpoint.
    case netSentiment
    /// NPS, CSAT or CES of all comments.
    case score
  }

  /// Of what.
  public let facet: Facet
  /// Which figure of it.
  public let measure: Measure
  /// The figure in the first group, in 0...1, -1...1 or points.
  public let before: Estimate
  /// The figure in the second.
  public let after: Estimate
  /// The second less the first.
  public let difference: Estimate
  /// How probable such a difference is by chance.
  public let probability: Double
  /// The same, corrected for all that was tested together.
  public internal(set) var adjusted: Double

  /// Whether it is more than chance: at most one in twenty of such findings is wrong.
  public var isSignificant: Bool { adjusted < FalseDiscoveryRate.limit }

  /// Whether the change is good for customers.
  public var isBetter: Bool { measure == .pain ? difference.value < 0 : difference.value > 0 }
}
