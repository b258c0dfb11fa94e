/// A word of a text and what the lexicon knows of it.
struct Word {
  /// The number of its token.
  var token: Int32 = -1
  /// The number of its form in the lexicon, or -1; of a compound, the form of its last part.
  var form: Int32 = -1
  /// What a booster or a turning prefix inside the word multiplies by.
  var factor: Float = 1
  /// The valence that the way the word is put together gives it, or 0.
  var valence: Float = 0
  var sentence: Int32 = 0
  var clause: Int32 = 0
  var flags: Flags = []
  /// The traits of its form.
  var traits: Lexicon.Traits = []
  /// The bits of all symbols that patterns know it by: number, form, lemmas.
  var symbols: UInt64 = 0
  /// The bits of all symbols that may come second in an entry that begins with it.
  var followers: UInt64 = 0
  /// The same for the patterns of topics.
  var topicFollowers: UInt64 = 0
  /// The longest stem of topics that it begins with, or -1.
  var stem: Int32 = -1
  /// Which of its first symbols begin an entry, a bit each, lowest first.
  var beginnings: UInt8 = 0
  /// The same for the patterns of topics.
  var topicBeginnings: UInt8 = 0
  /// How many symbols patterns know it by.
  var symbolCount: UInt16 = 0
  static let firstSymbolCount = 8
  /// The first of them, so that following a pattern asks no table of the lexicon for them.
  var firstSymbols = InlineArray<8, UInt32>(repeating: 0)

  struct Flags: OptionSet {
    let rawValue: UInt16
    /// A mark stands between this word and the one before it, so that no phrase goes across.
    static let afterMark = Flags(rawValue: 1)
    /// A number from two upwards.
    static let number = Flags(rawValue: 2)
    /// Put together from known parts.
    static let compound = Flags(rawValue: 4)
    /// Letters were repeated: `sååå`.
    static let elongated = Flags(rawValue: 8)
    static let emoji = Flags(rawValue: 16)
    /// A content word: no stop word, no number, no sign.
    static let content = Flags(rawValue: 32)
    /// A full star or an empty one, as marks are drawn: `★★★☆☆`.
    static let star = Flags(rawValue: 64)
    static let emptyStar = Flags(rawValue: 128)
    /// Part of a row of stars: it counts as a mark, not as an emoji.
    static let inStarRow = Flags(rawValue: 256)
    /// Two letters or more, all capitals.
    static let allCapitals = Flags(rawValue: 512)
    /// An entry of the lexicon is this word alone, or begins with it and a gap.
    static let beginsEntry = Flags(rawValue: 1024)
    /// Standing alone it is a negator.
    static let negator = Flags(rawValue: 2048)
    /// A pattern of topics is this word alone, or begins with it and a gap.
    static let beginsTopic = Flags(rawValue: 4096)
    /// A number in digits or words, one included.
    static let counts = Flags(rawValue: 8192)
  }
}

extension Lexicon {
  /// One of the symbols that patterns know a word by: number, beginnings from the longest, form, lemmas, in this order.
  ///
  /// The word is named by its place, since a word handed over is copied, all 96 bytes of it.
  @inline(__always)
  func symbol(_ place: Int, of index: Int, in words: Span<Word>) -> Symbol {
    place < Word.firstSymbolCount
      ? Symbol(id: words[index].firstSymbols[place]) : laterSymbol(place, of: words[index])
  }

  /// The same where it may not be among the first.
  @inline(never)
  func laterSymbol(_ place: Int, of word: Word) -> Symbol {
    var left = place
    if word.flags.contains(.number) {
      if left == 0 { return .number }
      left -= 1
    }
    var stem = Int(word.stem)
    while stem >= 0 {
      if left == 0 { return .lemma(Int(topics.stemLemmas[stem])) }
      left -= 1
      stem = Int(topics.stemParents[stem])
    }
    if left == 0 { return .form(Int(word.form)) }
    return .lemma(Int(lemmas[Int(lemmaStarts[Int(word.form)]) + left - 1]))
  }

  /// Gathers the symbols of a word and what begins with them, so that most words need not be looked for in the pattern
  /// trees at all.
  func addSymbols(_ word: inout Word) {
    var count = word.flags.contains(.number) ? 1 : 0
    var stem = Int(word.stem)
    while stem >= 0 {
      count += 1
      stem = Int(topics.stemParents[stem])
    }
    if word.form >= 0 {
      let form = Int(word.form)
      count += 1 + Int(lemmaStarts[form + 1] - lemmaStarts[form])
    }
    word.symbolCount = UInt16(clamping: count)
    for place in 0..<Int(word.symbolCount) {
      let symbol = laterSymbol(place, of: word)
      if place < Word.firstSymbolCount { word.firstSymbols[place] = symbol.id }
      addBeginnings(symbol, place, &word)
    }
  }

  private func addBeginnings(_ symbol: Symbol, _ place: Int, _ word: inout Word) {
    word.symbols |= symbol.bit
    // Beyond the first nothing is noted: each of those may begin a pattern.
    let bit: UInt8 = place < Word.firstSymbolCount ? 1 &<< UInt8(place) : 0
    let node = trie.rootChild(symbol)
    if node >= 0 {
      let beginning = trie.nodes[node]
      word.beginnings |= bit
      if beginning.sense >= 0 || beginning.gap >= 0 { word.flags.insert(.beginsEntry) }
      word.followers |= beginning.symbols
    }
    let topicNode = topics.trie.rootChild(symbol)
    if topicNode >= 0 {
      let beginning = topics.trie.nodes[topicNode]
      word.topicBeginnings |= bit
      if beginning.sense >= 0 || beginning.gap >= 0 { word.flags.insert(.beginsTopic) }
      word.topicFollowers |= beginning.symbols
    }
  }
}
