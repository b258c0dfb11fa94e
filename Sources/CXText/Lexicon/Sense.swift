/// What a lexicon entry does in a sentence.
enum Role: String, Sendable, CaseIterable {
  case polarity, phrase, fact, repair, idiom
  case negator, inherent, intensifier, diminisher, excess, adversative, concessive
  case wish, conditional, former, polite
  case ratingUnit, ratingPrefix, ratingOf

  /// The name in the tables.
  var name: String { rawValue }

  /// The role of `modifiers.tsv` with this name.
  init?(modifier name: String) {
    guard let role = Self(rawValue: name), role.isModifier else { return nil }
    self = role
  }

  /// The roles of `modifiers.tsv`, in the order in which its documentation lists them.
  static let modifiers: [Role] = allCases.filter(\.isModifier)

  /// Whether entries of this role change what other words say.
  var isModifier: Bool {
    switch self {
    case .polarity, .phrase, .fact, .repair, .idiom, .ratingUnit, .ratingPrefix, .ratingOf: false
    default: true
    }
  }

  /// Whether entries of this role say a feeling or a fact by themselves.
  var isPolar: Bool {
    switch self {
    case .polarity, .phrase, .fact, .repair, .idiom: true
    default: false
    }
  }
}

/// Which side of a modifier it reaches.
enum Direction: UInt8, Sendable {
  case after, before, both

  init?(name: String) {
    switch name {
    case "", "after": self = .after
    case "before": self = .before
    case "both": self = .both
    default: return nil
    }
  }
}

/// One entry of a lexicon, ready to be applied.
struct Sense: Sendable {
  /// `reach` of a modifier that goes to the clause border.
  static let clause: UInt8 = 255

  var role: Role
  /// Valence -5...5: of a polar entry, or of a modifier that has nothing to modify.
  var valence: Float
  /// What an intensifier or diminisher multiplies by.
  var factor: Float = 1
  var direction: Direction = .after
  /// How many words the modifier reaches, or `Sense.clause`.
  var reach: UInt8 = Sense.clause
  /// Whether a phrase holds a negator of its own: one outside it does not turn it.
  var hasOwnNegator = false
  /// What the words tell of the customer's feelings.
  var emotions = EmotionMix()
  /// The number of the entry's text in `Lexicon.entries`.
  var entry: Int32
}
