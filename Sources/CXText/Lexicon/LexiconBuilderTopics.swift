/// The tables of themes, touchpoints and signals: their ids, and the patterns that find them.
extension LexiconBuilder {
  /// The tables of `taxonomy/` that hold ids, in the order of their numbers.
  static let taxonomyNames = ["touchpoints.tsv", "themes.tsv", "signals.tsv"]

  mutating func readTopicID(_ row: TableRow, _ text: Span<UInt8>) {
    let id = row.cell(0, in: text)
    if topicIDs.find(id) >= 0 { note("“\(row.string(0, in: text))” is there already") }
    if !isRemoved(row.string(0, in: text)) { _ = topicIDs.insert(id.span) }
  }

  /// Reads `pattern  ids  weight  note`.
  mutating func readTopic(_ row: TableRow, _ text: Span<UInt8>) {
    readTopic(
      pattern: row.cell(0, in: text), ids: row.cell(1, in: text), weight: row.cell(2, in: text))
  }

  /// Adds a pattern for each of `ids`, which spaces part.
  mutating func readTopic(pattern: [UInt8], ids: [UInt8], weight cell: [UInt8]) {
    let weight = cell.isEmpty ? 1 : decimalNumber(cell) ?? 0
    guard weight * 4 == Float(Int(weight * 4)), (0.25...4).contains(weight) else {
      let text = String(decoding: cell, as: UTF8.self)
      note("the weight “\(text)” is no number from 0.25 to 4 in steps of 0.25")
      return
    }
    if pattern.isEmpty || ids.isEmpty { note("a pattern and the ids that it tells expected") }
    if notesDuplicate(String(decoding: pattern, as: UTF8.self)) { return }
    rowCounts.patterns += 1
    keepPattern(pattern, ids: ids)
    for id in ids.split(separator: 0x20) {
      guard let topic = topic(Array(id), UInt8(weight * 4)) else { continue }
      addTopic(pattern, topic)
    }
  }

  private mutating func topic(_ cell: [UInt8], _ weight: UInt8) -> Topic? {
    let isExclusion = cell.first == 0x21
    var id = isExclusion ? Array(cell.dropFirst()) : cell
    let sign: Int8 = id.last == 0x2D ? -1 : id.last == 0x2B ? 1 : 0
    if sign != 0 { id.removeLast() }
    var number = topicIDs.find(id)
    if number < 0 {
      guard isTaxonomyUnknown else {
        let name = String(decoding: id, as: UTF8.self)
        if isRemoved(name) { return nil }
        note("no id “\(name)” in the taxonomy")
        return nil
      }
      number = topicIDs.insert(id.span)
    }
    return Topic(id: UInt16(number), weight: weight, isExclusion: isExclusion, sign: sign)
  }

  /// Adds a pattern, or both sides of `a & b`.
  mutating func addTopic(_ pattern: [UInt8], _ topic: Topic) {
    let sides = Self.sides(of: pattern)
    switch sides.count {
    case 1: addTopicPattern(pattern, topic)
    case 2:
      let half = Topic.halves + UInt16(lexicon.topics.pairs.count * 2)
      lexicon.topics.pairs.append(TopicIndex.Pair(first: half, second: half + 1, topic: topic))
      addTopicPattern(sides[0], Topic(id: half))
      addTopicPattern(sides[1], Topic(id: half + 1))
    default: note("a pattern has one “&” at most")
    }
  }

  /// The patterns on both sides of ` & `.
  static func sides(of pattern: [UInt8]) -> [[UInt8]] {
    // An ampersand inside a word is none.
    pattern.split(separator: 0x20, omittingEmptySubsequences: false)
      .split(separator: [0x26], omittingEmptySubsequences: false)
      .map { side in Array(side.joined(separator: [0x20])) }
  }

  private mutating func addTopicPattern(_ pattern: [UInt8], _ topic: Topic) {
    do throws(PhraseError) {
      let bytes = pattern.span
      guard !pattern.isEmpty else { throw PhraseError("a side of “&” is empty") }
      try syntax.read(bytes)
      guard syntax.gapCount <= PatternTrie.mostGaps else {
        throw PhraseError("a pattern has at most \(PatternTrie.mostGaps) gaps *")
      }
      try walk(bytes, inTopics: true)
      for node in frontier {
        let before = Int(lexicon.topics.trie.nodes[node].sense)
        _ = lexicon.topics.trie.setSense(topicSets.adding(topic, to: before), of: node)
      }
    } catch {
      note(error.reason)
    }
  }

  /// The symbol for all words with this beginning.
  mutating func stemSymbol(_ stem: Span<UInt8>) throws(PhraseError) -> Symbol {
    guard stem.count >= TopicIndex.shortestStem, stem.count <= TopicIndex.longestStem else {
      throw PhraseError(
        "the beginning of a word has \(TopicIndex.shortestStem) to \(TopicIndex.longestStem) bytes")
    }
    var name: [UInt8] = []
    for place in 0..<stem.count { name.append(stem[place]) }
    name.append(0x2A)
    let lemma = lemmaNumbers.insert(name.span)
    if lexicon.topics.stems.insert(stem) == lexicon.topics.stemLemmas.count {
      lexicon.topics.stemLemmas.append(UInt32(lemma))
    }
    return .lemma(lemma)
  }

  /// Lays the sets of topics side by side, and finds each stem's parent.
  mutating func finishTopics() {
    for set in topicSets.all {
      lexicon.topics.topics += set
      lexicon.topics.starts.append(UInt32(lexicon.topics.topics.count))
    }
    lexicon.topics.stemParents = (0..<lexicon.topics.stems.count).map { stem in
      let bytes = Array(lexicon.topics.stems[stem])
      return lexicon.topics.stem(of: bytes.span, 0, bytes.count - 1)
    }
  }
}
