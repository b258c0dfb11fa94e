/// The sides of patterns `a & b` that were found in a text, until pairs are made of them.
///
/// Ten sides are found for each pair that is complete, so that a set of bits per pattern first tells which are worth sorting:
/// sorting all took an eighth of an analysis.
struct TopicSides {
  private var hits: [TopicHit] = []
  /// By pattern, while pairs are made: which of its sides were found, a bit each; else 0.
  private var found: [UInt8] = []

  mutating func removeAll() { hits.removeAll(keepingCapacity: true) }

  @inline(__always) mutating func append(_ hit: TopicHit) { hits.append(hit) }

  /// No more words than these stand between both sides of `a & b`: without punctuation a clause can be a whole comment.
  private static let farthest: Int32 = 12

  /// Appends a hit for both sides of a pattern where they stand in one clause, one per clause and pattern.
  ///
  /// Complexity: n log n in the sides of patterns of which both were found.
  mutating func join(
    _ words: [Word], _ pairs: [TopicIndex.Pair], into whole: inout [TopicHit]
  ) {
    while found.count < pairs.count { found.append(0) }
    Self.keepPairs(&hits, &found)
    hits.sort { ($0.topic.id / 2, $0.first, $0.end) < ($1.topic.id / 2, $1.first, $1.end) }
    var pattern: UInt16 = 0
    // By side: the last hit; and the last clause that had both.
    var last: (first: TopicHit?, second: TopicHit?)
    var joined: Int32 = -1
    for hit in hits {
      if hit.topic.id / 2 != pattern {
        (pattern, last, joined) = (hit.topic.id / 2, (nil, nil), -1)
      }
      let isFirst = hit.topic.id % 2 == 0
      if isFirst { last.first = hit } else { last.second = hit }
      let clause = words[Int(hit.first)].clause
      guard let other = isFirst ? last.second : last.first, joined != clause,
        words[Int(other.first)].clause == clause, hit.first - other.end <= Self.farthest
      else { continue }
      joined = clause
      whole.append(
        TopicHit(
          first: other.first, end: max(hit.end, other.end),
          topic: pairs[Self.pattern(of: hit)].topic))
    }
  }

  /// Forgets the sides whose other side was not found.
  private static func keepPairs(_ hits: inout [TopicHit], _ bits: inout [UInt8]) {
    // A span, since each write to an array asks whether it is shared.
    var found = bits.mutableSpan
    for hit in hits { found[pattern(of: hit)] |= 1 &<< UInt8(hit.topic.id & 1) }
    var kept = 0
    for place in hits.indices {
      let pattern = pattern(of: hits[place])
      if found[pattern] == 3 {
        hits[kept] = hits[place]
        kept += 1
      } else {
        found[pattern] = 0
      }
    }
    for place in 0..<kept { found[pattern(of: hits[place])] = 0 }
    hits.removeLast(hits.count - kept)
  }

  private static func pattern(of hit: TopicHit) -> Int { Int(hit.topic.id - Topic.halves) / 2 }
}
