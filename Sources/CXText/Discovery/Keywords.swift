/// A word or phrase that one group of comments uses more than another.
public struct Keyword: Hashable, Sendable {
  /// One or two words of the comments in their most frequent spelling, lower case.
  public let text: String
  /// How much more it is used.
  public let keyness: Keyness
}

extension Discovery {
  /// A keyword stands in at least so many comments of the group.
  private static let fewestComments = 3

  /// The words and pairs of words that one group of comments uses more than another, the clearest first.
  ///
  /// Inflections count as one, stop words do not count. Copies of a comment count.
  /// - Parameters:
  ///   - group: The group, as `add` was told.
  ///   - other: The group to compare with; nil for all other comments that have a group.
  ///   - count: How many to give at most.
  /// - Returns: Keywords with log-odds above 2.
  /// - Complexity: Linear in the number of words.
  public func keywords(of group: Int, against other: Int?, count: Int = 50) -> [Keyword] {
    let forms = NormalForms(stock, analyzer.lexicons, .builtIn, acrossLanguages: false)
    var tally = KeywordTally(stock, store, forms)
    for (line, own) in store.groups.enumerated() {
      guard let own, store.lines[line] != CommentStore.none else { continue }
      if own == UInt32(truncatingIfNeeded: group) {
        tally.add(Int(store.lines[line]), isOwn: true)
      } else if other.map({ own == UInt32(truncatingIfNeeded: $0) }) ?? true {
        tally.add(Int(store.lines[line]), isOwn: false)
      }
    }
    let keywords = tally.keywords(fewest: Self.fewestComments).filter { $0.keyness.logOdds > 2 }
      .sorted {
        $0.keyness.logOdds != $1.keyness.logOdds
          ? $0.keyness.logOdds > $1.keyness.logOdds : $0.text < $1.text
      }
    return Array(keywords.prefix(count))
  }
}

/// In how many comments of two groups words and pairs of words stand.
private struct KeywordTally {
  private struct Count {
    var own = 0
    var other = 0
    var words: [UInt32]
  }

  private let stock: WordStock
  private let store: CommentStore
  private let forms: NormalForms
  private var counts: [UInt64: Count] = [:]
  private var total = 0
  private var otherTotal = 0

  init(_ stock: WordStock, _ store: CommentStore, _ forms: NormalForms) {
    (self.stock, self.store, self.forms) = (stock, store, forms)
  }

  /// Counts a comment.
  mutating func add(_ comment: Int, isOwn: Bool) {
    if isOwn { total += 1 } else { otherTotal += 1 }
    var seen: Set<UInt64> = []
    var last: UInt32?
    for index in store.range(comment) {
      let word = store.words[index]
      guard word != CommentStore.border, forms.isName[Int(word)] else {
        last = nil
        continue
      }
      let stem = UInt64(forms.stems[Int(word)]) + 1
      if seen.insert(stem).inserted { count(stem, [word], isOwn) }
      if let last {
        let pair = (UInt64(forms.stems[Int(last)]) + 1) << 32 | stem
        if seen.insert(pair).inserted { count(pair, [last, word], isOwn) }
      }
      last = word
    }
  }

  private mutating func count(_ key: UInt64, _ words: [UInt32], _ isOwn: Bool) {
    var count = counts[key] ?? Count(words: words)
    if isOwn { count.own += 1 } else { count.other += 1 }
    // Of several spellings the more frequent words are shown.
    for (index, word) in words.enumerated()
    where word != count.words[index] && stock.isBefore(Int(word), Int(count.words[index])) {
      count.words[index] = word
    }
    counts[key] = count
  }

  func keywords(fewest: Int) -> [Keyword] {
    counts.values.filter { $0.own >= fewest }.map { count in
      let text = count.words.map { String(decoding: stock.forms[Int($0)], as: UTF8.self) }
      return Keyword(
        text: text.joined(separator: " "),
        keyness: Keyness(
          count: count.own, total: total, otherCount: count.other, otherTotal: otherTotal))
    }
  }
}
