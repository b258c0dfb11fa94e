/// The figures of the rules, the same for all languages.
///
/// Set by hand from what speakers mean, and checked by the case tables in Tests/CXTextTests/Cases. Only `longestReach`
/// was chosen by measuring: 5, 7 and 10 words give a mean macro-F1 of 59.6, 59.5 and 59.4 on the eleven labelled sets,
/// and below 7 some cases fail.
enum SentimentConstants {
  /// Praise negated: "ikke god" is somewhat weaker than "dårlig". (VADER measured -0.74 on human ratings.)
  static let negatedPraise: Float = -0.8
  /// Intensified praise negated: "ikke veldig god" is mild.
  static let negatedIntensePraise: Float = -0.5
  /// Blame negated: "ikke dårlig" is faint praise.
  static let negatedBlame: Float = -0.6
  /// ... but only near the negator: with two words or more between them the comment was negative in 643 of 747 public
  /// comments with a label ("not that they ever said they were sorry"), so that such blame counts for nothing.
  static let farNegatedBlame: Float = 0
  static let mostWordsToNegatedBlame: Int32 = 1
  /// "For god", "too clever".
  static let excessOfPraise: Float = -0.8
  static let excessOfBlame: Float = 1.3
  /// "Kunne vært bedre": what is wished for is missing.
  static let wishedPraise: Float = -0.6
  /// ... and blames at least this much, however weak the word ("could be better").
  static let leastWish: Float = 1.2
  /// "Could not be better": praise of at least this much.
  static let leastUnsurpassed: Float = 2
  static let wishedBlame: Float = 0.7
  /// "Hvis de hadde vært hyggelige".
  static let condition: Float = 0.2
  /// "Pleide å være bra".
  static let formerPraise: Float = -0.7
  static let formerBlame: Float = 0.5
  /// The clause that begins with "but", and the one before it. (VADER: 1.5 and 0.5.)
  static let afterContrast: Float = 1.3
  static let beforeContrast: Float = 0.7
  /// "Selv om maten var god".
  static let concession: Float = 0.3
  /// What was put right afterwards.
  static let repaired: Float = 0.4
  /// "Are the rooms nice?" asks; "why are you so slow?" complains.
  static let questionedPraise: Float = 0.3
  static let questionedBlame: Float = 0.7
  /// Each exclamation mark of a sentence, up to three.
  static let exclamation: Float = 0.08
  static let capitals: Float = 1.2
  static let elongation: Float = 1.2
  /// The second and each later one of the same emoji in a row.
  static let repetition: Float = 0.3
  /// A modifier that reaches to the clause border goes no further than this many words: long comments have no marks.
  static let longestReach: Int32 = 7
  /// A negator at the end of its clause reaches back this many words ("bra var det ikke").
  static let postposedReach: Int32 = 4

  /// What negation multiplies a value by.
  static func negation(of value: Float, distance: Int32 = 0) -> Float {
    if value > 0 { return negatedPraise }
    return distance > mostWordsToNegatedBlame ? farNegatedBlame : negatedBlame
  }

  /// What "used to be" multiplies a value by.
  static func formerness(of value: Float) -> Float { value > 0 ? formerPraise : formerBlame }
}
