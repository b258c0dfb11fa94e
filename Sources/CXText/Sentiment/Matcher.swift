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
  static func match(
    _ words: [Word], _ lexicon: borrowing Lexicon, into matches: inout [Match]
  ) {
    matches.removeAll(keepingCapacity: true)
    let all = words.span
    var index = 0
    while index < all.count {
      var best = Found(end: index, sense: -1)
      if mayBegin(all, index) { begin(all, lexicon, at: index, &best) }
      if best.end > index {
        matches.append(
          Match(
            first: Int32(index), end: Int32(best.end), sense: Int32(best.sense),
            skippedNegator: best.negator))
        index = best.end
      } else {
        if all[index].valence != 0 {
          matches.append(Match(first: Int32(index), end: Int32(index + 1), sense: -1))
        }
        index += 1
      }
    }
  }

  /// Whether an entry may begin with word `index`: it is one, or the word after it may be a second part.
  @inline(__always) private static func mayBegin(_ words: Span<Word>, _ index: Int) -> Bool {
    if words[index].flags.contains(.inStarRow) { return false }
    if words[index].flags.contains(.beginsEntry) { return true }
    let followers = words[index].followers
    guard followers != 0, index + 1 < words.count else { return false }
    let next = words[index + 1].symbols
    return followers & next != 0
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

  /// Follows the entries that begin with word `index`, and keeps the longest.
  private static func begin(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, at index: Int, _ best: inout Found
  ) {
    var places = words[index].beginnings
    while places != 0 {
      let symbol = Symbol(id: words[index].firstSymbols[places.trailingZeroBitCount])
      places &= places &- 1
      reach(words, lexicon, lexicon.trie.rootChild(symbol), index, Gaps(), &best)
    }
    for place in Word.firstSymbolCount..<max(Word.firstSymbolCount, Int(words[index].symbolCount)) {
      let child = lexicon.trie.rootChild(lexicon.laterSymbol(place, of: words[index]))
      if child >= 0 { reach(words, lexicon, child, index, Gaps(), &best) }
    }
  }

  /// Follows the entries from `node` on that word `index` goes on with.
  @inline(__always) private static func walk(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, _ node: Int, _ reachable: UInt64,
    at index: Int, _ gaps: Gaps, _ best: inout Found
  ) {
    // Asked where it is called from, since most ways end here.
    guard index < words.count, words[index].symbols & reachable != 0,
      !words[index].flags.contains(.afterMark)
    else { return }
    follow(words, lexicon, node, reachable, at: index, gaps, &best)
  }

  /// The same, where a way may go on.
  @inline(never) private static func follow(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, _ node: Int, _ reachable: UInt64,
    at index: Int, _ gaps: Gaps, _ best: inout Found
  ) {
    for place in 0..<Int(words[index].symbolCount) {
      let symbol = lexicon.symbol(place, of: index, in: words)
      guard reachable & symbol.bit != 0 else { continue }
      let child = lexicon.trie.innerChild(of: node, symbol)
      if child >= 0 { reach(words, lexicon, child, index, gaps, &best) }
    }
  }

  /// Notes what ends at `node`, reached by word `index`, and goes on from there.
  @inline(__always) private static func reach(
    _ words: Span<Word>, _ lexicon: borrowing Lexicon, _ node: Int, _ index: Int, _ gaps: Gaps,
    _ best: inout Found
  ) {
    let found = lexicon.trie.nodes[node]
    if found.sense >= 0, index + 1 > best.end {
      best = Found(end: index + 1, sense: Int(found.sense), negator: gaps.negator)
    }
    walk(words, lexicon, node, found.symbols, at: index + 1, gaps, &best)
    guard found.gap >= 0, gaps.count < PatternTrie.mostGaps else { return }
    let gap = Int(found.gap)
    let reachable = lexicon.trie.nodes[gap].symbols
    var passed = Gaps(count: gaps.count + 1, negator: gaps.negator)
    for next in (index + 1)..<min(index + 2 + PatternTrie.longestGap, words.count) {
      guard words[next].clause == words[index].clause, !words[next].flags.contains(.afterMark)
      else { break }
      walk(words, lexicon, gap, reachable, at: next, passed, &best)
      if words[next].flags.contains(.negator) { passed.negator = Int32(next) }
    }
  }
}
