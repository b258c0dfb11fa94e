/// Finds words in patterns that begin a clause where the pattern may not go into another: behind a gap, and inside a side
/// of `a & b`.
///
///     promised * but never    // the gap ends with its clause, and “but” begins the next
enum ClauseInPattern {
  static func remarks(_ row: PatternRow, _ words: PatternWords) -> [String] {
    row.sides.flatMap { side in
      side.indices.dropFirst().compactMap { index -> String? in
        let beginners = beginners(side, index, words)
        guard !beginners.isEmpty else { return nil }
        let list = beginners.map { "“\($0)”" }.joined(separator: ", ")
        let verb = beginners.count == 1 ? "begins" : "begin"
        if side[index - 1].isGap {
          return
            "\(list) \(verb) a clause, and no gap goes on into another: leave out the gap or the word"
        }
        guard row.sides.count == 2, !side[index].isOptional,
          beginners.count == side[index].choices.count
        else { return nil }
        return "\(list) \(verb) a clause, so that the other side of “&” is seldom in the same one:"
          + " write it without “&”"
      }
    }
  }

  /// The choices at a place that always begin a clause there.
  private static func beginners(
    _ side: [PatternRow.Part], _ index: Int, _ words: PatternWords
  ) -> [String] {
    let next = index + 1 < side.count && !side[index + 1].isOptional ? side[index + 1].choices : []
    return side[index].choices.filter { choice in
      guard choice.kind == .word else { return false }
      let traits = words.traits(of: choice.word)
      if traits.contains(.complement) { return false }
      if traits.contains(.clause) { return true }
      guard !next.isEmpty, next.allSatisfy({ $0.kind == .word }) else { return false }
      if traits.contains(.pair), next.allSatisfy({ words.isConjunction(choice.word, $0.word) }) {
        return true
      }
      return traits.contains(.link)
        && next.allSatisfy { words.traits(of: $0.word).contains(.subject) }
    }.map(\.word)
  }
}
