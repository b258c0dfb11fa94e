/// Applies to each item the modifiers that reach it, in one pass over the matches.
///
/// A modifier is open from its end until its reach or its clause ends. Items take what is open in a fixed order:
/// intensity, excess, negation, wish, condition, former. So no pair of words is looked at twice, however long the
/// clause, and the order in which modifiers stand does not matter.
struct ModifierSweep {
  /// A modifier that waits for what it reaches.
  private struct Open {
    var match: Int32 = -1
    var end: Int32 = 0
    var limit: Int32 = 0
    var clause: Int32 = -1
    var count = 0
    var factor: Float = 1
    /// Whether it holds in the next clause of the sentence too.
    var goesOn = false
  }

  private var negation = Open()
  private var intensity = Open()
  private var excess = Open()
  private var wish = Open()
  private var condition = Open()
  private var former = Open()

  /// The last item seen and its clause, for modifiers that stand after what they modify.
  private var lastItem = -1
  private var lastClause: Int32 = -1

  /// Changes the values of `items` and lists in `applied` by what.
  static func apply(
    _ words: [Word], _ matches: [Match], _ isItem: [Bool], _ lexicon: Lexicon,
    _ items: inout [Item], _ applied: inout [AppliedModifier]
  ) {
    var sweep = ModifierSweep()
    var item = 0
    for index in matches.indices {
      let match = matches[index]
      if item < items.count, items[item].first == match.first {
        sweep.modify(item, words, lexicon, &items, &applied)
        sweep.lastItem = item
        sweep.lastClause = words[Int(match.end) - 1].clause
        item += 1
      } else if match.sense >= 0, !isItem[index] {
        let sense = lexicon.senses[Int(match.sense)]
        if sense.role.isModifier { sweep.open(index, match, sense, words, &items, &applied) }
      }
    }
    sweep.settlePostposed(words, matches, lexicon, &items, &applied)
  }

  private mutating func open(
    _ index: Int, _ match: Match, _ sense: Sense, _ words: [Word],
    _ items: inout [Item], _ applied: inout [AppliedModifier]
  ) {
    let clause = words[Int(match.end) - 1].clause
    let reach = sense.reach == Sense.clause ? SentimentConstants.longestReach : Int32(sense.reach)
    if sense.direction != .after, reachesBack(match, reach, clause, items) {
      turnBack(sense, Int32(index), &items, &applied)
      if sense.direction == .before { return }
    }
    var opened = Open(
      match: Int32(index), end: match.end, limit: match.end + reach, clause: clause, count: 1,
      factor: sense.factor)
    switch sense.role {
    case .negator, .inherent:
      if negation.clause == clause, negation.limit > match.first { opened.count += negation.count }
      negation = opened
      awaitsPostposed(index, match, words, items)
    case .intensifier, .diminisher: intensity = opened
    case .excess: excess = opened
    case .wish: wish = opened
    case .conditional:
      // "If it works, I am happy": a condition that begins its sentence holds for what follows from it.
      let first = Int(match.first)
      opened.goesOn = first == 0 || words[first - 1].sentence != words[first].sentence
      if opened.goesOn { opened.limit += reach }
      condition = opened
    case .former: former = opened
    default: break
    }
  }

  private func isOpen(_ open: Open, _ first: Int32, _ clause: Int32) -> Bool {
    open.match >= 0 && first < open.limit
      && (open.clause == clause || open.goesOn && open.clause + 1 == clause)
  }

  private mutating func modify(
    _ index: Int, _ words: [Word], _ lexicon: Lexicon,
    _ items: inout [Item], _ applied: inout [AppliedModifier]
  ) {
    typealias Constants = SentimentConstants
    let first = items[index].first
    let clause = words[Int(first)].clause
    var isIntense = false
    func multiply(_ kind: ModifierKind, _ match: Int32, _ factor: Float) {
      items[index].value *= factor
      applied.append(
        AppliedModifier(item: Int32(index), kind: kind, match: match, factor: factor))
    }
    func isPraise() -> Bool { items[index].value > 0 }
    if isOpen(intensity, first, clause) {
      isIntense = intensity.factor > 1
      multiply(isIntense ? .intensifier : .diminisher, intensity.match, intensity.factor)
      intensity.match = -1
    }
    // An emoji speaks for the whole comment, not for the words that happen to stand before it.
    guard items[index].kind != .emoji else { return }
    if isOpen(excess, first, clause) {
      multiply(
        .excess, excess.match, isPraise() ? Constants.excessOfPraise : Constants.excessOfBlame)
      excess.match = -1
    }
    if isOpen(negation, first, clause), !standsAlone(items[index], words, lexicon) {
      items[index].isNegated = true
      if postposed.last?.match == negation.match { postposed.removeLast() }
      if negation.count % 2 == 1 {
        let isIntensePraise = isIntense && isPraise()
        multiply(
          .negation, negation.match,
          isIntensePraise
            ? Constants.negatedIntensePraise
            : Constants.negation(of: items[index].value, distance: first - negation.end))
      }
    }
    if isOpen(wish, first, clause) {
      multiply(.wish, wish.match, wishFactor(items[index]))
    }
    if isOpen(condition, first, clause) {
      multiply(.condition, condition.match, Constants.condition)
    }
    if isOpen(former, first, clause) {
      multiply(.former, former.match, Constants.formerness(of: items[index].value))
    }
  }

