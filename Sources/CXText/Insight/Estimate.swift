/// A figure, between which values it lies in 95 of 100 samples of this size, and how many comments it rests on.
public struct Estimate: Hashable, Sendable {
  /// The figure.
  public let value: Double
  /// The lower end of the 95 % interval.
  public let low: Double
  /// The upper end.
  public let high: Double
  /// How many comments it rests on.
  public let rows: Int

  init(_ value: Double, _ low: Double, _ high: Double, rows: Int) {
    (self.value, self.low, self.high, self.rows) = (value, low, high, rows)
  }

  /// The figure with an interval of 1.96 standard errors, cut to `range`.
  init(_ value: Double, error: Double, rows: Int, in range: ClosedRange<Double>? = nil) {
    let reach = Self.z * error
    let (low, high) = (value - reach, value + reach)
    self.init(
      value, range.map { max($0.lowerBound, low) } ?? low,
      range.map { min($0.upperBound, high) } ?? high, rows: rows)
  }

  /// How many standard errors 95 % of a normal distribution reach.
  static let z = 1.959963984540054

  /// How much a figure of so many comments can bear.
  public enum Reliability: String, Hashable, Sendable {
    /// 30 comments or more: intervals by normal theory hold.
    case sound
    /// 10 to 29: to be shown with a warning.
    case weak
    /// Fewer than 10: nothing should be said of it.
    case none
  }

  /// Whether there are comments enough.
  public var reliability: Reliability { Reliability(rows: rows) }

  /// The same seen from the other side.
  package var opposite: Estimate { Estimate(-value, -high, -low, rows: rows) }

  /// The same in another unit.
  func scaled(by factor: Double) -> Estimate {
    Estimate(value * factor, low * factor, high * factor, rows: rows)
  }
}

extension Estimate.Reliability {
  init(rows: Int) { self = rows >= 30 ? .sound : rows >= 10 ? .weak : .none }
}
