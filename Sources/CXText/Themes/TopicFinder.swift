/// A topic that was found, and where.
struct FoundTopic {
  /// The number of its id.
  var id: UInt16
  /// Where its words stand, in order, without overlaps; all topics of a text share one array.
  var spans: ArraySlice<TopicSpan>
}

/// Words that tell a topic.
struct TopicSpan {
  /// The first word, and the word after the last.
  var first: Int32
  var end: Int32
  /// What the pattern says of the feeling: -1, 0 or 1.
  var sign: Int8
}

/// Makes topics of hits: excluded ones go, of overlapping ones the surest stays, of those the leftmost and longest, and
/// weights add up.
enum TopicFinder {
  /// The topics found, in order of id.
  static func topics(in hits: inout [TopicHit]) -> [FoundTopic] {
    guard !hits.isEmpty else { return [] }
    hits.sort { order(of: $0) < order(of: $1) }
    var spans: [TopicSpan] = []
    spans.reserveCapacity(hits.count)
    var ranges: [(id: UInt16, spans: Range<Int>)] = []
    ranges.reserveCapacity(hits.count)
    var start = 0
    while start < hits.count {
      let id = hits[start].topic.id
      var end = start + 1
      while end < hits.count, hits[end].topic.id == id { end += 1 }
      let before = spans.count
      if append(hits[start..<end], to: &spans) {
        ranges.append((id, before..<spans.count))
      } else {
        spans.removeLast(spans.count - before)
      }
      start = end
    }
    return ranges.map { FoundTopic(id: $0.id, spans: spans[$0.spans]) }
  }

  /// By topic, then from left to right, the longest first: one number, so that one comparison tells.
  @inline(__always) private static func order(of hit: TopicHit) -> UInt64 {
    let shortness = UInt64(UInt16.max) &- UInt64(UInt16(clamping: hit.end &- hit.first))
    return UInt64(hit.topic.id) &<< 48 | UInt64(UInt32(bitPattern: hit.first)) &<< 16 | shortness
  }

  /// Appends where the hits of one topic stand; false if they do not add up to it.
  private static func append(_ hits: ArraySlice<TopicHit>, to spans: inout [TopicSpan]) -> Bool {
    let start = spans.count
    var (weight, lastWeight) = (0, 0)
    for hit in hits where !hit.topic.isExclusion {
      let ownWeight = Int(hit.topic.weight)
      // A surer pattern takes the place of a less sure one that begins before it.
      let isOverLast = spans.count > start && hit.first < spans[spans.count - 1].end
      if isOverLast, ownWeight <= lastWeight { continue }
      guard !isExcluded(hit, by: hits) else { continue }
      if isOverLast {
        spans.removeLast()
        weight -= lastWeight
      }
      spans.append(TopicSpan(first: hit.first, end: hit.end, sign: hit.topic.sign))
      weight += ownWeight
      lastWeight = ownWeight
    }
    return weight >= Int(Topic.certain)
  }

  /// The most words that a pattern without `&` can match: ten parts, two of them gaps of three.
  private static let longestPattern: Int32 = 14

  /// Whether words of the hit belong to something that is not the topic (`service` in `bilservice`).
  ///
  /// `hits` are in order of first word, and no exclusion is longer than a pattern: only a few can lie over the hit.
  private static func isExcluded(_ hit: TopicHit, by hits: ArraySlice<TopicHit>) -> Bool {
    guard hit.end - hit.first <= longestPattern else { return false }
    var place = hits.indices.partitioningIndex {
      hits[$0].first > hit.first - longestPattern
    }
    while place < hits.endIndex, hits[place].first < hit.end {
      let other = hits[place]
      if other.topic.isExclusion, hit.first < other.end,
        other.end - other.first >= hit.end - hit.first
      {
        return true
      }
      place += 1
    }
    return false
  }
}
