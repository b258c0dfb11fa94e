/// Looks for better constants, one after another over small steps, by the mean macro-F1 of some sets.
struct ConstantsSearch {
  private static let grids: [(WritableKeyPath<Constants, Float> & Sendable, [Float])] = [
    (\.blameWeight, [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6]),
    (\.smoothing, [1, 1.5, 2, 2.5, 3]),
    (\.positiveCut, [0.2, 0.25, 0.3, 0.35, 0.4, 0.45]),
    (\.negativeCut, [-0.4, -0.35, -0.3, -0.25, -0.2, -0.15, -0.1]),
  ]

  /// The constants with the highest mean; a step must gain at least a twentieth of a point, so that noise moves nothing.
  static func best(_ start: Model, _ observations: Observations, on sets: [Int]) -> Constants {
    var model = start
    var best = Quality(model, observations).mean(sets)
    for _ in 0..<2 {
      for (path, values) in grids {
        for value in values {
          var next = model
          next.constants[keyPath: path] = value
          let quality = Quality(next, observations).mean(sets)
          if quality > best + 0.05 { (model, best) = (next, quality) }
        }
      }
    }
    return model.constants
  }
}
