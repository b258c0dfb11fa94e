/// What a person says of a comment beside what the analysis says.
///
///     Judgement(gold: .negative, analysis.sentiment).isRight(isMixedAClass: false)
public struct Judgement: Hashable, Sendable {
  /// What the person says.
  public let gold: Polarity
  /// What the analysis says.
  public let predicted: Polarity
  /// The analysis's score, in -1...1, with the four decimals that are written everywhere.
  public let score: Double
  /// Whether anything that praises or blames was found.
  public let hasEvidence: Bool
  /// Whether the language was found that the comment is known to be in; nil if that is not known.
  public let isLanguageFound: Bool?

  /// The judgement of a sentiment.
  public init(gold: Polarity, _ sentiment: Sentiment, isLanguageFound: Bool? = nil) {
    self.init(
      gold: gold, predicted: sentiment.label, score: sentiment.score,
      hasEvidence: sentiment.positive > 0 || sentiment.negative > 0,
      isLanguageFound: isLanguageFound)
  }

  init(
    gold: Polarity, predicted: Polarity, score: Double, hasEvidence: Bool = true,
    isLanguageFound: Bool? = nil
  ) {
    self.gold = gold
    self.predicted = predicted
    self.score = (score * 10_000).rounded() / 10_000
    self.hasEvidence = hasEvidence
    self.isLanguageFound = isLanguageFound
  }

  /// The answer where people were not offered "mixed": a mixed one counts by the sign of its score.
  public func predicted(isMixedAClass: Bool) -> Polarity {
    guard predicted == .mixed, !isMixedAClass else { return predicted }
    return score > 0 ? .positive : score < 0 ? .negative : .neutral
  }

  /// Whether both say the same.
  public func isRight(isMixedAClass: Bool) -> Bool {
    predicted(isMixedAClass: isMixedAClass) == gold
  }

  /// How far the score lies against the person's label, in -1...1: 1 for full praise of what is blamed.
  ///
  /// A neutral or mixed comment is missed by as much as the score leans to a side.
  public var miss: Double {
    switch gold {
    case .positive: -score
    case .negative: score
    case .neutral, .mixed: score.magnitude
    }
  }
}