  /// What a wish multiplies by: "could be better" blames, "could not be better" is the highest praise.
  private func wishFactor(_ item: Item) -> Float {
    typealias Constants = SentimentConstants
    if item.isNegated, item.base > 0, item.value < 0 {
      return -max(1, Constants.leastUnsurpassed / -item.value)
    }
    guard item.value > 0 else { return Constants.wishedBlame }
    return -max(-Constants.wishedPraise, Constants.leastWish / item.value)
  }

  /// A fact says what happened and is negated only by a word right before it; a phrase with its own negator by none.
  /// And a comment on the whole sentence ("unfortunately") is never negated.
  private func standsAlone(_ item: Item, _ words: [Word], _ lexicon: Lexicon) -> Bool {
    let hasOwnNegator = item.sense >= 0 && lexicon.senses[Int(item.sense)].hasOwnNegator
    if words[Int(item.first)].traits.contains(.comment) { return true }
    return hasOwnNegator || item.kind == .fact && item.first > negation.end
  }

  // MARK: - Modifiers after what they modify

  /// Negators that may turn out to have nothing after them, with the item before.
  private var postposed: [(match: Int32, item: Int32)] = []

  private func reachesBack(_ match: Match, _ reach: Int32, _ clause: Int32, _ items: [Item]) -> Bool
  {
    lastItem >= 0 && lastClause == clause && match.first - items[lastItem].end < reach
  }

  private mutating func turnBack(
    _ sense: Sense, _ match: Int32, _ items: inout [Item], _ applied: inout [AppliedModifier]
  ) {
    let kind: ModifierKind
    let factor: Float
    switch sense.role {
    case .negator, .inherent:
      kind = .negation
      factor = SentimentConstants.negation(of: items[lastItem].value)
    case .intensifier: (kind, factor) = (.intensifier, sense.factor)
    case .diminisher: (kind, factor) = (.diminisher, sense.factor)
    case .former:
      kind = .former
      factor = SentimentConstants.formerness(of: items[lastItem].value)
    default: return
    }
    items[lastItem].value *= factor
    applied.append(
      AppliedModifier(item: Int32(lastItem), kind: kind, match: match, factor: factor))
  }

  /// Words, and facts that hurt ("appen krasjer ikke") if they hold no negator of their own.
  private func canBePostposed(_ item: Item, _ words: [Word], _ lexicon: Lexicon) -> Bool {
    if words[Int(item.first)].traits.contains(.comment) { return false }
    if item.kind == .word || item.kind == .compound { return true }
    guard item.kind == .fact, item.value < 0, item.sense >= 0 else { return false }
    return !lexicon.senses[Int(item.sense)].hasOwnNegator
  }

  /// Notes a negator that is the last word of its clause, or the last but one, with praise before it; or any straight
  /// after blame.
  private mutating func awaitsPostposed(
    _ index: Int, _ match: Match, _ words: [Word], _ items: [Item]
  ) {
    let clause = words[Int(match.end) - 1].clause
    guard lastItem >= 0, lastClause == clause else { return }
    let after = Int(match.end) + 1
    let isAtEnd = after >= words.count || words[after].clause != clause
    let frees = items[lastItem].value < 0 && items[lastItem].end == match.first
    guard isAtEnd || frees else { return }
    postposed.append((Int32(index), Int32(lastItem)))
  }

  /// Negates what stands before a negator that closes its clause ("bra var det ikke"), and blame right before one that
  /// has nothing else to negate ("den krasjer ikke når jeg sender").
  private func settlePostposed(
    _ words: [Word], _ matches: [Match], _ lexicon: Lexicon, _ items: inout [Item],
    _ applied: inout [AppliedModifier]
  ) {
    for (match, index) in postposed {
      let item = items[Int(index)]
      let distance = matches[Int(match)].first - item.end
      let isNear = item.value > 0 ? distance < SentimentConstants.postposedReach : distance == 0
      guard isNear, !item.isNegated, canBePostposed(item, words, lexicon) else { continue }
      let factor = SentimentConstants.negation(of: item.value)
      items[Int(index)].value *= factor
      applied.append(AppliedModifier(item: index, kind: .negation, match: match, factor: factor))
    }
  }
}
