/// What themes say by themselves where no word of a comment praises or blames: `never arrived`, `billed twice`.
enum ThemeEvidence {
  /// The valence of a pattern that says how its words feel (`id-`, `id+`).
  static let signed: Float = 2
  /// The valence of a nuisance that several words tell (`the line just rings out`): enough for a negative comment.
  static let told: Float = 0.6
  /// The valence of one that is only named (`the fee is 49 kr`) or asked about: not enough.
  static let named: Float = 0.5
  /// More places than these say nothing more.
  private static let mostItems = 8

  /// Appends an item for every place of such a theme, of places that overlap the first. Complexity: n log n in the places.
  static func append(
    _ topics: [FoundTopic], _ taxonomy: Taxonomy, _ words: [Word], _ marks: [SentenceMarks],
    to items: inout [Item]
  ) {
    var found: [Item] = []
    for topic in topics {
      guard let number = taxonomy.number(of: topic), !taxonomy.themes[number].isFallback else {
        continue
      }
      let isNuisance = taxonomy.themes[number].prior == .negative
      for span in topic.spans.prefix(mostItems) {
        var value = signed * Float(span.sign)
        if span.sign == 0, isNuisance {
          let isAsked = marks[Int(words[Int(span.first)].sentence)].isQuestion
          value = isAsked || span.end - span.first == 1 ? -named : -told
        }
        guard value != 0 else { continue }
        found.append(
          Item(
            first: span.first, end: span.end, sense: -1, kind: .theme, base: value, value: value))
      }
    }
    found.sort { ($0.first, -abs($0.base), $0.end) < ($1.first, -abs($1.base), $1.end) }
    for item in found where items.last.map({ $0.end <= item.first }) ?? true {
      items.append(item)
    }
  }
}
