/// Adds up the evidence.
///
/// Blame is weighed, then both sums are divided by all evidence plus a constant: mean-like, so that length alone says
/// nothing (5-11 points of macro-F1 over the plain sum), while one weak word stays weak.
enum Scorer {
  static func sentiment(
    _ items: [Item], coverage: Double, _ calibration: Calibration
  ) -> Sentiment {
    let masses = masses(items, calibration) { $0.value }
    let score = masses.positive - masses.negative
    return Sentiment(
      label: isMixed(items, score, calibration) ? .mixed : label(score, calibration),
      score: Double(score), positive: Double(masses.positive), negative: Double(masses.negative),
      coverage: coverage)
  }

  /// The shares of praise and blame, each value taken by `value`.
  private static func masses(
    _ items: [Item], _ calibration: Calibration, _ value: (Item) -> Float
  ) -> (positive: Float, negative: Float) {
    var (positive, negative): (Float, Float) = (0, 0)
    for item in items {
      let value = value(item)
      if value > 0 { positive += value } else { negative -= value * calibration.blameWeight }
    }
    let total = positive + negative + calibration.smoothing
    return (positive / total, negative / total)
  }

  /// Whether praise and blame are both clear and about equally strong.
  ///
  /// Contrast is left out at first: "but" says which of the two decides, not that the other was not said. Only when it
  /// makes the score clear is the comment no longer mixed.
  private static func isMixed(
    _ items: [Item], _ score: Float, _ calibration: Calibration
  ) -> Bool {
    guard items.count > 1, abs(score) < calibration.mixedScore else { return false }
    let masses = masses(items, calibration) { $0.value / $0.contrast }
    return min(masses.positive, masses.negative) > calibration.mixedMass
      && abs(masses.positive - masses.negative) < calibration.mixedBalance
  }

  /// What the values are divided by, or nil without evidence.
  static func total(_ items: [Item], _ calibration: Calibration) -> Float? {
    var total = calibration.smoothing
    for item in items {
      total += item.value > 0 ? item.value : -item.value * calibration.blameWeight
    }
    return items.isEmpty ? nil : total
  }

  /// The part of the score that comes from one item.
  static func contribution(of item: Item, _ total: Float, _ calibration: Calibration) -> Double {
    Double((item.value > 0 ? item.value : item.value * calibration.blameWeight) / total)
  }

  private static func label(_ score: Float, _ calibration: Calibration) -> Polarity {
    if score > calibration.positiveCut { return .positive }
    return score < calibration.negativeCut ? .negative : .neutral
  }

  /// The share of content words that the lexicon knows.
  static func coverage(_ words: [Word], _ matches: [Match]) -> Double {
    var content = 0
    var known = 0
    var match = 0
    for index in words.indices where words[index].flags.contains(.content) {
      content += 1
      while match < matches.count, Int(matches[match].end) <= index { match += 1 }
      let isMatched = match < matches.count && Int(matches[match].first) <= index
      if isMatched || words[index].traits.contains(.vocabulary) { known += 1 }
    }
    return content == 0 ? 0 : Double(known) / Double(content)
  }
}
