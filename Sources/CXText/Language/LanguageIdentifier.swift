/// What the features of one word add up to.
struct WordSums {
  var lanes = LaneSums()
  var features: UInt32 = 0
}

/// Finds the language of a text from its words and their letter groups.
///
/// Each word adds the weights of itself and of its groups of four letters, borders included; the highest sum wins. A few
/// words are often good Bokmål and good Nynorsk: nine Norwegian comments of ten are Bokmål, and so are those.
/// Groups of three and five letters beside those of four took three times as many additions and made no answer
/// better. Complexity: linear in the letters of the first 100 words.
struct LanguageIdentifier: Sendable {
  /// Words beyond these hardly change an answer, and the model was trained without them.
  static let mostWords = 100
  /// A word is read up to here, borders included.
  static let mostSymbols = 32

  private let model: LanguageModel

  init(_ model: LanguageModel = .builtIn) {
    self.model = model
  }

  /// The most features of one word; an abbreviation of many parts is cut here, before a lane can overflow.
  private static let mostFeatures: UInt32 = 400

  /// The running sums of all lanes over the words of a text, and how many features went into them.
  struct Sums {
    private var scores = InlineArray<6, Int>(repeating: 0)
    /// Not yet in `scores`: words are added six lanes at a time until a lane could overflow.
    private var packed = WordSums()
    private(set) var features = 0
    /// How many words were added.
    private var words = 0

    /// Adds what one word adds up to, unless enough have been added.
    @inline(__always) mutating func add(_ word: WordSums) {
      guard words < LanguageIdentifier.mostWords else { return }
      words &+= 1
      if packed.features &+ word.features > LanguageIdentifier.mostFeatures { unpack() }
      packed.lanes += word.lanes
      packed.features &+= word.features
    }

    /// Moves what is packed into `scores`.
    private mutating func unpack() {
      let count = Int(packed.features)
      for lane in 0..<6 { scores[lane] += packed.lanes.lane(lane, features: count) }
      features += count
      packed = WordSums()
    }

    /// The sum of each lane.
    mutating func total() -> InlineArray<6, Int> {
      unpack()
      return scores
    }
  }

  /// What a folded word adds up to.
  func sums(of word: borrowing FoldedWord) -> WordSums {
    guard !model.weights.isEmpty else { return WordSums() }
    let added = add(word.bytes.span, 0, word.count)
    return WordSums(lanes: added.sums, features: UInt32(added.features))
  }

  /// What the words of a token add up to (an abbreviation holds several).
  ///
  /// A token with a digit or an underscore is no word of a language.
  private func add(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (sums: LaneSums, features: Int) {
    var sums = LaneSums()
    var features = 0
    var word = Self.begun
    var i = start
    let isElided = start < end && (bytes[end - 1] == 0x27 || bytes[end - 1] == 0x2D)
    let last = isElided ? end - 1 : end
    while i < last {
      let byte = bytes[i]
      if byte.isASCIIDigit || byte == 0x5F { return (LaneSums(), 0) }
      if byte == 0x2E {
        finish(&word, &sums, &features)
        if features + Self.mostSymbols > Int(Self.mostFeatures) { break }
        i += 1
      } else if byte < 0x80 {
        add(UInt32(byte), to: &word, &sums, &features)
        i += 1
      } else {
        let scalar = Scalars.decode(bytes, at: i)
        // All letters beyond Latin are one: texts in other scripts are told by it at once.
        add(min(scalar.value, 0x250), to: &word, &sums, &features)
        i += scalar.length
      }
    }
    finish(&word, &sums, &features)
    return (sums, features)
  }

  /// The border before a word.
  private static let begun: LetterHashes = {
    var hashes = LetterHashes()
    hashes.append(60)
    return hashes
  }()

  /// Adds a symbol, and the group of four that it ends.
  @inline(__always) private func add(
    _ symbol: UInt32, to word: inout LetterHashes, _ sums: inout LaneSums, _ features: inout Int
  ) {
    guard word.count < Self.mostSymbols else { return }
    word.append(symbol)
    guard word.count >= 4 else { return }
    sums += model.weight(word.four)
    features &+= 1
  }

  /// Adds the border after a word and the word itself, if there is one, and begins a new one.
  private func finish(
    _ word: inout LetterHashes, _ sums: inout LaneSums, _ features: inout Int
  ) {
    guard word.count > 1 else { return }
    add(62, to: &word, &sums, &features)
    sums += model.weight(word.word)
    features += 1
    word = Self.begun
  }

  /// The language with the highest sum.
  func guess(_ sums: consuming Sums) -> LanguageGuess {
    var scores = sums.total()
    guard sums.features > 0 else { return LanguageGuess(language: nil, confidence: 0) }
    let lanes = model.languages.count + 1
    for lane in 0..<6 { scores[lane] += model.bias[lane] }
    var best = 0
    for lane in 1..<lanes where scores[lane] > scores[best] { best = lane }
    var second = Int.min
    for lane in 0..<lanes where lane != best { second = max(second, scores[lane]) }
    return LanguageGuess(
      language: best < model.languages.count ? model.languages[best] : nil,
      confidence: confidence(scores[best] - second, sums.features))
  }

  /// The share of right answers among cross-validated ones with this margin for this many features.
  private func confidence(_ margin: Int, _ features: Int) -> Double {
    let square = margin * margin
    let steps = model.steps.indices.partitioningIndex {
      model.steps[$0].threshold * features > square
    }
    return steps == 0 ? 0 : Double(model.steps[steps - 1].percent) / 100
  }
}
