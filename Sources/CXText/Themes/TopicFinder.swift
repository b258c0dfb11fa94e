/// A topic that was found, and where.
struct FoundTopic {
  /// The number of its id.
  var id: UInt16
  /// Where its words stand, in order, without overlaps.
  var spans: [TopicSpan]
}

/// Words that tell a topic.
struct TopicSpan {
  /// The first word, and the word after the last.
  var first: Int32
  var end: Int32
  /// What the pattern says of the feeling: -1, 0 or 1.
  var sign: Int8
}

/// Makes topics of hits: excluded ones go, of overlapping ones the leftmost and longest stays, and weights add up.
enum TopicFinder {
  /// The topics found, in order of id.
  static func topics(in hits: inout [TopicHit]) -> [FoundTopic] {
    guard !hits.isEmpty else { return [] }
    hits.sort { one, other in
      if one.topic.id != other.topic.id { return one.topic.id < other.topic.id }
      if one.first != other.first { return one.first < other.first }
      return one.end > other.end
    }
    var found: [FoundTopic] = []
    var start = 0
    while start < hits.count {
      let id = hits[start].topic.id
      var end = start + 1
      while end < hits.count, hits[end].topic.id == id { end += 1 }
      if let topic = topic(id, hits[start..<end]) { found.append(topic) }
      start = end
    }
    return found
  }

  private static func topic(_ id: UInt16, _ hits: ArraySlice<TopicHit>) -> FoundTopic? {
    var spans: [TopicSpan] = []
    var weight = 0
    for hit in hits where !hit.topic.isExclusion {
      if let last = spans.last, hit.first < last.end { continue }
      guard !isExcluded(hit, by: hits) else { continue }
      spans.append(TopicSpan(first: hit.first, end: hit.end, sign: hit.topic.sign))
      weight += Int(hit.topic.weight)
    }
    return weight >= Int(Topic.certain) ? FoundTopic(id: id, spans: spans) : nil
  }

  /// The most words that a pattern without `&` can match: ten parts, two of them gaps of three.
  private static let longestPattern: Int32 = 14

  /// Whether words of the hit belong to something that is not the topic (`service` in `bilservice`).
  ///
  /// `hits` are in order of first word, and no exclusion is longer than a pattern: only a few can lie over the hit.
  private static func isExcluded(_ hit: TopicHit, by hits: ArraySlice<TopicHit>) -> Bool {
    guard hit.end - hit.first <= longestPattern else { return false }
    var (low, high) = (hits.startIndex, hits.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].first <= hit.first - longestPattern {
        low = middle + 1
      } else {
        high = middle
      }
    }
    while low < hits.endIndex, hits[low].first < hit.end {
      let other = hits[low]
      if other.topic.isExclusion, hit.first < other.end,
        other.end - other.first >= hit.end - hit.first
      {
        return true
      }
      low += 1
    }
    return false
  }
}
