/// How much of what customers wrote was understood.
public struct Coverage: Hashable, Sendable {
  /// The share of comments with a theme, of those that say anything.
  public let themes: Estimate
  /// The share with a touchpoint.
  public let touchpoints: Estimate
  /// The share with a feeling.
  public let feelings: Estimate
  /// How many say that there is nothing to say, and are left out here.
  public let nothing: Int
  /// How many were not understood at all; `CommentList.uncovered` lists them.
  public let uncovered: Int
}

extension Tally {
  /// The coverage; nil of no comments.
  var coverage: Coverage? {
    func count(_ name: String) -> Int { self[Facet(.coverage, name)].comments }
    let nothing = count("nothing")
    let rows = rowCount - nothing
    guard let themes = Estimate.share(min(rows, count("theme")), of: rows),
      let touchpoints = Estimate.share(min(rows, count("touchpoint")), of: rows),
      let feelings = Estimate.share(min(rows, count("feeling")), of: rows)
    else { return nil }
    return Coverage(
      themes: themes, touchpoints: touchpoints, feelings: feelings, nothing: nothing,
      uncovered: list(.uncovered).total)
  }
}
