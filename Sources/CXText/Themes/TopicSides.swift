/// The sides of patterns `a & b` that were found in a text, until pairs are made of them.
///
/// Ten sides are found for each pair that is complete, so that a set of bits per pattern first tells which are worth
/// listing and sorting: sorting all took an eighth of an analysis.
struct TopicSides {
  /// Words that are sides of several patterns, at these places in the index's `topics`.
  private struct Hit {
    var first: Int32
    var end: Int32
    var places: Range<Int32>
  }

  private var hits: [Hit] = []
  /// By pattern, while pairs are made: which of its sides were found, a bit each; else 0.
  private var found: [UInt8] = []
  /// The sides of patterns both of whose sides were found.
  private var candidates: [TopicHit] = []

  mutating func removeAll() { hits.removeAll(keepingCapacity: true) }

  /// Notes that words are the sides at `places` of the index's topics.
  @inline(__always) mutating func append(first: Int32, end: Int32, _ places: Range<Int>) {
    let places =
      Int32(truncatingIfNeeded: places.lowerBound)..<Int32(truncatingIfNeeded: places.upperBound)
    hits.append(Hit(first: first, end: end, places: places))
  }

  /// No more words than these stand between both sides of `a & b`: without punctuation a clause can be a whole comment.
  private static let farthest: Int32 = 12

  /// Appends a hit for both sides of a pattern where they stand in one clause, one per clause and pattern.
  ///
  /// Complexity: n log n in the sides of patterns of which both were found.
  mutating func join(
    _ words: [Word], _ index: borrowing TopicIndex, into whole: inout [TopicHit]
  ) {
    while found.count < index.pairs.count { found.append(0) }
    candidates.removeAll(keepingCapacity: true)
    Self.findCandidates(hits, index.topics.span, &found, &candidates)
    guard !candidates.isEmpty else { return }
    candidates.sort { ($0.topic.id / 2, $0.first, $0.end) < ($1.topic.id / 2, $1.first, $1.end) }
    var pattern: UInt16 = 0
    // By side: the last hit; and the last clause that had both.
    var last: (first: TopicHit?, second: TopicHit?)
    var joined: Int32 = -1
    for hit in candidates {
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
          topic: index.pairs[Self.pattern(of: hit.topic)].topic))
    }
  }

  /// Lists the sides of patterns both of whose sides were found; `bits` are all 0 before and after.
  private static func findCandidates(
    _ hits: [Hit], _ topics: Span<Topic>, _ bits: inout [UInt8], _ candidates: inout [TopicHit]
  ) {
    // A span, since each write to an array asks whether it is shared.
    var found = bits.mutableSpan
    var both: UInt8 = 0
    for hit in hits {
      for place in hit.places {
        let topic = topics[Int(place)]
        let pattern = pattern(of: topic)
        found[pattern] |= 1 &<< UInt8(truncatingIfNeeded: topic.id & 1)
        both |= found[pattern] & found[pattern] &>> 1
      }
    }
    if both != 0 {
      for hit in hits {
        for place in hit.places where found[pattern(of: topics[Int(place)])] == 3 {
          candidates.append(TopicHit(first: hit.first, end: hit.end, topic: topics[Int(place)]))
        }
      }
    }
    if !hits.isEmpty { found.update(repeating: 0) }
  }

  private static func pattern(of side: Topic) -> Int { Int(side.id &- Topic.halves) / 2 }
}
