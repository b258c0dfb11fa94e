/// Looks for better constants, one after another in small steps, by the mean macro-F1 of some sets.
///
/// What it finds is reported, not applied: film reviews, news and tweets want other constants than long customer reviews do,
/// and the sets that may be fitted on are mostly the latter (see the table's last rows).
struct ConstantsSearch {
  private static let grids: [(WritableKeyPath<Constants, Float> & Sendable, [Float])] = [
    (\.blameWeight, [1, 1.15, 1.3, 1.45, 1.6]),
    (\.smoothing, [1, 1.5, 2, 2.5, 3]),
    (\.positiveCut, [0.2, 0.25, 0.3, 0.35, 0.4, 0.45]),
    (\.negativeCut, [-0.4, -0.35, -0.3, -0.25, -0.2, -0.15, -0.1]),
  ]
  private static let rounds = 2
  /// A step must gain this much, in points of macro-F1, so that noise moves nothing.
  private static let leastGain = 0.05

  /// The model with the constants of the highest mean.
  static func best(_ start: Model, _ observations: Observations, on sets: [Int]) -> Model {
    var model = start
    var best = Quality(model, observations).mean(sets)
    for _ in 0..<rounds {
      for (path, values) in grids {
        for value in values {
          var next = model
          next.constants[keyPath: path] = value
          let quality = Quality(next, observations).mean(sets)
          if quality > best + leastGain { (model, best) = (next, quality) }
        }
      }
    }
    return model
  }
}

extension Constants {
  /// All of them in words.
  var description: String {
    "blame \(blameWeight), smoothing \(smoothing), cuts \(positiveCut) and \(negativeCut)"
  }
}
