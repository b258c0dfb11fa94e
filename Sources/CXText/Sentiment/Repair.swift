/// A fault that was put right is told as praise: what was blamed before it weighs less.
///
///     The router died on Friday, but they sent a new one the same day.
enum Repair {
  /// A repair weighs down the blame of its own sentence and of this many before it.
  private static let sentences: Int32 = 2

  /// Weighs down the blame before every repair that is neither negated nor wished for.
  static func apply(
    _ words: [Word], _ items: inout [Item], _ applied: inout [AppliedModifier]
  ) {
    for index in items.indices where items[index].kind == .repair && items[index].value > 0 {
      let sentence = words[Int(items[index].first)].sentence
      var before = index - 1
      while before >= 0, items[before].kind != .repair {
        let distance = sentence - words[Int(items[before].first)].sentence
        guard distance <= sentences else { break }
        if items[before].value < 0 {
          items[before].value *= SentimentConstants.repaired
          applied.append(
            AppliedModifier(
              item: Int32(before), kind: .repair, match: -1, factor: SentimentConstants.repaired,
              word: items[index].first))
        }
        before -= 1
      }
    }
  }
}
