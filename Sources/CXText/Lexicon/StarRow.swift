/// Rows of stars that give a mark: `★★★☆☆`, `⭐⭐⭐⭐`.
enum StarRow {
  /// What kind of star an emoji is, if any: U+2B50 and U+2605 are full, U+2606 is empty.
  static func flags(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Word.Flags {
    guard end - start == 3 else { return [] }
    switch Scalars.decode(bytes, at: start).value {
    case 0x2B50, 0x2605: return .star
    case 0x2606: return .emptyStar
    default: return []
    }
  }

  /// Marks the words that stand in a row of two to five stars.
  static func mark(_ words: inout [Word]) {
    collect(words) { first, end, _ in
      for index in first..<end { words[index].flags.insert(.inStarRow) }
    }
  }

  /// Calls `body` with the first word, the word after the last, and the number of full stars of each row.
  static func collect(
    _ words: [Word],
    _ body: (_ first: Int, _ end: Int, _ full: Int) -> Void
  ) {
    var index = 0
    while index < words.count {
      guard words[index].flags.contains(.star) else {
        index += 1
        continue
      }
      let first = index
      while index < words.count, words[index].flags.contains(.star) { index += 1 }
      let full = index - first
      while index < words.count, words[index].flags.contains(.emptyStar) { index += 1 }
      if (2...5).contains(index - first) { body(first, index, full) }
    }
  }
}
