/// How urgent a pain point is: frequency × severity × impact × trend, each shown.
///
/// Each part is a plain factor, so that the product can be worked out again by hand. It orders pain points and has no
/// unit of its own; reports show it in per cent of the highest.
public struct Priority: Hashable, Sendable {
  /// The share of comments in which the theme hurts, in 0...1.
  public let frequency: Double
  /// How much it hurts there, in 0.25...1: the mean strength of the feeling.
  public let severity: Double
  /// How far the score of those comments lies below that of the others, as a part of the scale, in 0.05...1; 1 where no
  /// score is known, so that it changes nothing.
  public let impact: Double
  /// By what factor its share grew in the last months, in 0.5...2; 1 without dates.
  public let trend: Double

  /// The product of the parts.
  public var value: Double { frequency * severity * impact * trend }

  /// The priority of a theme that hurts in `cell`.
  init(
    _ cell: TallyCell, of rows: Int, impact: Impact?, scale: Double?,
    trend: (before: Estimate, after: Estimate)?
  ) {
    frequency = rows == 0 ? 0 : Double(cell.negative) / Double(rows)
    severity = cell.meanSeverity ?? 0
    if let impact, let scale, scale > 0 {
      self.impact = min(1, max(0.05, -impact.gap.value / scale))
    } else {
      self.impact = 1
    }
    self.trend = trend.map { Self.growth($0.before, $0.after) } ?? 1
  }

  /// The ratio of two shares, a half comment added to each so that nothing is divided by 0 and few comments say little.
  private static func growth(_ before: Estimate, _ after: Estimate) -> Double {
    func smoothed(_ share: Estimate) -> Double {
      let n = Double(share.rows)
      return (share.value * n + 0.5) / (n + 1)
    }
    return min(2, max(0.5, smoothed(after) / smoothed(before)))
  }
}
