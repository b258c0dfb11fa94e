/// Words that a pattern of topics matches.
struct TopicHit {
  /// The first word, and the word after the last.
  var first: Int32
  var end: Int32
  var topic: Topic
}

/// What the patterns of topics match in a text: whole patterns, and for the time being sides of `a & b`.
struct TopicHits {
  /// In order of first word, those of pairs at the end.
  var whole: [TopicHit] = []
  var sides = TopicSides()
}

/// Finds all patterns of topics in the words of a text, in one pass: the cost does not grow with their number.
enum TopicMatcher {
  /// Fills `hits`. Complexity: linear in the words; see `Matcher`.
  static func match(_ words: [Word], _ lexicon: borrowing Lexicon, into hits: inout TopicHits) {
    hits.whole.removeAll(keepingCapacity: true)
    hits.sides.removeAll()
    let all = words.span
    for index in all.indices where mayBegin(all, index) { begin(all, lexicon, at: index, &hits) }
    hits.sides.join(words, lexicon.topics, into: &hits.whole)
  }

  @inline(__always) private static func mayBegin(_ words: Span<Word>, _ index: Int) -> Bool {
    if words[index].flags.contains(.beginsTopic) { return true }
    let followers = words[index].topicFollowers
    guard followers != 0, index + 1 < words.count else { return false }
    let next = words[index + 1].symbols
    return followers & next != 0
  }

  /// Follows the patterns that begin with word `index`.
  private static func begin(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, at index: Int, _ hits: inout TopicHits
  ) {
    var places = words[index].topicBeginnings
    while places != 0 {
      let symbol = Symbol(id: words[index].firstSymbols[places.trailingZeroBitCount])
      places &= places &- 1
      let child = lexicon.topics.trie.rootChild(symbol)
      reach(words, lexicon, child, index, first: index, gaps: 0, &hits)
    }
    for place in Word.firstSymbolCount..<max(Word.firstSymbolCount, Int(words[index].symbolCount)) {
      let child = lexicon.topics.trie.rootChild(lexicon.laterSymbol(place, of: words[index]))
      if child >= 0 { reach(words, lexicon, child, index, first: index, gaps: 0, &hits) }
    }
  }

  /// Follows the patterns from `node` on that word `index` goes on with.
  @inline(__always) private static func walk(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, _ node: Int, _ reachable: UInt64,
    at index: Int, first: Int, gaps: Int, _ hits: inout TopicHits
  ) {
    // Asked where it is called from, since most ways end here.
    guard index < words.count, words[index].symbols & reachable != 0,
      !words[index].flags.contains(.afterMark)
    else { return }
    follow(words, lexicon, node, reachable, at: index, first: first, gaps: gaps, &hits)
  }

  /// The same, where a way may go on.
  @inline(never) private static func follow(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, _ node: Int, _ reachable: UInt64,
    at index: Int, first: Int, gaps: Int, _ hits: inout TopicHits
  ) {
    for place in 0..<Int(words[index].symbolCount) {
      let symbol = lexicon.symbol(place, of: index, in: words)
      guard reachable & symbol.bit != 0 else { continue }
      let child = lexicon.topics.trie.innerChild(of: node, symbol)
      if child >= 0 { reach(words, lexicon, child, index, first: first, gaps: gaps, &hits) }
    }
  }

  /// Notes the topics of a set; sides of `a & b`, which are its last, all at once.
  @inline(__always) private static func note(
    _ index: borrowing TopicIndex, _ set: Int, _ first: Int32, _ end: Int32,
    _ hits: inout TopicHits
  ) {
    let places = index.topics(of: set)
    for place in places {
      let topic = index.topics[place]
      guard topic.id < Topic.halves else {
        return hits.sides.append(first: first, end: end, place..<places.upperBound)
      }
      hits.whole.append(TopicHit(first: first, end: end, topic: topic))
    }
  }

  /// Notes what ends at `node`, reached by word `index`, and goes on from there.
  @inline(__always) private static func reach(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, _ node: Int, _ index: Int, first: Int,
    gaps: Int, _ hits: inout TopicHits
  ) {
    let found = lexicon.topics.trie.nodes[node]
    if found.sense >= 0 {
      note(lexicon.topics, Int(found.sense), Int32(first), Int32(index + 1), &hits)
    }
    walk(words, lexicon, node, found.symbols, at: index + 1, first: first, gaps: gaps, &hits)
    guard found.gap >= 0, gaps < PatternTrie.mostGaps else { return }
    let gap = Int(found.gap)
    let reachable = lexicon.topics.trie.nodes[gap].symbols
    for next in (index + 1)..<min(index + 2 + PatternTrie.longestGap, words.count) {
      guard words[next].clause == words[index].clause, !words[next].flags.contains(.afterMark)
      else { break }
      walk(words, lexicon, gap, reachable, at: next, first: first, gaps: gaps + 1, &hits)
    }
  }
}
