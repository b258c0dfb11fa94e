/// A place in a comment that praises or blames, and how its value came about.
///
///     let evidence = Analyzer().analyze("The food was not very nice").evidence[0]
///     evidence.entry                   // "nice"
///     evidence.base                    // 2.0
///     evidence.modifiers.map(\.kind)   // [.intensifier, .negation]
///
/// `base` times the factor of every modifier is `value`; the sum of all `contribution`s is the comment's score.
public struct Evidence: Hashable, Sendable {
  /// What kind of entry was found.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A word of `polarity.tsv`, or a modifier with nothing to modify.
    case word
    /// A phrase that says a feeling.
    case phrase
    /// A phrase that tells what hurts or pleases without a feeling word.
    case fact
    /// A phrase that tells that a fault was put right.
    case repair
    /// A fixed figure of speech.
    case idiom
    /// A word whose parts were known.
    case compound
    /// An emoji or emoticon.
    case emoji
    /// A mark given in the text: `4/5`, `5 stars`.
    case rating
    /// A theme that hurts or pleases by itself, where no word of the comment praises or blames.
    case theme
    /// The question that was answered: it gives an answer without feeling words its sense.
    case question
  }

  /// Something that changed the value.
  public struct Modifier: Hashable, Sendable {
    /// What it is.
    public let kind: ModifierKind
    /// The bytes of the word that did it; nil where no word did (capitals, a mark at the sentence's end).
    public let bytes: Range<Int>?
    /// What the value was multiplied by; negative if it was turned.
    public let factor: Double
  }

  /// The bytes of the words that were matched.
  public let bytes: Range<Int>
  /// The lexicon's entry, as it stands in its table; for a rating, empty.
  public let entry: String
  /// What kind of entry was found.
  public let kind: Kind
  /// The entry's valence, -5...5.
  public let base: Double
  /// What changed it, in the order in which it was applied.
  public let modifiers: [Modifier]
  /// The valence after all modifiers.
  public let value: Double
  /// The part of the score that comes from here, in -1...1.
  public let contribution: Double
  /// What the words tell of the customer's feelings, after all modifiers.
  public let emotions: Emotions
}

/// The ways in which a word's polarity is changed by its company.
public enum ModifierKind: String, Hashable, Sendable, CaseIterable {
  case intensifier, diminisher, excess, negation, wish, condition, former, contrast, concession
  case question, exclamation, capitals, elongation, repetition, prefix, repair
}

/// A piece of evidence while its value is being worked out.
struct Item {
  /// The first word, and the word after the last.
  var first: Int32
  var end: Int32
  /// The number of the sense, or -1.
  var sense: Int32
  var kind: Evidence.Kind
  var base: Float
  var value: Float
  var isNegated = false
  /// The factor that contrast gave it.
  var contrast: Float = 1
}

/// A modifier that was applied to an item.
struct AppliedModifier {
  var item: Int32
  var kind: ModifierKind
  /// The match that did it, or -1.
  var match: Int32
  var factor: Float
  /// The word that did it where that is no match of its own, or -1.
  var word: Int32 = -1
}
