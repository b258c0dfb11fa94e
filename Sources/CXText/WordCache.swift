/// The words met before: what each adds to the languages, and what each lexicon knows of it.
///
/// Nine words of ten of a comment were met before, so that most are neither folded nor looked up again. Exact: an
/// entry holds its word's bytes, and a word gives the same whether it was met or not.
///
///     hash ──► slots ──► entries ──► numbers[language] ──► known[language]
///              by hash   in the      by entry              in the order in which
///                        order met                         they were looked up
///
/// Frequent words are met early: they lie side by side at the beginning of `entries` and `known`, and so in a
/// processor's second cache. Words in the order of their hashes kept it waiting for memory. It begins small and
/// doubles as words come; what was met first stays. When as many found no place as are kept, it begins anew, since the
/// texts may have changed. Of 2.7 million words of public comments 8 % were new to 2^16 words kept so, 10 % if the oldest
/// gives way.
struct WordCache {
  /// How many words are kept at first.
  private static let fewest = 1 << 11

  /// Where the word of a token is kept.
  struct Place {
    /// The number of its entry; -1 for a word that is not kept.
    fileprivate var entry: Int32
    /// Where in `folded` the word stands, if it had to be folded; else -1.
    fileprivate var fold: Int32 = -1

    fileprivate static let none = Place(entry: -1)
  }

  private struct Entry {
    var key: WordKey
    var sums: WordSums
  }

  /// How many words are kept at most, a power of two: 2^16 take 4 MB, and 6 MB for each language that looks all up.
  private let most: Int

  /// Open addressing: twelve bits of a word's hash, which tell most other words apart, and below them the number of its
  /// entry plus one; 0 where there is none. At least half of them are free.
  private var slots: [UInt32] = []
  private static let entryBits: UInt32 = 20
  private var entries: [Entry] = []
  /// By language, then by entry: the word's number in `known`, or -1.
  private var numbers: [[Int32]] = []
  /// By language: what its lexicon knows of a word.
  private var known: [[Word]] = []
  /// How many words have found no place.
  private var unkept = 0
  /// The new words of the texts as they were folded for the languages, so that the lexicon need not fold them again.
  /// The last one is used for all that there is no room for.
  private var folded = [FoldedWord()]
  private var foldedCount = 0
  private static let mostFolded = 1 << 10

  init(most: Int = 1 << 16) {
    self.most = most
  }

  /// Whether words are kept; a session of one comment does not pay for it.
  private var isKeeping: Bool { !slots.isEmpty }

  /// Begins a text, or several whose words are looked up after the languages of all were found.
  mutating func begin(keepsWords: Bool) {
    foldedCount = 0
    if keepsWords, !isKeeping { makeSlots(for: min(Self.fewest, most)) }
    if unkept > most {
      entries.removeAll(keepingCapacity: true)
      for language in known.indices {
        numbers[language].removeAll(keepingCapacity: true)
        known[language].removeAll(keepingCapacity: true)
      }
      unkept = 0
      makeSlots(for: most)
    }
  }

  /// Makes room for so many words, and gives those kept so far their slots.
  private mutating func makeSlots(for count: Int) {
    slots = Array(repeating: 0, count: count * 2)
    for entry in entries.indices { take(entries[entry].key, entry) }
  }

  /// Gives a word that has none the first free slot.
  private mutating func take(_ key: WordKey, _ entry: Int) {
    let mask = slots.count &- 1
    var slot = Self.slot(of: key, mask)
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = Self.tag(of: key) | UInt32(truncatingIfNeeded: entry &+ 1)
  }

