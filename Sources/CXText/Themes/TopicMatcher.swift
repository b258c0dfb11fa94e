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
    guard found.gap >= 0, gaps < 2 else { return }
    for skipped in 0...PatternTrie.longestGap {
      let next = index + 1 + skipped
      guard next < words.count, words[next].clause == words[index].clause,
        !words[next].flags.contains(.afterMark)
      else { break }
      walk(words, lexicon, node: Int(found.gap), at: next, from: first, gaps: gaps + 1, &hits)
    }
  }

  /// Makes a hit of both sides of `a & b` where they stand in one clause, one per clause and pair.
  private static func join(_ words: [Word], _ lexicon: Lexicon, _ hits: inout [TopicHit]) {
    let halves = hits.count { $0.topic.id >= Topic.halves }
    guard halves > 1 else {
      if halves == 1 { hits.removeAll { $0.topic.id >= Topic.halves } }
      return
    }
    // By half: its last hit; by pair: the last clause that had one. So each hit is looked at once.
    var last = [Int32](repeating: -1, count: lexicon.topics.pairs.count * 2)
    var joined = [Int32](repeating: -1, count: lexicon.topics.pairs.count)
    for index in 0..<hits.count where hits[index].topic.id >= Topic.halves {
      let half = Int(hits[index].topic.id - Topic.halves)
      last[half] = Int32(truncatingIfNeeded: index)
      let other = Int(last[half ^ 1])
      let clause = words[Int(hits[index].first)].clause
      guard other >= 0, words[Int(hits[other].first)].clause == clause, joined[half / 2] != clause
      else { continue }
      joined[half / 2] = clause
      hits.append(
        TopicHit(
          first: min(hits[index].first, hits[other].first),
          end: max(hits[index].end, hits[other].end), topic: lexicon.topics.pairs[half / 2].topic))
    }
    hits.removeAll { $0.topic.id >= Topic.halves }
  }
}
