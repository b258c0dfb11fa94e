/// What a comment says as a whole.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
  /// More blame than praise.
  case negative
  /// No feeling, or too little to tell.
  case neutral
  /// More praise than blame.
  case positive
  /// Praise for one thing and blame for another, both clear.
  case mixed
}

/// How a comment feels: a label, a score, and the two masses the score is made of.
public struct Sentiment: Hashable, Sendable {
  /// What the comment says as a whole.
  public let label: Polarity
  /// `positive - negative`, in -1...1, on one scale for all languages.
  public let score: Double
  /// The mass of praise, in 0...1.
  public let positive: Double
  /// The mass of blame, in 0...1; `positive + negative` is at most 1.
  public let negative: Double
  /// The share of content words that the lexicon knew, in 0...1; 0 if there is none.
  ///
  /// A neutral comment with coverage 0 is one nothing is known about; one with high coverage says nothing felt.
  public let coverage: Double

  /// The sentiment of a comment without words.
  public static let none = Sentiment(
    label: .neutral, score: 0, positive: 0, negative: 0, coverage: 0)
}
