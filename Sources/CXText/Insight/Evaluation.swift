/// How good the answers for labelled comments are.
///
///     let evaluation = Evaluation(judgements)
///     evaluation[.macroF1]             // 0.7531
///     evaluation.table.recall(of: .negative)
///
/// If a person called any comment mixed there are four classes; else a mixed answer counts by the sign of its score.
public struct Evaluation: Sendable {
  /// What was taken for what.
  public let table: ConfusionTable
  /// Whether "mixed" is one of the classes.
  public let isMixedAClass: Bool
  private let figures: [Figure: Double]

  /// A figure in 0...1 by which answers are judged.
  public enum Figure: String, CaseIterable, Sendable {
    /// The mean over classes of the harmonic mean of precision and recall: `ConfusionTable.macroF1`.
    case macroF1
    /// The lower end of its 95 % interval: `BootstrapInterval`.
    case macroF1Low
    /// The upper end of its 95 % interval.
    case macroF1High
    /// The share of right answers.
    case accuracy
    /// How well the score ranks positive above negative rows: `AreaUnderCurve`.
    case areaUnderCurve = "auc"
    /// The share of right answers among positive and negative rows, "neutral" being wrong.
    case twoClassAccuracy
    /// The share of positive and negative rows with any evidence.
    case coverage
    /// The share of rows of known language whose language was found.
    case languageAccuracy
  }

  /// The evaluation of some rows.
  ///
  /// Complexity: O(n log n) in the number of rows.
  /// - Parameters:
  ///   - judgements: The rows, in any order.
  ///   - isMixedAClass: Whether "mixed" is a class; nil to see whether a person used it. To be given where the rows are
  ///     a part of a larger set that decides.
  public init(_ judgements: some Collection<Judgement>, isMixedAClass: Bool? = nil) {
    let isMixedAClass = isMixedAClass ?? judgements.contains { $0.gold == .mixed }
    self.isMixedAClass = isMixedAClass
    var table = ConfusionTable()
    var scores: [Polarity: [Double]] = [:]
    var covered = 0
    var (languages, languagesFound) = (0, 0)
    for one in judgements {
      table.add(gold: one.gold, predicted: one.predicted(isMixedAClass: isMixedAClass))
      scores[one.gold, default: []].append(one.score)
      if one.hasEvidence, one.gold == .positive || one.gold == .negative { covered += 1 }
      if let isFound = one.isLanguageFound {
        languages += 1
        languagesFound += isFound ? 1 : 0
      }
    }
    let (positive, negative) = (scores[.positive] ?? [], scores[.negative] ?? [])
    let interval = BootstrapInterval(of: table) { $0.macroF1 }
    let found: [(Figure, Double?)] = [
      (.macroF1, table.macroF1), (.macroF1Low, interval?.low), (.macroF1High, interval?.high),
      (.accuracy, table.accuracy),
      (.areaUnderCurve, AreaUnderCurve.value(positive: positive, negative: negative)),
      (.twoClassAccuracy, table.twoClassAccuracy),
      (.coverage, ratio(covered, positive.count + negative.count)),
      (.languageAccuracy, ratio(languagesFound, languages)),
    ]
    var figures: [Figure: Double] = [:]
    for (figure, value) in found { figures[figure] = value }
    self.figures = figures
    self.table = table
  }

  /// How many rows there are.
  public var rowCount: Int { table.rowCount }

  /// A figure; nil where no row has a say in it.
  public subscript(figure: Figure) -> Double? { figures[figure] }

  /// The plain mean of a figure over evaluations that have it: each counts the same, however many rows it has.
  ///
  /// An interval has no mean: that of several sets is narrower than any of theirs.
  public static func mean(of figure: Figure, over evaluations: [Evaluation]) -> Double? {
    guard figure != .macroF1Low, figure != .macroF1High else { return nil }
    let values = evaluations.compactMap { $0[figure] }
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
