/// A theme that a comment speaks of, how it feels about it, and where on the journey.
public struct ThemeFinding: Hashable, Sendable {
  /// The theme's id.
  public let id: String
  /// How the comment feels about it.
  public let polarity: Polarity
  /// The same as a number, in -1...1.
  public let score: Double
  /// Whether it hurts: the theme in a negative clause.
  public let isPainPoint: Bool
  /// The touchpoint where it happened, if the comment names one.
  public let touchpoint: String?
  /// The bytes of the words that tell it.
  public let spans: [Range<Int>]
}

/// A touchpoint that a comment names.
public struct TouchpointFinding: Hashable, Sendable {
  /// The touchpoint's id.
  public let id: String
  /// Its part of the journey.
  public let stage: Touchpoint.Stage
  /// The bytes of the words that tell it.
  public let spans: [Range<Int>]
}

/// How a comment feels about words of it: by the evidence nearest to them.
///
/// What the words themselves say counts most ("friendly" is kindness and praise), then their clause, then their sentence,
/// then the comment as a whole.
struct AspectScorer {
  private let words: [Word]
  private let items: [Item]
  private let calibration: Calibration
  private let whole: Double

  init(_ words: [Word], _ items: [Item], _ calibration: Calibration, whole: Double) {
    self.words = words
    self.items = items
    self.calibration = calibration
    self.whole = whole
  }

  /// The score around some words, in -1...1, and how near the evidence is that made it.
  func score(_ span: TopicSpan) -> (score: Double, nearness: Nearness) {
    let (first, end) = (span.first, span.end)
    if let score = score({ $0.first < end && first < $0.end }) { return (score, .span) }
    // What the pattern itself says stands for a feeling word of middle strength.
    if span.sign != 0 { return (0.5 * Double(span.sign), .span) }
    let (clause, sentence) = (words[Int(first)].clause, words[Int(first)].sentence)
    let lastClause = words[Int(end) - 1].clause
    for distance: Int32 in 0...1 {
      let clauses = (clause - distance)...(lastClause + distance)
      let score = score { item in
        let word = words[Int(item.first)]
        return word.sentence == sentence && clauses.contains(word.clause)
      }
      if let score { return (score, distance == 0 ? .clause : .sentence) }
    }
    if let score = score({ words[Int($0.first)].sentence == sentence }) {
      return (score, .sentence)
    }
    return (whole, items.isEmpty ? .none : .comment)
  }

  /// How near to some words evidence stands.
  enum Nearness: Comparable {
    case none, comment, sentence, clause, span
  }

  /// The score of the items that `isNear` chooses, or nil if there are none.
  private func score(_ isNear: (Item) -> Bool) -> Double? {
    var (praise, blame): (Float, Float) = (0, 0)
    for item in items where isNear(item) {
      // What contrast weighs is the comment as a whole; here each side counts for itself.
      let value = item.value / item.contrast
      if value > 0 { praise += value } else { blame -= value * calibration.blameWeight }
    }
    guard praise + blame > 0 else { return nil }
    return Double((praise - blame) / (praise + blame + calibration.smoothing))
  }
}

/// Where words stand in the text.
struct WordPlaces {
  let words: [Word]
  let tokens: [Token]

  /// The bytes of a span of words.
  func bytes(_ span: TopicSpan) -> Range<Int> {
    let first = tokens[Int(words[Int(span.first)].token)]
    let last = tokens[Int(words[Int(span.end) - 1].token)]
    return Int(first.start)..<Int(last.end)
  }

  /// The clause of the first word that begins at a byte or after it. Complexity: logarithmic in the words.
  func clause(at byte: Int) -> Int32? {
    let first = words.indices.partitioningIndex {
      Int(tokens[Int(words[$0].token)].start) >= byte
    }
    return first < words.count ? words[first].clause : nil
  }
}

extension Taxonomy {
  /// A theme's polarity is read off its first places; more would make long texts cost the square of their length.
  private static let mostSpans = 8

