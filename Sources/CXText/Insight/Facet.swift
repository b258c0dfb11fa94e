/// A way to part comments.
public enum Dimension: String, Hashable, Sendable, CaseIterable {
  /// All comments; there is one facet of it, without a name.
  case all
  /// The themes, polarities being those of the mentions.
  case theme
  /// The themes where they hurt.
  case pain
  /// The themes where they are praised.
  case praise
  case touchpoint, stage, channel, segment, language
  /// `2026-01`
  case month
  /// `yes` or `no`.
  case churned
  /// The kind of comment.
  case type
  /// What a comment tells beside themes: `churn.stated`, `promise.kept`.
  case signal
  /// Whether anything was found: `theme`, `touchpoint`, `feeling`, `nothing` (there is nothing to say).
  case coverage
  /// An answer: `0-10=9`, `ces 1-7=6`.
  case answer
}

/// One part of a dimension: the theme `waiting`, the month `2026-01`.
public struct Facet: Hashable, Sendable {
  public let dimension: Dimension
  public let name: String

  public init(_ dimension: Dimension, _ name: String = "") {
    (self.dimension, self.name) = (dimension, name)
  }

  /// All comments.
  public static let all = Facet(.all)
}

extension Facet: Comparable {
  /// By dimension, then by the bytes of the name: the same order on every machine.
  public static func < (left: Facet, right: Facet) -> Bool {
    if left.dimension != right.dimension {
      return left.dimension.rawValue < right.dimension.rawValue
    }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}