  /// Where the search for a word begins in a table of which `mask` is the last slot.
  @inline(__always) private static func slot(of key: WordKey, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key.hash &>> 40) & mask
  }

  @inline(__always) private static func tag(of key: WordKey) -> UInt32 {
    UInt32(truncatingIfNeeded: key.hash &>> 28) &<< entryBits
  }

  /// The entry of a word, or -1.
  @inline(__always)
  private static func find(
    _ key: WordKey, _ slots: Span<UInt32>, _ entries: Span<Entry>
  ) -> Int {
    let mask = slots.count &- 1
    var slot = slot(of: key, mask)
    let tag = tag(of: key)
    while slots[slot] != 0 {
      if slots[slot] &>> entryBits == tag &>> entryBits {
        let entry = Int(slots[slot] & (1 &<< entryBits &- 1)) &- 1
        if entries[entry].key == key { return entry }
      }
      slot = (slot &+ 1) & mask
    }
    return -1
  }

  /// Adds what the words of `tokens` say of the language, and notes where each is kept.
  mutating func addSums(
    _ text: Span<UInt8>, _ tokens: [Token], _ identifier: LanguageIdentifier,
    into sums: inout LanguageIdentifier.Sums, _ places: inout [Place]
  ) {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(.none, count: tokens.count))
    var next = 0
    while true {
      next = Self.addMet(
        text, tokens.span, from: next, slots.span, entries.span, &sums, &places)
      guard next < tokens.count else { return }
      places[next] = addNew(text, tokens[next], identifier, &sums)
      next += 1
    }
  }

  /// Goes on from token `next` until a word comes that is not kept, and tells which that is: nine words of ten, in a
  /// loop of their own.
  private static func addMet(
    _ text: Span<UInt8>, _ tokens: Span<Token>, from next: Int, _ slots: Span<UInt32>,
    _ entries: Span<Entry>, _ sums: inout LanguageIdentifier.Sums, _ places: inout [Place]
  ) -> Int {
    var places = places.mutableSpan
    var next = next
    while next < tokens.count {
      let token = tokens[next]
      if token.isWordLike {
        guard !slots.isEmpty, let key = WordKey(text, token) else { return next }
        let entry = find(key, slots, entries)
        guard entry >= 0 else { return next }
        if token.isWord { sums.add(entries[entry].sums) }
        places[next].entry = Int32(truncatingIfNeeded: entry)
      }
      next &+= 1
    }
    return next
  }

  /// Adds what a word that is not kept says of the language, and keeps it, if it can be.
  @inline(never)
  private mutating func addNew(
    _ text: Span<UInt8>, _ token: Token, _ identifier: LanguageIdentifier,
    _ sums: inout LanguageIdentifier.Sums
  ) -> Place {
    let key = isKeeping ? WordKey(text, token) : nil
    guard token.isWord || key != nil else { return .none }
    let fold = fold(text, token)
    let own = token.isWord ? identifier.sums(of: folded[fold]) : WordSums()
    if token.isWord { sums.add(own) }
    guard let key else { return place(-1, fold) }
    guard entries.count < most else {
      unkept += 1
      return place(-1, fold)
    }
    if entries.count * 2 == slots.count { makeSlots(for: slots.count) }
    take(key, entries.count)
    entries.append(Entry(key: key, sums: own))
    return place(entries.count - 1, fold)
  }

  /// Folds a token and tells where in `folded` it stands.
  @inline(__always) private mutating func fold(_ text: Span<UInt8>, _ token: Token) -> Int {
    let fold = foldedCount
    folded[fold].fold(text, token)
    if fold < Self.mostFolded { foldedCount += 1 }
    if folded.count == foldedCount { folded.append(FoldedWord()) }
    return fold
  }

  private func place(_ entry: Int, _ fold: Int) -> Place {
    Place(
      entry: Int32(truncatingIfNeeded: entry),
      fold: fold < Self.mostFolded ? Int32(truncatingIfNeeded: fold) : -1)
  }

  /// What `lexicon`, that of language number `language`, knows of the word-like tokens.
  mutating func lookUp(
    _ text: Span<UInt8>, _ tokens: [Token], _ places: [Place], _ lexicon: borrowing Lexicon,
    _ language: Int, into words: inout [Word]
  ) {
    prepare(language)
    // Taken out for as long as words are looked up, so that they are written to in place.
    var (ownNumbers, ownKnown): ([Int32], [Word]) = ([], [])
    swap(&ownNumbers, &numbers[language])
    swap(&ownKnown, &known[language])
    defer {
      swap(&ownNumbers, &numbers[language])
      swap(&ownKnown, &known[language])
    }
    guard Self.addKnown(tokens, places, ownNumbers, ownKnown, to: &words) else { return }
    // No closure, as there: it would hold a copy of the lexicon, 39 references counted up and down per comment.
    for index in words.indices where words[index].form == Self.unknown {
      let token = words[index].token
      let place = places[Int(token)]
      // The same new word can stand in a text many times.
      let number = place.entry >= 0 ? Int(ownNumbers[Int(place.entry)]) : -1
      if number >= 0 {
        words[index] = ownKnown[number]
        words[index].token = token
        continue
      }
      var fold = Int(place.fold)
      if fold < 0 {
        fold = folded.count - 1
        folded[fold].fold(text, tokens[Int(token)])
      }
      words[index] = lexicon.word(tokens[Int(token)].kind, folded[fold])
      words[index].token = token
      if place.entry >= 0 {
        ownNumbers[Int(place.entry)] = Int32(truncatingIfNeeded: ownKnown.count)
        ownKnown.append(words[index])
      }
    }
  }

  /// Makes room for the words of a language.
  private mutating func prepare(_ language: Int) {
    while known.count <= language {
      numbers.append([])
      known.append([])
    }
    let missing = entries.count - numbers[language].count
    if missing > 0 { numbers[language].append(contentsOf: repeatElement(-1, count: missing)) }
  }

  /// The form of a word that is still to be looked up.
  private static let unknown: Int32 = -2

  /// Fills `words` with what is known of the word-like tokens; true if some are unknown.
  private static func addKnown(
    _ tokens: [Token], _ places: [Place], _ numbers: [Int32], _ known: [Word],
    to words: inout [Word]
  ) -> Bool {
    words.removeAll(keepingCapacity: true)
    var hasUnknown = false
    words.append(addingCapacity: tokens.count) { output in
      for index in tokens.indices where tokens[index].isWordLike {
        let entry = Int(places[index].entry)
        let number = entry >= 0 ? Int(numbers[entry]) : -1
        var word = Word()
        if number >= 0 {
          word = known[number]
        } else {
          word.form = unknown
          hasUnknown = true
        }
        word.token = Int32(truncatingIfNeeded: index)
        output.append(word)
      }
    }
    return hasUnknown
  }
}
