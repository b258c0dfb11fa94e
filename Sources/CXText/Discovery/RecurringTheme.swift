/// Something that keeps coming back in comments, found without being told.
public struct RecurringTheme: Hashable, Sendable, Identifiable {
  /// The id, made of the label's stems: the same phrase has the same id in every run (`t4k2x9p`).
  public let id: String
  /// What it is called: a phrase of the comments in its most frequent spelling, lower case.
  public let label: String
  /// The language that the words of the label are in, as far as comments tell.
  public let language: Language?
  /// Its words and phrases, those that tell it from other themes best first; at most eight.
  public let keyphrases: [Keyphrase]
  /// How many comments are in it, copies included.
  public let count: Int
  /// The mean score of its comments in -1...1, of at most 50 drawn from them; nil if it was not asked for.
  public internal(set) var polarity: Double?
  /// How its share of the comments changed; nil unless days are known.
  public let trend: Trend?
  /// At most three comments that are most like the theme and not like each other.
  public let typical: [String]
  /// The comment with the strongest feeling of those that `polarity` is the mean of.
  public internal(set) var extreme: String?

  /// A recurring word or phrase.
  public struct Keyphrase: Hashable, Sendable {
    /// One to four words of the comments with the stop words between them, lower case.
    public let text: String
    /// The share of the theme's comments that it stands in, 0...1, of at most 200 drawn from them.
    public let share: Double
    /// How clearly it belongs to the theme; see `Keyness.logOdds`.
    public let logOdds: Double
  }

  /// How the share of a theme changed over time.
  public struct Trend: Hashable, Sendable {
    /// Its share of all comments in the first half of the days, 0...1.
    public let before: Double
    /// Its share in the second half.
    public let after: Double
  }
}

/// What a discovery found.
public struct DiscoveryFindings: Sendable {
  /// The themes, the largest first.
  public internal(set) var themes: [RecurringTheme]
  /// By comment, in the order in which they were added: the index of its theme, or nil.
  public let assignments: [Int?]
  /// How many comments said nothing: no words, or a remark like “no comment”.
  public let emptyCount: Int

  /// The theme of the comment that was added as the n-th, from 0; nil if it is in none.
  public func theme(ofComment index: Int) -> RecurringTheme? {
    assignments[index].map { themes[$0] }
  }
}
