/// The scale that the marks of one column are on.
///
///     let scale = ScoreScale(["9 - Svært sannsynlig", "3"].map { Array($0.utf8) }, likely: .recommendation)
///     scale?.description   // 0-10
package struct ScoreScale: Hashable, Sendable, CustomStringConvertible {
  /// What the name of a column says of its scale.
  package enum Hint: Sendable {
    /// Would you recommend us: 0 to 10.
    case recommendation
    /// Stars: 1 to 5.
    case stars
  }

  package let lowest: Double
  package let highest: Double
  /// Whether the marks are words, such as good and bad.
  package let isWords: Bool

  /// A scale.
  package init(_ lowest: Double, _ highest: Double, isWords: Bool = false) {
    (self.lowest, self.highest, self.isWords) = (lowest, highest, isWords)
  }

  /// The scale that a column's marks are on; nil if fewer than nine of ten cells are marks, or they fit no scale.
  ///
  /// Marks that all lie low say little of their scale: a hint decides then, else the smallest scale that holds them.
  package init?(_ cells: [[UInt8]], likely hint: Hint? = nil) {
    let given = cells.filter { !ScoreShape.isNoMark($0) }
    let shapes = given.compactMap { ScoreShape($0.span) }
    guard !shapes.isEmpty, shapes.count * 10 >= given.count * 9 else { return nil }
    if shapes.count(where: \.isWord) * 2 > shapes.count {
      self.init(0, 1, isWords: true)
      return
    }
    let values = shapes.map(\.value)
    guard let low = values.min(), let high = values.max(), low >= 0 else { return nil }
    if let highest = shapes.compactMap(\.highest).max(), highest >= high {
      self.init(low < 1 || highest > 7 ? 0 : 1, highest)
      return
    }
    guard let scale = Self.scale(low, high, hint) else { return nil }
    self = scale
  }

  private static func scale(_ low: Double, _ high: Double, _ hint: Hint?) -> ScoreScale? {
    if hint == .recommendation, high <= 10 { return ScoreScale(0, 10) }
    if hint == .stars, high <= 5 { return ScoreScale(low < 1 ? 0 : 1, 5) }
    switch high {
    case ...5: return ScoreScale(low < 1 ? 0 : 1, 5)
    case ...7 where low >= 1: return ScoreScale(1, 7)
    case ...10: return ScoreScale(0, 10)
    case ...100: return ScoreScale(0, 100)
    default: return nil
    }
  }

  /// The mark in a cell; nil if there is none, or it lies outside the scale.
  package func value(of text: Span<UInt8>) -> Double? {
    guard let shape = ScoreShape(text), shape.isWord == isWords else { return nil }
    // On a scale of 100 a mark may say its own highest.
    return (lowest...highest).contains(shape.value) ? shape.value : nil
  }

  /// A mark as a share of the scale, from 0 to 1.
  package func share(_ value: Double) -> Double {
    highest > lowest ? (value - lowest) / (highest - lowest) : 0
  }

  /// `0-10`, `1-5`, or what the words are.
  package var description: String {
    isWords ? "words" : "\(Self.text(lowest))-\(Self.text(highest))"
  }

  private static func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : "\(value)"
  }
}
