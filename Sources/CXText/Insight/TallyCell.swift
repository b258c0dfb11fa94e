/// What the comments of a facet add up to: whole numbers only, so that sums do not depend on the order.
public struct TallyCell: Hashable, Sendable {
  /// How many comments there are.
  public internal(set) var comments = 0
  /// How many are positive: of a theme, its mentions; of a touchpoint, what is felt there; else the comments.
  public internal(set) var positive = 0
  /// How many are negative.
  public internal(set) var negative = 0
  /// How many are both; the rest is neutral.
  public internal(set) var mixed = 0
  /// How much negative mentions hurt, added up, in 1/10000.
  var severity = 0
  /// What the customers are worth, in 1/100.
  var weight = 0
  /// The same of those that are negative.
  var risk = 0
  var recommendation = ScoreSums()
  var satisfaction = ScoreSums()
  var effort = ScoreSums()

  /// How many are neither.
  public var neutral: Int { comments - positive - negative - mixed }
  /// What the customers are worth, in the unit of the weights.
  public var value: Double { Double(weight) / 100 }
  /// What those are worth who are negative.
  public var valueAtRisk: Double { Double(risk) / 100 }
  /// How much a negative mention hurts on the average, in 0...1; nil without one.
  public var meanSeverity: Double? {
    negative == 0 ? nil : Double(severity) / 10_000 / Double(negative)
  }

  /// The answers to one question.
  subscript(kind: AnswerScale.Kind) -> ScoreSums {
    get {
      switch kind {
      case .recommendation: recommendation
      case .satisfaction: satisfaction
      case .effort: effort
      }
    }
    set {
      switch kind {
      case .recommendation: recommendation = newValue
      case .satisfaction: satisfaction = newValue
      case .effort: effort = newValue
      }
    }
  }

  static func += (left: inout TallyCell, right: TallyCell) {
    left.comments += right.comments
    left.positive += right.positive
    left.negative += right.negative
    left.mixed += right.mixed
    left.severity += right.severity
    left.weight += right.weight
    left.risk += right.risk
    left.recommendation += right.recommendation
    left.satisfaction += right.satisfaction
    left.effort += right.effort
  }
}

/// Answers to one question, added up.
struct ScoreSums: Hashable, Sendable {
  /// How many answers there are.
  var count = 0
  /// Their points in thousandths.
  var points = 0
  /// The squares of those.
  var squares = 0

  mutating func add(points: Int) {
    count += 1
    self.points += points
    squares += points * points
  }

  static func += (left: inout ScoreSums, right: ScoreSums) {
    left.count += right.count
    left.points += right.points
    left.squares += right.squares
  }

  static func - (left: ScoreSums, right: ScoreSums) -> ScoreSums {
    ScoreSums(
      count: left.count - right.count, points: left.points - right.points,
      squares: left.squares - right.squares)
  }
}

/// What one comment adds to every cell it falls into.
struct TallyEntry {
  let weight: Int
  let kind: AnswerScale.Kind?
  let points: Int

  /// Weights above a thousand millions count as that: ten million such customers can be added up.
  init(_ verbatim: Verbatim) {
    let cents = ((verbatim.weight ?? 0) * 100).rounded()
    weight = cents >= 1 ? Int(min(cents, 1e11)) : 0
    kind = verbatim.score?.scale.kind
    points = verbatim.score?.points ?? 0
  }
}

extension TallyCell {
  /// Counts one comment.
  mutating func add(_ entry: TallyEntry, _ polarity: Polarity, severity: Int = 0) {
    comments += 1
    switch polarity {
    case .positive: positive += 1
    case .negative:
      negative += 1
      risk += entry.weight
    case .mixed: mixed += 1
    case .neutral: break
    }
    self.severity += severity
    weight += entry.weight
    switch entry.kind {
    case .recommendation: recommendation.add(points: entry.points)
    case .satisfaction: satisfaction.add(points: entry.points)
    case .effort: effort.add(points: entry.points)
    case nil: break
    }
  }
}
