/// Weighs clauses against each other: what comes after "but" counts more than what came before.
enum Contrast {
  /// Changes the values of the items in contrasted clauses.
  ///
  /// `factors` is working space. Only the clause before an adversative is weakened, and only in the same sentence.
  static func apply(
    _ words: [Word], _ matches: [Match], _ lexicon: Lexicon, _ factors: inout [ClauseFactor],
    _ items: inout [Item], _ applied: inout [AppliedModifier]
  ) {
    guard let clauses = words.last?.clause, !items.isEmpty else { return }
    factors.removeAll(keepingCapacity: true)
    for index in matches.indices where matches[index].sense >= 0 {
      let role = lexicon.senses[Int(matches[index].sense)].role
      guard role == .adversative || role == .concessive else { continue }
      if factors.isEmpty {
        factors.append(contentsOf: repeatElement(ClauseFactor(), count: Int(clauses) + 1))
      }
      let word = words[Int(matches[index].first)]
      let clause = Int(words[Int(matches[index].end) - 1].clause)
      if role == .concessive {
        let reach = lexicon.senses[Int(matches[index].sense)].reach
        factors[clause].set(.concession, SentimentConstants.concession, index)
        factors[clause].isDecided = true
        if reach != Sense.clause { factors[clause].limit = matches[index].end + Int32(reach) }
      } else {
        factors[clause].set(.contrast, SentimentConstants.afterContrast, index)
        if clause > 0, isSameSentence(words, Int(matches[index].first), word.sentence) {
          factors[clause - 1].set(.contrast, SentimentConstants.beforeContrast, index)
        }
      }
    }
    guard !factors.isEmpty else { return }
    noteFacts(words, items, &factors)
    for index in items.indices {
      let factor = factors[Int(words[Int(items[index].first)].clause)]
      guard factor.match >= 0, items[index].first < factor.limit else { continue }
      items[index].value *= factor.factor
      if !factor.isDecided { items[index].contrast = factor.factor }
      applied.append(
        AppliedModifier(
          item: Int32(index), kind: factor.kind, match: factor.match, factor: factor.factor))
    }
  }

  /// A clause after "but" that tells what happened decides: what happened outweighs what was felt.
  ///
  /// "Fine app, but slow" is mixed; "fine app, but it crashes every time" is a complaint.
  private static func noteFacts(_ words: [Word], _ items: [Item], _ factors: inout [ClauseFactor]) {
    for item in items where item.kind == .fact {
      let clause = Int(words[Int(item.first)].clause)
      guard factors[clause].kind == .contrast, factors[clause].factor > 1 else { continue }
      factors[clause].isDecided = true
      if clause > 0 { factors[clause - 1].isDecided = true }
    }
  }

  /// Whether the word before belongs to the same sentence.
  private static func isSameSentence(_ words: [Word], _ first: Int, _ sentence: Int32) -> Bool {
    first > 0 && words[first - 1].sentence == sentence
  }
}

/// What a clause's evidence is multiplied by, and the match that says so.
struct ClauseFactor {
  var kind = ModifierKind.contrast
  var factor: Float = 1
  var match: Int32 = -1
  /// Only what begins before this word is weighed: "in spite of the queue we had great help".
  var limit = Int32.max
  /// Whether a fact makes this side of the contrast the one that counts.
  var isDecided = false

  mutating func set(_ kind: ModifierKind, _ factor: Float, _ match: Int) {
    self.kind = kind
    self.factor = factor
    self.match = Int32(match)
    limit = .max
    isDecided = false
  }
}
