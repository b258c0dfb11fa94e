/// Finds alternatives that bind less than was meant: `|` parts single words.
///
///     the telephone|on site    // is “the telephone site” or “the on site”
///
/// Words alone do not tell what was meant. What is found are the shapes that two wordings pressed into one have.
enum AlternativeTrap {
  static func remarks(_ row: PatternRow, _ words: PatternWords) -> [String] {
    row.sides.flatMap { side in
      side.indices.compactMap { index in
        doubled(side, index) ?? trap(side, index, words)
      }
    }
  }

  /// An alternative that repeats the only word beside it: `got going|get going`.
  private static func doubled(_ side: [PatternRow.Part], _ index: Int) -> String? {
    let part = side[index]
    guard part.choices.count > 1 else { return nil }
    for neighbor in [index - 1, index + 1] where side.indices.contains(neighbor) {
      guard let word = side[neighbor].only?.word, !side[neighbor].isOptional,
        part.choices.contains(where: { $0.word == word })
      else { continue }
      return "“|” parts single words, so that this finds “\(word) \(word)”; give each wording a row"
    }
    return nil
  }

  private static func trap(
    _ side: [PatternRow.Part], _ index: Int, _ words: PatternWords
  ) -> String? {
    let choices = side[index].choices
    guard choices.count > 1, !side[index].isOptional, let first = choices.first,
      let last = choices.last, words.isSmall(first) != words.isSmall(last)
    else { return nil }
    let before = index > 0 ? side[index - 1].only : nil
    let after = index + 1 < side.count ? side[index + 1].only : nil
    let isTrap =
      if let before, let after {
        // `the telephone|on site`: the first goes with what is before it, the last with what is behind it.
        choices.count == 2 && words.isSmall(last) == words.isSmall(before)
          && words.isSmall(first) == words.isSmall(after)
      } else if index == 0, side.count == 2, let after {
        // `telephone|on site`
        !words.isSmall(after) && !choices.dropLast().contains(where: words.isSmall)
      } else {
        false
      }
    guard isTrap else { return nil }
    let readings = [first, last].map { choice in
      "“" + [before, choice, after].compactMap { $0?.word }.joined(separator: " ") + "”"
    }
    return
      "“|” parts single words: this is \(readings[0]) or \(readings[1]); if that is not meant, give"
      + " each wording a row, else put “\(last.word)” first"
  }
}
