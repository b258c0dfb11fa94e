/// An entry of a lexicon that a text matches.
///
///     Analyzer().entries(matching: "veldig god", in: .bokmal).map { "\($0.text): \($0.role)" }
///     // ["veldig: intensifier", "god: polarity"]
public struct LexiconEntry: Hashable, Sendable {
  /// The entry as it stands in its table.
  public let text: String
  /// What it does: `polarity`, `phrase`, `fact`, `idiom`, or a role of `modifiers.tsv` or `ratings.tsv`.
  public let role: String
  /// Its valence, -5...5; 0 of one that says no feeling by itself.
  public let valence: Double
  /// The bytes of the text that it matches.
  public let bytes: Range<Int>
}

extension Analyzer {
  /// The entries of a language's lexicon that `text` matches, longest first from the left, as in an analysis.
  ///
  /// - Parameters:
  ///   - text: A word, a phrase or a comment.
  ///   - language: Which lexicon to ask.
  /// - Returns: The entries in the order of the text; empty if the lexicon knows none.
  public func entries(matching text: String, in language: Language) -> [LexiconEntry] {
    var session = Session(self)
    return session.entries(matching: text.utf8Span.span, in: language)
  }
}
