/// A share that stands out in the last month.
public struct Anomaly: Hashable, Sendable {
  /// A theme that hurts; `.all`: the share of negative comments.
  public let facet: Facet
  /// The last month.
  public let month: String
  /// The share then.
  public let share: Estimate
  /// The share in the months before.
  public let expected: Double
  /// How many sigmas lie between, positive if there is more than expected.
  public let deviation: Double
  /// How probable that is by chance, corrected for all themes that were looked at.
  public let adjusted: Double

  /// Whether it is more than chance.
  public var isSignificant: Bool { adjusted < FalseDiscoveryRate.limit }
}

extension Tally {
  /// The last month beside up to twelve before, by `ControlChart`; the greatest deviation first.
  ///
  /// Themes that hurt fewer than ten times in all are not looked at.
  func anomalies(_ months: [String]) -> [Anomaly] {
    let months = months.suffix(13)
    guard let last = months.last else { return [] }
    let wholes = months.map { self[Facet(.month, $0)].comments }
    var found: [(anomaly: Facet, chart: ControlChart, share: Estimate)] = []
    for facet in [Facet.all] + facets(of: .theme) where self[facet].negative >= 10 {
      let parts = months.map { month in
        facet == .all
          ? self[Facet(.month, month)].negative : self[facet, Facet(.month, month)].negative
      }
      guard let chart = ControlChart(Array(zip(parts, wholes)).map { (part: $0, whole: $1) }),
        let part = parts.last, let whole = wholes.last,
        let share = Estimate.share(part, of: whole)
      else { continue }
      found.append((facet, chart, share))
    }
    let adjusted = FalseDiscoveryRate.adjusted(found.map(\.chart.probability))
    return zip(found, adjusted).map { one, adjusted in
      Anomaly(
        facet: one.anomaly, month: last, share: one.share, expected: one.chart.expected,
        deviation: one.chart.deviation, adjusted: adjusted)
    }.sorted {
      $0.deviation.magnitude != $1.deviation.magnitude
        ? $0.deviation.magnitude > $1.deviation.magnitude : $0.facet < $1.facet
    }
  }
}
