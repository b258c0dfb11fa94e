/// Finds beginnings of words too short to mean one word: `car*` is also `care` and `cardboard`.
///
/// Alone such a pattern is seen in its first results; as one of many on a side of `a & b` it hides.
enum ShortStem {
  /// A stem of so many letters seldom begins words of something else.
  private static let fewestLetters = 4

  static func remarks(_ row: PatternRow, _ words: PatternWords) -> [String] {
    guard row.sides.count == 2 else { return [] }
    let stems = row.sides.joined().flatMap(\.choices)
      .filter { $0.kind == .stem && $0.word.count < fewestLetters }
    return stems.map { stem in
      "“\(stem.word)*” begins words of other meanings, too: write the words, `~lemma`, or a longer"
        + " beginning"
    }
  }
}