  /// The themes among `topics`, each with its polarity and touchpoint; the caller's where the text names none.
  func themes(
    _ topics: [FoundTopic], _ words: [Word], _ scorer: AspectScorer,
    _ places: WordPlaces, defaultTouchpoint: String? = nil
  ) -> [ThemeFinding] {
    let located = located(topics)
    let hasParticular =
      hasFallbacks && topics.contains { number(of: $0).map { !themes[$0].isFallback } ?? false }
    return topics.compactMap { topic in
      guard let number = number(of: topic), !(hasParticular && themes[number].isFallback) else {
        return nil
      }
      var sum = 0.0
      var nearness = AspectScorer.Nearness.none
      for span in topic.spans.prefix(Self.mostSpans) {
        let part = scorer.score(span)
        sum += part.score
        nearness = max(nearness, part.nearness)
      }
      let mean = nearness > .none ? sum / Double(min(Self.mostSpans, topic.spans.count)) : 0
      let (polarity, score) = Self.polarity(mean, themes[number].prior, nearness)
      return ThemeFinding(
        id: themes[number].id, polarity: polarity, score: score, isPainPoint: polarity == .negative,
        touchpoint: touchpoint(nearest: topic, located, words) ?? defaultTouchpoint,
        spans: topic.spans.map { places.bytes($0) })
    }
  }

  /// The number of the theme that a topic is, if it is one; a theme handed out would be copied, strings and all.
  func number(of topic: FoundTopic) -> Int? {
    let number = Int(topic.id) - touchpoints.count
    return themes.indices.contains(number) ? number : nil
  }

  /// A clear score, else the theme's own polarity with a weak score of its sign; praise makes a nuisance good only
  /// where it stands in its clause.
  private static func polarity(
    _ score: Double, _ prior: Polarity, _ nearness: AspectScorer.Nearness
  ) -> (Polarity, score: Double) {
    let (clear, weak) = (0.1, 0.25)
    if score > clear, prior != .negative || score > 3 * clear && nearness >= .clause {
      return (.positive, score)
    }
    if score < -clear { return (.negative, score) }
    switch prior {
    case .negative: return (.negative, -weak)
    case .positive: return (.positive, weak)
    default: return (prior, score)
    }
  }

  /// The touchpoint in the clause of a theme's words, else in their sentence, else the only one there is.
  private func touchpoint(
    nearest topic: FoundTopic, _ places: ArraySlice<FoundTopic>, _ words: [Word]
  ) -> String? {
    guard let first = topic.spans.first?.first else { return nil }
    let (clause, sentence) = (words[Int(first)].clause, words[Int(first)].sentence)
    func place(_ isNear: (Word) -> Bool) -> FoundTopic? {
      places.first { $0.spans.contains { isNear(words[Int($0.first)]) } }
    }
    let near =
      place { $0.clause == clause } ?? place { $0.sentence == sentence }
      ?? (places.count == 1 ? places.first : nil)
    return near.map { touchpoints[Int($0.id)].id }
  }

  /// The touchpoints, which come before themes as topics do: in order of id.
  private func located(_ topics: [FoundTopic]) -> ArraySlice<FoundTopic> {
    topics.prefix { Int($0.id) < touchpoints.count }
  }

  /// The touchpoints among `topics`, without those that a more exact one stands for.
  func touchpoints(
    _ topics: [FoundTopic], _ places: WordPlaces
  ) -> [TouchpointFinding] {
    let found = located(topics)
    return found.compactMap { topic in
      let touchpoint = touchpoints[Int(topic.id)]
      let others = yields[Int(topic.id)]
      guard !found.contains(where: { others.contains($0.id) }) else { return nil }
      return TouchpointFinding(
        id: touchpoint.id, stage: touchpoint.stage,
        spans: topic.spans.map { places.bytes($0) })
    }
  }
}
