/// What the features of one word add up to.
struct WordSums {
  var lanes = LaneSums()
  var features: UInt32 = 0
}

/// Finds the language of a text from its words and their letter groups.
///
/// Each word adds the weights of itself (twice) and of its groups of three to five letters, borders included; the
/// highest sum wins. Complexity: linear in the letters of the first 400 words.
struct LanguageIdentifier: Sendable {
  /// Words beyond these do not change the answer.
  static let mostWords = 400
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
    for i in start..<end where bytes[i].isASCIIDigit || bytes[i] == 0x5F { return (sums, 0) }
    var symbols = InlineArray<32, UInt32>(repeating: 60)
    var count = 1
    var i = start
    while i < end {
      if bytes[i] == 0x2E {
        addWord(&symbols, &count, &sums, &features)
        i += 1
        continue
      }
      let isTrailing = i == end - 1 && (bytes[i] == 0x27 || bytes[i] == 0x2D)
      let byte = bytes[i]
      let scalar =
        byte < 0x80
        ? DecodedScalar(value: UInt32(byte), length: 1) : Scalars.decode(bytes, at: i)
      if count < Self.mostSymbols, !isTrailing {
        symbols[count] = symbol(scalar.value)
        count += 1
      }
      i += scalar.length
    }
    addWord(&symbols, &count, &sums, &features)
    return (sums, features)
  }

  /// Adds the word in `symbols`, if there is one, and begins a new one.
  private func addWord(
    _ symbols: inout InlineArray<32, UInt32>, _ count: inout Int, _ sums: inout LaneSums,
    _ features: inout Int
  ) {
    if count > 1, features + 3 * Self.mostSymbols <= Int(Self.mostFeatures) {
      if count < Self.mostSymbols {
        symbols[count] = 62
        count += 1
      }
      features += addFeatures(symbols, count, &sums)
    }
    count = 1
  }

  /// All letters beyond Latin are one: texts in other scripts are told by it at once.
  @inline(__always) private func symbol(_ value: UInt32) -> UInt32 {
    min(value, 0x250)
  }

  /// Adds the word and its groups of three to five symbols; returns how many features that were.
  ///
  /// FNV-1a with 32 bits over symbols; a group's hash is that of the group one shorter, one step on.
  private func addFeatures(
    _ symbols: borrowing InlineArray<32, UInt32>, _ count: Int, _ sums: inout LaneSums
  ) -> Int {
    @inline(__always) func step(_ hash: UInt32, _ symbol: UInt32) -> UInt32 {
      (hash ^ symbol) &* 0x0100_0193
    }
    @inline(__always) func slot(_ hash: UInt32) -> Int { Int((hash ^ hash >> 16) & 0xFFFF) }
    // Slots are 16 bits and the table has 65,536 rows, so that unchecked reads are in bounds.
    let weights = model.weights.span
    @inline(__always) func weight(_ hash: UInt32) -> LaneSums {
      unsafe weights[unchecked: slot(hash)]
    }
    // Through a span: indexing the inline array copied it at each access (41 -> 14 instructions a feature).
    let letters = symbols.span
    @inline(__always) func symbol(_ i: Int) -> UInt32 { unsafe letters[unchecked: i] }
    var whole: UInt32 = 0x57D0_B1E5
    var word = sums
    for i in 0..<count { whole = step(whole, symbol(i)) }
    for start in 0..<max(0, count - 2) {
      var hash = step(step(step(0x811C_9DC5, symbol(start)), symbol(start + 1)), symbol(start + 2))
      word += weight(hash)
      guard start + 3 < count else { break }
      hash = step(hash, symbol(start + 3))
      word += weight(hash)
      guard start + 4 < count else { continue }
      word += weight(step(hash, symbol(start + 4)))
    }
    word += weight(whole)
    word += weight(whole)
    sums = word
    // Two for the word, and what fits of three groups from each start.
    return 2 + max(0, count - 2) + max(0, count - 3) + max(0, count - 4)
  }

  /// The language with the highest sum.
  func guess(_ sums: consuming Sums) -> LanguageGuess {
    var scores = sums.total()
    guard sums.features > 0 else { return LanguageGuess(language: nil, confidence: 0) }
    let lanes = model.languages.count + 1
    scores[lanes - 1] += model.otherBias
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
    var percent = 0
    for step in model.steps {
      guard step.threshold * features <= square else { break }
      percent = step.percent
    }
    return Double(percent) / 100
  }
}
