/// Words that a pattern of topics matches.
struct TopicHit {
  /// The first word, and the word after the last.
  var first: Int32
  var end: Int32
  var topic: Topic
}

/// Finds all patterns of topics in the words of a text, in one pass: the cost does not grow with their number.
enum TopicMatcher {
  /// Fills `hits`, in order of first word. Complexity: linear in the words; see `Matcher`.
  static func match(_ words: [Word], _ lexicon: Lexicon, into hits: inout [TopicHit]) {
    hits.removeAll(keepingCapacity: true)
    for index in words.indices where mayBegin(words, index) {
      walk(words, lexicon, node: 0, at: index, from: index, gaps: 0, &hits)
    }
    if !lexicon.topics.pairs.isEmpty, !hits.isEmpty { join(words, lexicon, &hits) }
  }

  @inline(__always) private static func mayBegin(_ words: [Word], _ index: Int) -> Bool {
    if words[index].flags.contains(.beginsTopic) { return true }
    guard words[index].topicFollowers != 0, index + 1 < words.count else { return false }
    return words[index].topicFollowers & words[index + 1].symbols != 0
  }

  private static func walk(
    _ words: [Word], _ lexicon: Lexicon, node: Int, at index: Int, from first: Int, gaps: Int,
    _ hits: inout [TopicHit]
  ) {
    guard index < words.count else { return }
    guard words[index].symbols & lexicon.topics.trie.nodes[node].symbols != 0 else { return }
    let word = words[index]
    if node != 0, word.flags.contains(.afterMark) { return }
    if word.flags.contains(.number) {
      step(words, lexicon, from: node, .number, index, first, gaps, &hits)
    }
    var stem = Int(word.stem)
    while stem >= 0 {
      let lemma = Int(lexicon.topics.stemLemmas[stem])
      step(words, lexicon, from: node, .lemma(lemma), index, first, gaps, &hits)
      stem = Int(lexicon.topics.stemParents[stem])
    }
    guard word.form >= 0 else { return }
    let form = Int(word.form)
    step(words, lexicon, from: node, .form(form), index, first, gaps, &hits)
    for i in Int(lexicon.lemmaStarts[form])..<Int(lexicon.lemmaStarts[form + 1]) {
      step(words, lexicon, from: node, .lemma(Int(lexicon.lemmas[i])), index, first, gaps, &hits)
    }
  }

  @inline(__always)
  private static func step(
    _ words: [Word], _ lexicon: Lexicon, from node: Int, _ symbol: Symbol, _ index: Int,
    _ first: Int, _ gaps: Int, _ hits: inout [TopicHit]
  ) {
    let child = lexicon.topics.trie.child(of: node, symbol)
    guard child >= 0 else { return }
    let found = lexicon.topics.trie.nodes[child]
    if found.sense >= 0 {
      for place in lexicon.topics.topics(of: Int(found.sense)) {
        hits.append(
          TopicHit(
            first: Int32(first), end: Int32(index + 1), topic: lexicon.topics.topics[place]))
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

  /// No more words than these stand between both sides of `a & b`: without punctuation a clause can be a whole comment.
  private static let farthest: Int32 = 12

  /// Makes a hit of both sides of `a & b` where they stand in one clause, one per clause and pair.
  private static func join(_ words: [Word], _ lexicon: Lexicon, _ hits: inout [TopicHit]) {
    var halves = hits.filter { $0.topic.id >= Topic.halves }
    guard !halves.isEmpty else { return }
    hits.removeAll { $0.topic.id >= Topic.halves }
    halves.sort { ($0.topic.id / 2, $0.first, $0.end) < ($1.topic.id / 2, $1.first, $1.end) }
    var pair: UInt16 = 0
    // By side: the last hit; and the last clause that had both.
    var last: (first: TopicHit?, second: TopicHit?)
    var joined: Int32 = -1
    for half in halves {
      if half.topic.id / 2 != pair { (pair, last, joined) = (half.topic.id / 2, (nil, nil), -1) }
      let isFirst = half.topic.id % 2 == 0
      if isFirst { last.first = half } else { last.second = half }
      let clause = words[Int(half.first)].clause
      guard let other = isFirst ? last.second : last.first, joined != clause,
        words[Int(other.first)].clause == clause, half.first - other.end <= farthest
      else { continue }
      joined = clause
      let number = Int(half.topic.id - Topic.halves) / 2
      hits.append(
        TopicHit(
          first: other.first, end: max(half.end, other.end),
          topic: lexicon.topics.pairs[number].topic))
    }
  }
}
