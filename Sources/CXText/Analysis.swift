/// What was found in one comment.
public struct Analysis: Hashable, Sendable {
  /// The language the comment was read as, or nil when none is likely enough.
  public let language: Language?
  /// How sure that is, in 0...1; 1 when the caller said the language.
  public let languageConfidence: Double
  /// How the comment feels.
  public let sentiment: Sentiment
  /// What the customer feels.
  public let emotions: Emotions
  /// What it is about, in the order of the taxonomy.
  public let themes: [ThemeFinding]
  /// Where on the journey it plays, in the order of the journey.
  public let touchpoints: [TouchpointFinding]
  /// The touchpoint that the caller said comments are about where they name none.
  public var defaultTouchpoint: String? = nil
  /// What it does or tells beside that.
  public let signals: Signals
  /// The durations, amounts, counts, dates and marks that it tells, in the order of the text.
  public let quantities: [Quantity]
  /// Why: in the order of the text; empty if it was not asked for.
  public let evidence: [Evidence]
}

/// The language that a text is probably in.
public struct LanguageGuess: Hashable, Sendable {
  /// The language, or nil when nothing is likely: no words, or words of another language.
  public let language: Language?
  /// How probable the language is, in 0...1; of nil, how probable it is that it is none of ours.
  public let confidence: Double
}
