/// In how many comments of two groups words and phrases stand.
///
/// Phrases are counted only of words that are frequent enough by themselves, and in the other group only those that the
/// own group has, so that memory grows with what can be told.
struct KeywordTally {
  /// A phrase has so many words with content at most ...
  private static let mostContentWords = 3
  /// ... and so many in all.
  private static let mostWords = 6

  /// A phrase by the stems of its words with content.
  private struct Count {
    var own = 0
    var other = 0
    /// The words of each spelling, small ones between included, and how often they were met.
    var spellings: [[UInt32]: Int] = [:]
  }

  private let stock: WordStock
  private let store: CommentStore
  private let forms: NormalForms
  /// By word: whether it is a negator.
  private var isNegator: [Bool] = []
  /// By comment: how many lines of each group hold it.
  private var weights: [(own: Int, other: Int)]

  init(_ stock: WordStock, _ store: CommentStore, _ forms: NormalForms, _ lexicons: Lexicons) {
    (self.stock, self.store, self.forms) = (stock, store, forms)
    weights = Array(repeating: (0, 0), count: store.count)
    isNegator = (0..<stock.count).map { word in
      let code = stock.language(of: word).map { Language(EmbeddedLexicons.languages[$0]) }
      let bytes = Array(stock.forms[word])
      return lexicons.with(code) { (lexicon, _) in lexicon.isNegator(bytes) }
    }
  }

  /// Notes that a line of a group holds a comment.
  mutating func weigh(_ comment: Int, isOwn: Bool) {
    if isOwn { weights[comment].own += 1 } else { weights[comment].other += 1 }
  }

  /// What stands in at least `fewest` comments of the own group, with its stems.
  func keywords(fewest: Int) -> [(stems: [UInt32], keyword: Keyword)] {
    var counts = ownCounts(fewest)
    addOthers(to: &counts)
    let total = weights.reduce(0) { $0 + $1.own }
    let otherTotal = weights.reduce(0) { $0 + $1.other }
    return counts.map { stems, count in
      let keyness = Keyness(
        count: count.own, total: total, otherCount: count.other, otherTotal: otherTotal)
      let wording = KeywordSpelling(count.spellings, stock) { isContent($0) }
      return (stems, Keyword(text: wording.text, pattern: wording.pattern, keyness: keyness))
    }
  }

  private func ownCounts(_ fewest: Int) -> [[UInt32]: Count] {
    var frequent: [UInt32: Int] = [:]
    for comment in weights.indices where weights[comment].own > 0 {
      let words = Set(store.range(comment).map { store.words[$0] })
      for stem in Set(words.filter(isContent).map { forms.stems[Int($0)] }) {
        frequent[stem, default: 0] += weights[comment].own
      }
    }
    frequent = frequent.filter { $0.value >= fewest }
    var counts: [[UInt32]: Count] = [:]
    for comment in weights.indices where weights[comment].own > 0 {
      var seen: Set<[UInt32]> = []
      eachPhrase(of: comment) { stems, words in
        guard stems.allSatisfy({ frequent[$0] != nil }) else { return }
        counts[stems, default: Count()].spellings[Array(words), default: 0] += weights[comment].own
        if seen.insert(stems).inserted { counts[stems]?.own += weights[comment].own }
      }
    }
    return counts.filter { $0.value.own >= fewest }
  }

  private func addOthers(to counts: inout [[UInt32]: Count]) {
    for comment in weights.indices where weights[comment].other > 0 {
      var seen: Set<[UInt32]> = []
      eachPhrase(of: comment) { stems, _ in
        guard counts[stems] != nil, seen.insert(stems).inserted else { return }
        counts[stems]?.other += weights[comment].other
      }
    }
  }

  /// Calls `body` with the stems and the words of each phrase of a comment.
  private func eachPhrase(of comment: Int, _ body: ([UInt32], ArraySlice<UInt32>) -> Void) {
    let range = store.range(comment)
    for start in range where isContent(store.words[start]) {
      var stems: [UInt32] = []
      var isNamed = false
      for end in start..<min(range.upperBound, start + Self.mostWords) {
        let word = store.words[end]
        if word == CommentStore.border { break }
        guard isContent(word) else { continue }
        if stems.count == Self.mostContentWords { break }
        stems.append(forms.stems[Int(word)])
        isNamed = isNamed || !isNegator[Int(word)]
        // One word alone must be able to name a theme; beside others greetings and times may stand.
        guard isNamed, stems.count > 1 || forms.isName[Int(word)] else { continue }
        body(stems, store.words[start...end])
      }
    }
  }

  /// Whether a word counts: no border, no sign, no number, no stop word but negators.
  private func isContent(_ word: UInt32) -> Bool {
    guard word != CommentStore.border else { return false }
    return isNegator[Int(word)] || forms.groups.keys[Int(forms.ownStems[Int(word)])].first != 0x7E
  }
}

extension Lexicon {
  /// Whether a folded word is a negator by itself.
  fileprivate func isNegator(_ bytes: [UInt8]) -> Bool {
    let form = forms.find(bytes)
    guard form >= 0 else { return false }
    let node = trie.rootChild(.form(form))
    guard node >= 0, trie.nodes[node].sense >= 0 else { return false }
    return senses[Int(trie.nodes[node].sense)].role == .negator
  }
}
