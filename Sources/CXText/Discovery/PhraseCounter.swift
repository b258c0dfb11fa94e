/// Counts the phrases of one to four content words that hold one of some words, once for each comment.
///
/// Stop words may stand between the content words; a phrase begins and ends with a word that can name a theme.
enum PhraseCounter {
  private static let mostContentWords = 4
  private static let mostWords = 7

  /// A phrase in its most frequent spelling.
  struct Phrase {
    let stems: [UInt32]
    let words: [UInt32]
    let text: String
    /// In how many comments it stands.
    let count: Int

    /// Longer wins, then more frequent, then the first by its letters.
    func isBetter(than other: Phrase) -> Bool {
      if stems.count != other.stems.count { return stems.count > other.stems.count }
      if count != other.count { return count > other.count }
      return text < other.text
    }
  }

  fileprivate struct Sighting {
    var count = 0
    var lastComment = -1
    var spellings: [[UInt32]: Int] = [:]
  }

  /// The phrases of `comments` around the stems `around`.
  static func phrases(
    _ comments: [Int], around: [UInt32], _ store: CommentStore, _ stock: WordStock,
    _ forms: NormalForms
  ) -> [Phrase] {
    let wanted = Set(around)
    var sightings: [[UInt32]: Sighting] = [:]
    for comment in comments {
      let range = store.range(comment)
      var key: [UInt32] = []
      for start in range where canEnd(store.words[start], forms) {
        key.removeAll(keepingCapacity: true)
        var isWanted = false
        for end in start..<min(range.upperBound, start + mostWords) {
          let word = store.words[end]
          if word == CommentStore.border || word == WordStock.number { break }
          let stem = forms.stems[Int(word)]
          if forms.groups.keys[Int(stem)].first == 0x7E { continue }
          key.append(stem)
          if key.count > mostContentWords { break }
          isWanted = isWanted || wanted.contains(stem)
          guard isWanted, canEnd(word, forms) else { continue }
          sightings[key, default: Sighting()].add(comment, store.words[start...end])
        }
      }
    }
    return sightings.map { phrase($0.key, $0.value, stock) }
      .filter { $0.count > 1 || $0.stems.count == 1 }
  }

  private static func canEnd(_ word: UInt32, _ forms: NormalForms) -> Bool {
    word != CommentStore.border && forms.isName[Int(word)]
  }

  private static func phrase(
    _ stems: [UInt32], _ sighting: Sighting, _ stock: WordStock
  ) -> Phrase {
    var best: (words: [UInt32], text: String, count: Int) = ([], "", 0)
    for (words, count) in sighting.spellings where count >= best.count {
      let text = words.map { String(decoding: stock.forms[Int($0)], as: UTF8.self) }
        .joined(separator: " ")
      if count > best.count || text < best.text { best = (words, text, count) }
    }
    return Phrase(stems: stems, words: best.words, text: best.text, count: sighting.count)
  }
}

extension PhraseCounter.Sighting {
  /// Counts a comment that has the phrase in this spelling, once.
  fileprivate mutating func add(_ comment: Int, _ words: ArraySlice<UInt32>) {
    spellings[Array(words), default: 0] += 1
    guard lastComment != comment else { return }
    lastComment = comment
    count += 1
  }
}
