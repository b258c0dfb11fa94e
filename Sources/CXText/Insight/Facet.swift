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

/// The facets of a tally, each with a small number, so that a pair of them is a key of one word.
struct FacetTable: Sendable {
  private(set) var facets: [Facet] = [.all]
  private var numbers: [Facet: UInt32] = [.all: 0]

  /// The number of a facet, a new one if it has none.
  mutating func number(of facet: Facet) -> UInt32 {
    if let number = numbers[facet] { return number }
    let number = UInt32(facets.count)
    facets.append(facet)
    numbers[facet] = number
    return number
  }

  /// The number of a facet, if it has one.
  func known(_ facet: Facet) -> UInt32? { numbers[facet] }

  subscript(number: UInt32) -> Facet { facets[Int(number)] }
}

/// A facet, or what two of them have in common, by their numbers.
struct CellKey: Hashable, Sendable {
  let first: UInt32
  let second: UInt32

  init(_ first: UInt32, _ second: UInt32 = 0) { (self.first, self.second) = (first, second) }
}
