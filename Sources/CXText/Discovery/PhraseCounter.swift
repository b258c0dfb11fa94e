/// Counts the phrases of one to four content words that hold one of some words, once for each comment.
///
/// Stop words may stand between the content words; a phrase begins and ends with a word that can name a theme.
struct PhraseCounter {
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

  /// One way to write a phrase: where it stands first, and how often it was met.
  private struct Spelling {
    let hash: UInt64
    let place: Range<Int>
    var count = 1
  }

  /// What was met of a phrase. Most are met once, and then nothing is set aside for them.
  private struct Sighting {
    let stemCount: Int
    var count = 1
    var lastComment: Int
    var first: Spelling
    var others: [Spelling] = []

    mutating func add(_ spelling: Spelling, _ comment: Int) {
      if spelling.hash == first.hash {
        first.count += 1
      } else if let known = others.firstIndex(where: { $0.hash == spelling.hash }) {
        others[known].count += 1
      } else {
        others.append(spelling)
      }
      guard lastComment != comment else { return }
      lastComment = comment
      count += 1
    }
  }

  private let store: CommentStore
  private let stock: WordStock
  private let forms: NormalForms
  /// By stem: whether phrases around it are counted.
  private var isWanted: [Bool]
  private var sightings: [Sighting] = []
  /// By a hash of its stems: the number of a phrase.
  private var numbers: [UInt64: Int] = [:]

  /// The phrases of `comments` around the stems `around`.
  static func phrases(
    _ comments: [Int], around: [UInt32], _ store: CommentStore, _ stock: WordStock,
    _ forms: NormalForms
  ) -> [Phrase] {
    var counter = PhraseCounter(around, store, stock, forms)
    for comment in comments { counter.count(comment) }
    return counter.sightings.filter { $0.count > 1 || $0.stemCount == 1 }.map(counter.phrase)
  }

  private init(
    _ around: [UInt32], _ store: CommentStore, _ stock: WordStock, _ forms: NormalForms
  ) {
    (self.store, self.stock, self.forms) = (store, stock, forms)
    isWanted = Array(repeating: false, count: forms.groups.count)
    for stem in around { isWanted[Int(stem)] = true }
  }

  private mutating func count(_ comment: Int) {
    let range = store.range(comment)
    for start in range where canEnd(store.words[start]) {
      var stemCount = 0
      var hasWanted = false
      var (stemHash, wordHash) = (FormTable.seed, FormTable.seed)
      for end in start..<min(range.upperBound, start + Self.mostWords) {
        let word = store.words[end]
        if word == CommentStore.border || word == WordStock.number { break }
        wordHash = Self.extend(wordHash, word)
        let stem = forms.stems[Int(word)]
        if forms.isFunctionWord(stem) { continue }
        stemCount += 1
        if stemCount > Self.mostContentWords { break }
        stemHash = Self.extend(stemHash, stem)
        hasWanted = hasWanted || isWanted[Int(stem)]
        guard hasWanted, forms.isName[Int(word)] else { continue }
        add(Spelling(hash: wordHash, place: start..<(end + 1)), stemHash, stemCount, comment)
      }
    }
  }

  private mutating func add(
    _ spelling: Spelling, _ hash: UInt64, _ stemCount: Int, _ comment: Int
  ) {
    if let number = numbers[hash] {
      sightings[number].add(spelling, comment)
    } else {
      numbers[hash] = sightings.count
      sightings.append(Sighting(stemCount: stemCount, lastComment: comment, first: spelling))
    }
  }

  /// Mixes a number into a hash of 64 bits, so wide that two phrases do not share one.
  @inline(__always) private static func extend(_ hash: UInt64, _ number: UInt32) -> UInt64 {
    let mixed = (hash ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed &>> 29
  }

  private func canEnd(_ word: UInt32) -> Bool {
    word != CommentStore.border && forms.isName[Int(word)]
  }

  private func phrase(_ sighting: Sighting) -> Phrase {
    var best: (words: [UInt32], text: String, count: Int) = ([], "", 0)
    for spelling in [sighting.first] + sighting.others where spelling.count >= best.count {
      let words = Array(store.words[spelling.place])
      let text = words.map { String(decoding: stock.forms[Int($0)], as: UTF8.self) }
        .joined(separator: " ")
      if spelling.count > best.count || text < best.text { best = (words, text, spelling.count) }
    }
    let stems = best.words.map { forms.stems[Int($0)] }.filter { !forms.isFunctionWord($0) }
    return Phrase(stems: stems, words: best.words, text: best.text, count: sighting.count)
  }
}
