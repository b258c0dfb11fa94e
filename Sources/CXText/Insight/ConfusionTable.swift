/// How often rows of one class were taken for another, and the figures that follow from the counts alone.
///
///     var table = ConfusionTable()
///     table.add(gold: .positive, predicted: .positive)
///     table.add(gold: .positive, predicted: .neutral)
///     table.accuracy                // 0.5
///     table.recall(of: .positive)   // 0.5
///     table.macroF1                 // 0.6667
///
/// Every figure is in 0...1, or nil where there is nothing to divide by. Precision, recall and F1 as van Rijsbergen
/// defines them (Information Retrieval, 1979, chapter 7); macro-F1 is the plain mean over classes (Yang 1999).
public struct ConfusionTable: Hashable, Sendable {
  /// One count per pair of classes, the gold class changing slowest.
  private(set) var cells: [Int]

  private static let width = Polarity.allCases.count

  /// A table without rows.
  public init() {
    cells = [Int](repeating: 0, count: Self.width * Self.width)
  }

  /// A table with these counts, one per pair of classes.
  init(cells: [Int]) {
    precondition(cells.count == Self.width * Self.width)
    self.cells = cells
  }

  /// Counts rows of class `gold` that were taken for `predicted`.
  public mutating func add(gold: Polarity, predicted: Polarity, count: Int = 1) {
    cells[gold.index * Self.width + predicted.index] += count
  }

  /// How many rows of class `gold` were taken for `predicted`.
  public func count(gold: Polarity, predicted: Polarity) -> Int {
    cells[gold.index * Self.width + predicted.index]
  }

  /// How many rows there are.
  public var rowCount: Int { cells.reduce(0, +) }

  /// How many rows are of class `gold`.
  public func rowCount(of gold: Polarity) -> Int {
    cells[gold.index * Self.width..<(gold.index + 1) * Self.width].reduce(0, +)
  }

  /// How many rows were taken for `predicted`.
  public func answerCount(of predicted: Polarity) -> Int {
    Polarity.allCases.reduce(0) { $0 + count(gold: $1, predicted: predicted) }
  }

  /// The classes that gold rows have, in the order of `Polarity`.
  public var classes: [Polarity] { Polarity.allCases.filter { rowCount(of: $0) > 0 } }

  /// How many rows were taken for what they are.
  public var rightCount: Int {
    Polarity.allCases.reduce(0) { $0 + count(gold: $1, predicted: $1) }
  }

  /// The share of rows that were taken for what they are.
  public var accuracy: Double? { ratio(rightCount, rowCount) }

  /// Of the rows taken for `polarity`, the share that are; nil if there are none.
  public func precision(of polarity: Polarity) -> Double? {
    ratio(count(gold: polarity, predicted: polarity), answerCount(of: polarity))
  }

  /// Of the rows that are `polarity`, the share taken for it; nil if there are none.
  public func recall(of polarity: Polarity) -> Double? {
    ratio(count(gold: polarity, predicted: polarity), rowCount(of: polarity))
  }

  /// The harmonic mean of precision and recall, 2 tp / (2 tp + fp + fn); 0 for a class that is never found, nil for one
  /// that neither gold nor answers have.
  public func f1(of polarity: Polarity) -> Double? {
    let right = count(gold: polarity, predicted: polarity)
    return ratio(2 * right, rowCount(of: polarity) + answerCount(of: polarity))
  }

  /// The mean of the F1 of the classes that the gold has: a class counts as much as another, however rare.
  ///
  /// An answer outside these classes is a miss of the row's class and costs no class precision.
  public var macroF1: Double? {
    let figures = classes.compactMap(f1)
    return figures.isEmpty ? nil : figures.reduce(0, +) / Double(figures.count)
  }

  /// Accuracy on the rows that are positive or negative; an answer of neutral or mixed is wrong.
  public var twoClassAccuracy: Double? {
    let right = [Polarity.negative, .positive].map { count(gold: $0, predicted: $0) }
    return ratio(right[0] + right[1], rowCount(of: .negative) + rowCount(of: .positive))
  }
}

/// A share, or nil of nothing.
func ratio(_ part: Int, _ whole: Int) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}

extension Polarity {
  /// The place in `allCases`.
  var index: Int {
    switch self {
    case .negative: 0
    case .neutral: 1
    case .positive: 2
    case .mixed: 3
    }
  }
}
