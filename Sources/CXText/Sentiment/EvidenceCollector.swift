/// Turns matches into items: what praises or blames before anything has changed it.
enum EvidenceCollector {
  /// Fills `items`, and notes in `isItem` which matches are items and so modify nothing.
  static func collect(
    _ words: [Word], _ matches: [Match], _ lexicon: Lexicon,
    into items: inout [Item], _ isItem: inout [Bool], _ applied: inout [AppliedModifier]
  ) {
    items.removeAll(keepingCapacity: true)
    isItem.removeAll(keepingCapacity: true)
    applied.removeAll(keepingCapacity: true)
    for index in matches.indices {
      let match = matches[index]
      guard match.sense >= 0 else {
        isItem.append(true)
        append(word: words[Int(match.first)], match, &items)
        continue
      }
      let sense = lexicon.senses[Int(match.sense)]
      let stands =
        sense.role.isPolar
        || sense.role.isModifier && sense.valence != 0
          && !hasTarget(index, sense, words, matches, lexicon)
      isItem.append(stands)
      guard stands, sense.valence != 0 else { continue }
      append(sense, match, words, &items, &applied)
    }
  }

  private static func append(word: Word, _ match: Match, _ items: inout [Item]) {
    items.append(
      Item(
        first: match.first, end: match.end, sense: -1, kind: .compound, base: word.valence,
        value: word.valence))
  }

  private static func append(
    _ sense: Sense, _ match: Match, _ words: [Word], _ items: inout [Item],
    _ applied: inout [AppliedModifier]
  ) {
    let word = words[Int(match.first)]
    let isOneWord = match.end - match.first == 1
    var item = Item(
      first: match.first, end: match.end, sense: match.sense,
      kind: kind(sense.role, word, isOneWord: isOneWord), base: sense.valence, value: sense.valence)
    if isOneWord, word.factor != 1 {
      applied.append(
        AppliedModifier(
          item: Int32(items.count), kind: .prefix, match: -1, factor: word.factor))
      item.value *= word.factor
    }
    if match.skippedNegator >= 0 {
      let factor = SentimentConstants.negation(of: item.value)
      applied.append(
        AppliedModifier(
          item: Int32(items.count), kind: .negation, match: -1, factor: factor,
          word: match.skippedNegator))
      item.value *= factor
    }
    items.append(item)
  }

  private static func kind(_ role: Role, _ word: Word, isOneWord: Bool) -> Evidence.Kind {
    switch role {
    case .phrase: .phrase
    case .fact: .fact
    case .repair: .repair
    case .idiom: .idiom
    default:
      isOneWord && word.flags.contains(.emoji)
        ? .emoji
        : isOneWord && word.flags.contains(.compound) ? .compound : isOneWord ? .word : .phrase
    }
  }

  /// Whether a modifier that also has a valence of its own finds something polar to modify.
  ///
  /// Other modifiers may stand between ("utrolig veldig bra"), but no more than three.
  private static func hasTarget(
    _ index: Int, _ sense: Sense, _ words: [Word], _ matches: [Match], _ lexicon: Lexicon
  ) -> Bool {
    let own = matches[index]
    let reach = sense.reach == Sense.clause ? SentimentConstants.longestReach : Int32(sense.reach)
    for next in (index + 1)..<max(index + 1, min(matches.count, index + 4)) {
      let match = matches[next]
      guard match.first - own.end < reach,
        words[Int(match.first)].clause == words[Int(own.end) - 1].clause
      else { return false }
      if match.sense < 0 { return true }
      let other = lexicon.senses[Int(match.sense)]
      if other.role.isPolar { return other.valence != 0 }
    }
    return false
  }
}
