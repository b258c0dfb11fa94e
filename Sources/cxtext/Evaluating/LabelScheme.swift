import CXText

/// How people wrote down whether a comment is positive.
enum LabelScheme: String, CaseIterable, Sendable {
  /// In words, or as a sign: -1, 0, 1.
  case words
  /// 1 to 5: one and two are negative, three is neutral, four and five are positive.
  case stars
  /// 0 to 10, would you recommend us: up to 6 negative, 7 and 8 neutral, 9 and 10 positive (Reichheld 2003).
  case nps

  /// What a label means; nil if it is not known. Case does not matter.
  func polarity(of label: String) -> Polarity? {
    switch self {
    case .words: Self.meanings[label.lowercased()] ?? Double(label).flatMap(Self.polarity(ofSign:))
    case .stars: Double(label).flatMap(Self.polarity(ofStars:))
    case .nps: Int(label).flatMap(Self.polarity(ofRecommendation:))
    }
  }

  /// Every label that is known, for messages.
  var known: String {
    switch self {
    case .words: "negative, neutral, positive, mixed, neg, neu, pos, -1, 0 or 1"
    case .stars: "a number from 1 to 5"
    case .nps: "a whole number from 0 to 10"
    }
  }

  private static let meanings: [String: Polarity] = [
    "negative": .negative, "neutral": .neutral, "positive": .positive, "mixed": .mixed,
    "neg": .negative, "neu": .neutral, "pos": .positive,
  ]

  private static func polarity(ofSign number: Double) -> Polarity? {
    switch number {
    case -1: .negative
    case 0: .neutral
    case 1: .positive
    default: nil
    }
  }

  private static func polarity(ofStars number: Double) -> Polarity? {
    guard (1...5).contains(number) else { return nil }
    return number <= 2 ? .negative : number >= 4 ? .positive : .neutral
  }

  private static func polarity(ofRecommendation number: Int) -> Polarity? {
    guard (0...10).contains(number) else { return nil }
    return number <= 6 ? .negative : number >= 9 ? .positive : .neutral
  }
}

extension ColumnNames.Role {
  /// The column that holds labels of a scheme.
  init(_ scheme: LabelScheme) {
    switch scheme {
    case .words: self = .label
    case .stars: self = .stars
    case .nps: self = .nps
    }
  }
}
