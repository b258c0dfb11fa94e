/// Estimates how alike the documents of a theme are: the weight of the prior under which the themes are most probable.
///
/// Where wording recurs (`set an alarm for six`) a theme's words are its own, and the prior weighs little; where
/// comments share a subject and few words it weighs much, and themes must be wider to hold together (Minka 2000).
enum PriorMass {
  /// The most probable weight in words of one kind, function words or others, as a share of these; by bisection on its
  /// logarithm.
  ///
  /// - Returns: 1 / (words of the kind) or more; nil if there are none.
  static func share(_ mixture: ThemeMixture, functionWords: Bool) -> Double? {
    let table = mixture.table
    let counts = mixture.counts
    let features = (0..<table.featureCount).filter { table.isFunctionWord[$0] == functionWords }
    let words = Double(features.reduce(0) { $0 + Int(table.frequencies[$1]) })
    guard words > 0, mixture.count > 0 else { return nil }
    // Only what does not stand alone tells anything beside its mere presence.
    var single = 0.0
    var repeated: [(share: Double, count: Double)] = []
    for feature in features {
      let share = Double(table.frequencies[feature]) / words
      for count in counts.counts[counts.range(feature)] {
        single += 1
        if count > 1 { repeated.append((share, Double(count))) }
      }
    }
    let lengths = mixture.lengths.indices.map {
      let function = mixture.functionLengths[$0]
      return Double(functionWords ? function : mixture.lengths[$0] - function)
    }.filter { $0 > 0 }
    var (low, high) = (1.0, 1_048_576.0)
    for _ in 0..<16 {
      let middle = (low * high).squareRoot()
      if slope(middle, single, repeated, lengths) > 0 { low = middle } else { high = middle }
    }
    return low / words
  }

  /// How the logarithm of the probability changes with the weight; ψ(x + n) - ψ(x) is ln((x + n - ½) / (x - ½)).
  private static func slope(
    _ mass: Double, _ single: Double, _ repeated: [(share: Double, count: Double)],
    _ lengths: [Double]
  ) -> Double {
    var slope = single / mass
    for one in repeated {
      let prior = mass * one.share
      slope += one.share * Logarithm.ln((prior + one.count - 0.5) / (prior + 0.5))
    }
    for length in lengths {
      slope -= 1 / mass + Logarithm.ln((mass + length - 0.5) / (mass + 0.5))
    }
    return slope
  }
}
