/// Words of a text that a lexicon entry matches.
struct Match {
  /// The first word, and the word after the last.
  var first: Int32
  var end: Int32
  /// The number of the sense, or -1 for a word that its parts alone give a valence.
  var sense: Int32
  /// A negator that a gap of the phrase skipped (`problemet er ikke løst`), or -1.
  var skippedNegator: Int32 = -1
}

/// Finds the entries of a lexicon in the words of a text: leftmost, longest, no two over the same word.
enum Matcher {
  /// Fills `matches`. Complexity: linear in the words; phrases of at most ten parts with two gaps bound the work per word.
  static func match(_ words: [Word], _ lexicon: Lexicon, into matches: inout [Match]) {
    matches.removeAll(keepingCapacity: true)
    var index = 0
    while index < words.count {
      var best = Found(end: index, sense: -1)
      if mayBegin(words, index), !words[index].flags.contains(.inStarRow) {
        walk(words, lexicon, node: 0, at: index, Gaps(), &best)
      }
      if best.end > index {
        matches.append(
          Match(
            first: Int32(index), end: Int32(best.end), sense: Int32(best.sense),
            skippedNegator: best.negator))
        index = best.end
      } else {
        if words[index].valence != 0 {
          matches.append(Match(first: Int32(index), end: Int32(index + 1), sense: -1))
        }
        index += 1
      }
    }
  }

  /// Whether an entry may begin with word `index`: it is one, or the word after it may be a second part.
  @inline(__always) private static func mayBegin(_ words: [Word], _ index: Int) -> Bool {
    if words[index].flags.contains(.beginsEntry) { return true }
    guard words[index].followers != 0, index + 1 < words.count else { return false }
    return words[index].followers & words[index + 1].symbols != 0
  }

  private struct Found {
    var end: Int
    var sense: Int
    var negator: Int32 = -1
  }

  /// What the gaps passed so far have skipped.
  private struct Gaps {
    var count = 0
    var negator: Int32 = -1
  }

  /// Follows every way from `node` that the words from `index` on allow, and keeps the longest.
  private static func walk(
    _ words: [Word], _ lexicon: Lexicon, node: Int, at index: Int, _ gaps: Gaps, _ best: inout Found
  ) {
    guard index < words.count else { return }
    let reachable = lexicon.trie.nodes[node].symbols
    guard words[index].symbols & reachable != 0 else { return }
    if node != 0, words[index].flags.contains(.afterMark) { return }
    for place in 0..<Int(words[index].symbolCount) {
      let symbol = lexicon.symbol(place, of: index, in: words)
      guard
        node == 0
          ? Word.mayBegin(words[index].beginnings, place) : reachable & symbol.bit != 0
      else { continue }
      step(words, lexicon, from: node, symbol, index, gaps, &best)
    }
  }

  @inline(__always)
  private static func step(
    _ words: [Word], _ lexicon: Lexicon, from node: Int, _ symbol: Symbol, _ index: Int,
    _ gaps: Gaps, _ best: inout Found
  ) {
    let child = lexicon.trie.child(of: node, symbol)
    guard child >= 0 else { return }
    let sense = Int(lexicon.trie.nodes[child].sense)
    if sense >= 0, index + 1 > best.end {
      best = Found(end: index + 1, sense: sense, negator: gaps.negator)
    }
    guard lexicon.trie.nodes[child].isInner else { return }
    walk(words, lexicon, node: child, at: index + 1, gaps, &best)
    let gap = Int(lexicon.trie.nodes[child].gap)
    guard gap >= 0, gaps.count < PatternTrie.mostGaps else { return }
    var passed = Gaps(count: gaps.count + 1, negator: gaps.negator)
    for skipped in 0...PatternTrie.longestGap {
      let next = index + 1 + skipped
      guard next < words.count, words[next].clause == words[index].clause,
        !words[next].flags.contains(.afterMark)
      else { break }
      walk(words, lexicon, node: gap, at: next, passed, &best)
      if words[next].flags.contains(.negator) { passed.negator = Int32(next) }
    }
  }
}
