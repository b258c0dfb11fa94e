/// What a pattern of `topics.tsv` tells: a theme, a touchpoint or a signal, and how surely.
struct Topic: Hashable, Sendable {
  /// A weight of 1, in quarters.
  static let certain: UInt8 = 4

  /// The number of the id: touchpoints first, then themes, then signals, each in the order of its table; from
  /// `Topic.halves` on, one side of a pattern `a & b`.
  var id: UInt16
  /// How much the pattern counts, in quarters; a topic is found from `certain` on.
  var weight: UInt8 = certain
  /// Whether words that match are not the topic, whatever else matches there.
  var isExclusion = false
  /// How the words feel about a theme, where no feeling word stands among them: -1, 0 or 1.
  var sign: Int8 = 0

  /// The first number of a side of `a & b`.
  static let halves: UInt16 = 0x4000
}

/// The patterns of a language for themes, touchpoints and signals, in one tree over the same words as the lexicon's.
struct TopicIndex: Sendable {
  /// A pattern `a & b`: both sides in one clause, in any order.
  struct Pair: Sendable {
    var first: UInt16
    var second: UInt16
    var topic: Topic
  }

  /// A node's sense is the number of a set of topics.
  var trie = PatternTrie()
  /// The topics of set `s` are `topics[starts[s]..<starts[s + 1]]`.
  var topics: [Topic] = []
  var starts: [UInt32] = [0]
  var pairs: [Pair] = []
  /// Beginnings of words (`lever*`) ...
  var stems = FormTable()
  /// ... the lemma number that stands for each in patterns ...
  var stemLemmas: [UInt32] = []
  /// ... and the next shorter one that it begins with, or -1.
  var stemParents: [Int32] = []

  /// The topics of a node's sense.
  func topics(of set: Int) -> Range<Int> { Int(starts[set])..<Int(starts[set + 1]) }

  /// The longest beginning that a word has, or -1; all others that it has are that one's parents.
  func stem(of bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    guard stems.count > 0 else { return -1 }
    var longest: Int32 = -1
    var hash = FormTable.seed
    for place in start..<min(end, start + Self.longestStem) {
      hash = FormTable.extend(hash, bytes[place])
      guard place - start >= Self.shortestStem - 1 else { continue }
      let stem = stems.find(bytes, start, place + 1, hash)
      if stem >= 0 { longest = Int32(truncatingIfNeeded: stem) }
    }
    return longest
  }

  /// In bytes.
  static let shortestStem = 3
  static let longestStem = 24
}

/// Sets of topics while they grow: equal sets are one.
struct TopicSets {
  private(set) var all: [[Topic]] = []
  private var numbers: [[Topic]: Int] = [:]

  /// The number of the set `before` (or none) with `topic` added.
  mutating func adding(_ topic: Topic, to before: Int) -> Int {
    var set = before >= 0 ? all[before] : []
    if let index = set.firstIndex(where: {
      $0.id == topic.id && $0.isExclusion == topic.isExclusion
    }) {
      set[index].weight = max(set[index].weight, topic.weight)
      if topic.sign != 0 { set[index].sign = topic.sign }
    } else {
      set.append(topic)
      set.sort { ($0.id, $0.isExclusion ? 1 : 0) < ($1.id, $1.isExclusion ? 1 : 0) }
    }
    if let known = numbers[set] { return known }
    numbers[set] = all.count
    all.append(set)
    return all.count - 1
  }
}
