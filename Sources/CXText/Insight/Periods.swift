/// The last months and those before, to tell what is new.
public struct Periods: Hashable, Sendable {
  /// The months before, oldest first; at most twelve.
  public let before: [String]
  /// The last months: a quarter of all, at most three.
  public let recent: [String]

  /// The periods of some months in order; nil if there is only one.
  init?(_ months: [String]) {
    guard months.count > 1 else { return nil }
    let length = max(1, min(3, months.count / 4))
    recent = Array(months.suffix(length))
    before = Array(months.dropLast(length).suffix(12))
  }
}
