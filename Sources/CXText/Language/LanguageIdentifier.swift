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

  /// The language of tokens whose letters have been folded.
  func language(of folded: FoldedText, _ tokens: [Token]) -> LanguageGuess {
    var sums = Sums()
    guard !model.weights.isEmpty else { return LanguageGuess(language: nil, confidence: 0) }
    let bytes = folded.bytes.span
    var words = 0
    for index in tokens.indices {
      guard tokens[index].kind == .word || tokens[index].kind == .abbreviation else { continue }
      let place = folded.tokens[index]
      words += add(bytes, Int(place.start), Int(place.end), &sums)
      if words >= Self.mostWords { break }
    }
    return guess(sums)
  }

  /// The running sums of all lanes, and how many features went into them.
  private struct Sums {
    var scores = SIMD8<Int32>()
    var features: Int64 = 0
  }

  /// Adds the words of a token (an abbreviation holds several) and returns how many there were.
  ///
  /// A token with a digit or an underscore is no word of a language.
  private func add(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ sums: inout Sums) -> Int {
    for i in start..<end where bytes[i].isASCIIDigit || bytes[i] == 0x5F { return 0 }
    var symbols = InlineArray<32, UInt32>(repeating: 0)
    var count = 0
    var words = 0
    var i = start
    while i <= end {
      let isEnd = i == end || bytes[i] == 0x2E
      if !isEnd, count == 0 {
        symbols[0] = 60
        count = 1
      }
      if isEnd {
        if count > 1 {
          if count < Self.mostSymbols {
            symbols[count] = 62
            count += 1
          }
          addFeatures(symbols, count, &sums)
          words += 1
        }
        count = 0
        i += 1
      } else {
        let isTrailing = i == end - 1 && (bytes[i] == 0x27 || bytes[i] == 0x2D)
        let scalar = Scalars.decode(bytes, at: i)
        if count < Self.mostSymbols, !isTrailing {
          symbols[count] = symbol(scalar.value)
          count += 1
        }
        i += scalar.length
      }
    }
    return words
  }

  /// Letters beyond Latin are told apart by block only.
  @inline(__always) private func symbol(_ value: UInt32) -> UInt32 {
    value < 0x250 ? value : 0x250 + (value >> 7)
  }

  /// Adds the word and its groups of three to five symbols.
  ///
  /// FNV-1a with 32 bits over symbols; a group's hash is that of the group one shorter, one step on.
  private func addFeatures(
    _ symbols: borrowing InlineArray<32, UInt32>, _ count: Int, _ sums: inout Sums
  ) {
    @inline(__always) func step(_ hash: UInt32, _ symbol: UInt32) -> UInt32 {
      (hash ^ symbol) &* 0x0100_0193
    }
    @inline(__always) func slot(_ hash: UInt32) -> Int { Int((hash ^ hash >> 16) & 0xFFFF) }
    var whole: UInt32 = 0x57D0_B1E5
    var scores = SIMD8<Int32>()
    for start in 0..<count {
      whole = step(whole, symbols[start])
      var hash = step(0x811C_9DC5, symbols[start])
      guard start + 2 < count else { continue }
      hash = step(hash, symbols[start + 1])
      for end in (start + 2)..<min(start + 5, count) {
        hash = step(hash, symbols[end])
        scores &+= SIMD8<Int32>(truncatingIfNeeded: model.weights[slot(hash)])
        sums.features += 1
      }
    }
    let word = SIMD8<Int32>(truncatingIfNeeded: model.weights[slot(whole)])
    sums.scores &+= scores &+ word &+ word
    sums.features += 2
  }

  private func guess(_ sums: Sums) -> LanguageGuess {
    guard sums.features > 0 else { return LanguageGuess(language: nil, confidence: 0) }
    var scores = sums.scores
    let lanes = model.languages.count + 1
    scores[lanes - 1] &+= model.otherBias
    var best = 0
    for lane in 1..<lanes where scores[lane] > scores[best] { best = lane }
    var second = Int32.min
    for lane in 0..<lanes where lane != best { second = max(second, scores[lane]) }
    return LanguageGuess(
      language: best < model.languages.count ? model.languages[best] : nil,
      confidence: confidence(Int64(scores[best]) - Int64(second), sums.features))
  }

  /// The share of right answers among cross-validated ones with this margin for this many features.
  private func confidence(_ margin: Int64, _ features: Int64) -> Double {
    let square = margin * margin
    var percent = 0
    for step in model.steps {
      guard step.threshold * features <= square else { break }
      percent = step.percent
    }
    return Double(percent) / 100
  }
}
