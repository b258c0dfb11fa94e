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
  static func match(_ words: [Word], _ lexicon: Lexicon, into hits: inout TopicHits) {
    hits.whole.removeAll(keepingCapacity: true)
    hits.sides.removeAll()
    for index in words.indices where mayBegin(words, index) {
      walk(words, lexicon, node: 0, at: index, from: index, gaps: 0, &hits)
    }
    hits.sides.join(words, lexicon.topics.pairs, into: &hits.whole)
  }

  @inline(__always) private static func mayBegin(_ words: [Word], _ index: Int) -> Bool {
    if words[index].flags.contains(.beginsTopic) { return true }
    guard words[index].topicFollowers != 0, index + 1 < words.count else { return false }
    return words[index].topicFollowers & words[index + 1].symbols != 0
  }

  private static func walk(
    _ words: [Word], _ lexicon: Lexicon, node: Int, at index: Int, from first: Int, gaps: Int,
    _ hits: inout TopicHits
  ) {
    guard index < words.count else { return }
    let reachable = lexicon.topics.trie.nodes[node].symbols
    guard words[index].symbols & reachable != 0 else { return }
    if node != 0, words[index].flags.contains(.afterMark) { return }
    for place in 0..<Int(words[index].symbolCount) {
      let symbol = lexicon.symbol(place, of: index, in: words)
      guard
        node == 0
          ? Word.mayBegin(words[index].topicBeginnings, place) : reachable & symbol.bit != 0
      else { continue }
      step(words, lexicon, from: node, symbol, index, first, gaps, &hits)
    }
  }

  @inline(__always)
  private static func step(
    _ words: [Word], _ lexicon: Lexicon, from node: Int, _ symbol: Symbol, _ index: Int,
    _ first: Int, _ gaps: Int, _ hits: inout TopicHits
  ) {
    let child = lexicon.topics.trie.child(of: node, symbol)
    guard child >= 0 else { return }
    let found = lexicon.topics.trie.nodes[child]
    if found.sense >= 0 {
      for place in lexicon.topics.topics(of: Int(found.sense)) {
        let topic = lexicon.topics.topics[place]
        let hit = TopicHit(first: Int32(first), end: Int32(index + 1), topic: topic)
        if topic.id >= Topic.halves { hits.sides.append(hit) } else { hits.whole.append(hit) }
      }
    }
    guard found.isInner else { return }
    walk(words, lexicon, node: child, at: index + 1, from: first, gaps: gaps, &hits)
    guard found.gap >= 0, gaps < PatternTrie.mostGaps else { return }
    for skipped in 0...PatternTrie.longestGap {
      let next = index + 1 + skipped
      guard next < words.count, words[next].clause == words[index].clause,
        !words[next].flags.contains(.afterMark)
      else { break }
      walk(words, lexicon, node: Int(found.gap), at: next, from: first, gaps: gaps + 1, &hits)
    }
  }
}
