/// What writing adds to words: exclamation marks, capitals, letters and emoji repeated; and the question mark, which takes away.
enum Emphasis {
  static func apply(
    _ words: [Word], _ sentenceMarks: [SentenceMarks], _ lexicon: Lexicon,
    _ items: inout [Item], _ applied: inout [AppliedModifier]
  ) {
    guard !items.isEmpty else { return }
    let isShouted = isMostlyCapitals(words)
    for index in items.indices {
      let item = items[index]
      let word = words[Int(item.first)]
      let marks = sentenceMarks[Int(word.sentence)]
      func multiply(_ kind: ModifierKind, _ factor: Float) {
        items[index].value *= factor
        applied.append(
          AppliedModifier(item: Int32(index), kind: kind, match: -1, factor: factor))
      }
      if marks.exclamations > 0, item.kind != .emoji {
        let count = Float(min(marks.exclamations, 3))
        multiply(.exclamation, 1 + SentimentConstants.exclamation * count)
      } else if marks.isQuestion, item.kind != .emoji, item.kind != .fact {
        let isPraise = item.value > 0
        multiply(
          .question,
          isPraise ? SentimentConstants.questionedPraise : SentimentConstants.questionedBlame)
      }
      if !isShouted, word.flags.contains(.allCapitals), item.kind != .emoji {
        multiply(.capitals, SentimentConstants.capitals)
      }
      if word.flags.contains(.elongated), item.kind == .word {
        multiply(.elongation, SentimentConstants.elongation)
      }
      if item.kind == .emoji, index > 0, repeats(items[index - 1], item) {
        multiply(.repetition, SentimentConstants.repetition)
      }
    }
  }

  private static func repeats(_ previous: Item, _ item: Item) -> Bool {
    previous.kind == .emoji && previous.sense == item.sense && previous.end == item.first
  }

  /// Whether most words of two letters or more are in capitals, so that capitals emphasise nothing.
  private static func isMostlyCapitals(_ words: [Word]) -> Bool {
    var capitals = 0
    for word in words where word.flags.contains(.allCapitals) { capitals += 1 }
    return capitals * 2 > words.count
  }
}
