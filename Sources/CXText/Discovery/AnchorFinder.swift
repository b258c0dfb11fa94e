/// Finds the words that themes grow around: each explains more than its share of the words beside it.
///
/// The gain of a word is the sum over its neighbours of (f - 1) · ln(lift), where f is how many documents hold both and
/// lift how much more often that is than by chance; function words are no neighbours. The best word is taken with its documents, and so on with what is
/// left, until nothing gains. Since a gain only falls, most words need not be looked at again (lazy greedy).
struct AnchorFinder {
  /// More parts of a theme than this are not looked for.
  private static let mostParts = 400
  /// A word in more than this share of the documents begins no theme ...
  private static let largestShare = 0.25
  /// ... unless there are so few documents that this many are more; but not if nearly all have it.
  private static let smallestLimit = 10
  /// What stands in this share of a theme or more is no part of it.
  private static let largestPart = 0.7

  private let table: FeatureTable
  private let postings: Postings
  /// ln n in 1/1024, for n up to the number of documents.
  private var logarithms: [Int] = []
  private var isCovered: [Bool]
  // What `gain` counts with.
  private var together: [Int32]
  private var touched: [UInt32] = []

  private init(_ table: FeatureTable, _ postings: Postings) {
    self.table = table
    self.postings = postings
    isCovered = Array(repeating: false, count: table.count)
    together = Array(repeating: 0, count: table.featureCount)
    logarithms = (0..<(table.count + 1)).map {
      $0 == 0 ? 0 : Logarithm.fixed(Logarithm.ln(Double($0)))
    }
  }

  /// The first theme of every document, or -1, and how many themes there are, `most` or fewer.
  static func themes(
    of table: FeatureTable, _ postings: Postings, most: Int
  ) -> (themes: [Int32], count: Int) {
    let limit = max(
      Int(largestShare * Double(table.count)), min(smallestLimit, table.count * 2 / 3))
    var finder = AnchorFinder(table, postings)
    return finder.themes(
      fewest: table.count < 200 ? 2 : 3, mostDocuments: limit, mostThemes: most)
  }

  /// The parts of a theme, whose documents are in `table`: by document its part, or -1 for the rest. A part has at least
  /// `fewest` documents.
  static func parts(of table: FeatureTable, fewest: Int) -> (themes: [Int32], count: Int) {
    let limit = Int((largestPart * Double(table.count)).rounded(.up)) - 1
    var finder = AnchorFinder(table, Postings(table))
    return finder.themes(fewest: fewest, mostDocuments: limit, mostThemes: mostParts)
  }

  /// Themes around words that stand in at least `fewest` and at most `mostDocuments` documents.
  private mutating func themes(
    fewest: Int, mostDocuments: Int, mostThemes: Int
  ) -> (themes: [Int32], count: Int) {
    var heap = GainHeap()
    for feature in 0..<table.featureCount
    where table.isName[feature] && Int(table.frequencies[feature]) >= fewest
      && Int(table.frequencies[feature]) <= mostDocuments
    {
      let gain = gain(feature, fewest)
      if gain > 0 { heap.insert(gain, feature) }
    }
    var themes = [Int32](repeating: -1, count: table.count)
    var count = 0
    while count < mostThemes, let best = heap.popBest() {
      let gain = gain(best.feature, fewest)
      guard gain > 0 else { continue }
      if let next = heap.best, next.gain > gain {
        heap.insert(gain, best.feature)
        continue
      }
      for index in postings.range(best.feature) {
        let document = Int(postings.documents[index])
        guard !isCovered[document] else { continue }
        isCovered[document] = true
        themes[document] = Int32(truncatingIfNeeded: count)
      }
      count += 1
    }
    return (themes, count)
  }

  /// What a word explains of the documents that no theme has yet, in 1/1024; 0 if it stands in too few of them.
  private mutating func gain(_ feature: Int, _ fewest: Int) -> Int {
    var documents = 0
    touched.removeAll(keepingCapacity: true)
    for index in postings.range(feature) {
      let document = Int(postings.documents[index])
      if isCovered[document] { continue }
      documents += 1
      for place in table.range(document) {
        let other = table.features[place]
        if table.isFunctionWord[Int(other)] { continue }
        if together[Int(other)] == 0 { touched.append(other) }
        together[Int(other)] += 1
      }
    }
    var gain = 0
    let share = logarithms[table.count] - logarithms[documents]
    for other in touched {
      let count = Int(together[Int(other)])
      together[Int(other)] = 0
      guard count > 1, Int(other) != feature else { continue }
      let lift = logarithms[count] + share - logarithms[Int(table.frequencies[Int(other)])]
      if lift > 0 { gain += (count - 1) * lift }
    }
    return documents >= fewest ? gain : 0
  }
}

/// Features by gain, the highest first; of equal gains the feature with the lower number.
struct GainHeap {
  typealias Entry = (gain: Int, feature: Int)

  private var entries: [Entry] = []

  /// The best entry.
  var best: Entry? { entries.first }

  private func isBefore(_ one: Entry, _ other: Entry) -> Bool {
    one.gain != other.gain ? one.gain > other.gain : one.feature < other.feature
  }

  /// Adds an entry. Complexity: O(log n).
  mutating func insert(_ gain: Int, _ feature: Int) {
    entries.append((gain, feature))
    var child = entries.count - 1
    while child > 0, isBefore(entries[child], entries[(child - 1) / 2]) {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the best entry away. Complexity: O(log n).
  mutating func popBest() -> Entry? {
    guard let best = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return best }
    entries[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < entries.count else { return best }
      if child + 1 < entries.count, isBefore(entries[child + 1], entries[child]) { child += 1 }
      guard isBefore(entries[child], entries[parent]) else { return best }
      entries.swapAt(child, parent)
      parent = child
    }
  }
}
