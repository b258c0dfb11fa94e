/// The words met before: what each adds to the languages, and what each lexicon knows of it.
///
/// Three words of four of a comment were met before, so that most are neither folded nor looked up again. Exact: an
/// entry holds its word's bytes, and a word gives the same whether it was met or not. Two-way
/// associative: a new word takes the place of the older one of two. It begins small and doubles as words come, since of
/// 2.4 million words of public comments 21 % are new to 2^14 kept words, 10 % to 2^16.
struct WordCache {
  /// How many words are kept at first, and at most: 2^16 take 5 MB, and 6 MB for each language met.
  private static let (fewestBits, mostBits): (UInt64, UInt64) = (12, 16)

  /// Where the word of a token is kept.
  struct Place {
    /// -1 for a word that is not kept.
    fileprivate var slot: Int32
    /// The word's number, so that it is noticed when another took its place.
    fileprivate var number: UInt32
    /// Where in `folded` the word stands, if it had to be folded; else -1.
    fileprivate var fold: Int32 = -1
  }

  private struct Entry {
    var key = WordKey.none
    var sums = WordSums()
    var number: UInt32 = 0
  }

  private struct KnownWord {
    var word = Word()
    /// The number of the entry that this belongs to; 0 is none.
    var number: UInt32 = 0
  }

  private var entries: [Entry] = []
  /// The first bits of a word's hash are its slot.
  private var bits = Self.fewestBits
  /// By language, then by slot.
  private var known: [[KnownWord]] = []
  private var lastNumber: UInt32 = 0
  /// The new words of the text as they were folded for the languages, so that the lexicon need not fold them again.
  /// The last one is used for all that there is no room for.
  private var folded = [FoldedWord](repeating: FoldedWord(), count: 33)
  private var foldedCount = 0

  /// Whether words are kept; a session of one comment does not pay for it.
  var isKeeping: Bool { !entries.isEmpty }

  /// Begins to keep words.
  mutating func keepWords() {
    entries = Array(repeating: Entry(), count: 1 << Int(bits))
  }

  /// Makes room for twice as many words. The words of a pair of slots part into two pairs, so that all find room.
  private mutating func grow() {
    bits += 1
    let (old, oldKnown) = (entries, known)
    keepWords()
    known = oldKnown.map { $0.isEmpty ? [] : Array(repeating: KnownWord(), count: entries.count) }
    for from in old.indices where old[from].number > 0 {
      var slot = slot(of: old[from].key)
      if entries[slot].number > 0 { slot ^= 1 }
      entries[slot] = old[from]
      for language in known.indices where !known[language].isEmpty {
        known[language][slot] = oldKnown[language][from]
      }
    }
  }

  @inline(__always) private func slot(of key: WordKey) -> Int {
    Int(truncatingIfNeeded: key.hash &>> (64 &- bits))
  }

  /// Adds what the words of `tokens` say of the language, and notes where each is kept.
  mutating func addSums(
    _ text: Span<UInt8>, _ tokens: [Token], _ identifier: LanguageIdentifier,
    into sums: inout LanguageIdentifier.Sums, _ places: inout [Place]
  ) {
    if isKeeping, Int(lastNumber) > entries.count / 2, bits < Self.mostBits { grow() }
    places.removeAll(keepingCapacity: true)
    foldedCount = 0
    places.append(addingCapacity: tokens.count) { output in
      for token in tokens {
        output.append(add(text, token, identifier, &sums))
      }
    }
  }

  /// Adds what one token says of the language, if it is a word, and tells where it is kept.
  @inline(__always)
  private mutating func add(
    _ text: Span<UInt8>, _ token: Token, _ identifier: LanguageIdentifier,
    _ sums: inout LanguageIdentifier.Sums
  ) -> Place {
    guard token.isWordLike else { return Place(slot: -1, number: 0) }
    let isWord = token.kind == .word || token.kind == .abbreviation
    guard isKeeping, let key = WordKey(text, token) else {
      guard isWord else { return Place(slot: -1, number: 0) }
      let fold = fold(text, token)
      sums.add(identifier.sums(of: folded[fold]))
      return place(-1, 0, fold)
    }
    var slot = slot(of: key)
    if entries[slot].key != key { slot ^= 1 }
    if entries[slot].key != key {
      // The older one of the pair gives way.
      if entries[slot].number > entries[slot ^ 1].number { slot ^= 1 }
      return keep(key, text, token, identifier, isWord, at: slot, &sums)
    }
    if isWord { sums.add(entries[slot].sums) }
    return Place(slot: Int32(truncatingIfNeeded: slot), number: entries[slot].number)
  }

  /// Puts a new word into `slot`.
  @inline(never)
  private mutating func keep(
    _ key: WordKey, _ text: Span<UInt8>, _ token: Token, _ identifier: LanguageIdentifier,
    _ isWord: Bool, at slot: Int, _ sums: inout LanguageIdentifier.Sums
  ) -> Place {
    lastNumber &+= 1
    let fold = fold(text, token)
    let own = isWord ? identifier.sums(of: folded[fold]) : WordSums()
    entries[slot] = Entry(key: key, sums: own, number: lastNumber)
    if isWord { sums.add(own) }
    return place(slot, lastNumber, fold)
  }

  /// Folds a token and tells where in `folded` it stands.
  private mutating func fold(_ text: Span<UInt8>, _ token: Token) -> Int {
    let fold = foldedCount
    folded[fold].fold(text, token)
    foldedCount = min(fold + 1, folded.count - 1)
    return fold
  }

  private func place(_ slot: Int, _ number: UInt32, _ fold: Int) -> Place {
    Place(
      slot: Int32(truncatingIfNeeded: slot), number: number,
      fold: fold < folded.count - 1 ? Int32(truncatingIfNeeded: fold) : -1)
  }

  /// What `lexicon`, that of language number `language`, knows of the word-like tokens.
  mutating func lookUp(
    _ text: Span<UInt8>, _ tokens: [Token], _ places: [Place], _ lexicon: borrowing Lexicon,
    _ language: Int, into words: inout [Word]
  ) {
    words.removeAll(keepingCapacity: true)
    while known.count <= language { known.append([]) }
    if isKeeping, known[language].isEmpty {
      known[language] = Array(repeating: KnownWord(), count: entries.count)
    }
    // Taken out for as long as words are looked up, so that it is written to in place.
    var kept: [KnownWord] = []
    swap(&kept, &known[language])
    defer { swap(&kept, &known[language]) }
    // No closure, as in `addSums`: it would hold a copy of the lexicon, 39 references counted up and down per comment.
    for index in tokens.indices where tokens[index].isWordLike {
      let place = places[index]
      let slot = Int(place.slot)
      if slot >= 0, kept[slot].number == place.number {
        words.append(kept[slot].word)
      } else {
        var fold = Int(place.fold)
        if fold < 0 {
          fold = folded.count - 1
          folded[fold].fold(text, tokens[index])
        }
        let word = lexicon.word(tokens[index].kind, folded[fold])
        words.append(word)
        if slot >= 0 { kept[slot] = KnownWord(word: word, number: place.number) }
      }
      words[words.count - 1].token = Int32(truncatingIfNeeded: index)
    }
  }
}
