/// A word or phrase that one group of comments uses more than another.
public struct Keyword: Hashable, Sendable {
  /// One to three words with content, small words between them, in their most frequent spelling, lower case.
  public let text: String
  /// The same as a pattern of a taxonomy: `parcel|parcels * late`, each word in the spellings met, a gap where the words
  /// between differ.
  public let pattern: String
  /// How much more it is used.
  public let keyness: Keyness
}

extension Discovery {
  /// A keyword stands in at least so many comments of the group.
  private static let fewestComments = 3

  /// The words and phrases that one group of comments uses more than another, the clearest first.
  ///
  /// Inflections count as one; stop words do not count, but negators do beside another word. A phrase that holds a
  /// clearer one is left out, and so is a part of a clearer one that stands hardly anywhere else. Copies of a comment count.
  /// - Parameters:
  ///   - group: The group, as `add` was told.
  ///   - other: The group to compare with; nil for all other comments that have a group.
  ///   - count: How many to give at most.
  /// - Returns: Keywords with log-odds above 2.
  /// - Complexity: Linear in the number of words.
  public func keywords(of group: Int, against other: Int?, count: Int = 50) -> [Keyword] {
    let forms = NormalForms(stock, analyzer.lexicons, .builtIn, acrossLanguages: false)
    var tally = KeywordTally(stock, store, forms, analyzer.lexicons)
    for (line, own) in store.groups.enumerated() {
      guard let own, store.lines[line] != CommentStore.none else { continue }
      if own == UInt32(truncatingIfNeeded: group) {
        tally.weigh(Int(store.lines[line]), isOwn: true)
      } else if other.map({ own == UInt32(truncatingIfNeeded: $0) }) ?? true {
        tally.weigh(Int(store.lines[line]), isOwn: false)
      }
    }
    let ranked = tally.keywords(fewest: Self.fewestComments)
      .filter { $0.keyword.keyness.logOdds > 2 }
      .sorted { one, other in
        let (first, second) = (one.keyword.keyness.logOdds, other.keyword.keyness.logOdds)
        if first != second { return first > second }
        return one.stems.count != other.stems.count
          ? one.stems.count < other.stems.count : one.keyword.text < other.keyword.text
      }
    var taken: [(stems: [UInt32], keyword: Keyword)] = []
    for candidate in ranked where taken.count < count {
      let isCovered = taken.contains { clearer in
        candidate.stems.holds(clearer.stems)
          || clearer.stems.holds(candidate.stems)
            && clearer.keyword.keyness.count * 10 >= candidate.keyword.keyness.count * 9
      }
      if !isCovered { taken.append(candidate) }
    }
    return taken.map(\.keyword)
  }
}

extension [UInt32] {
  /// Whether the stems of `part` stand here, one after another.
  fileprivate func holds(_ part: [UInt32]) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { self[$0..<($0 + part.count)] == part[...] }
  }
}
