import Foundation

/// Fits values to labels by maximum a posteriori: an ordinal logistic loss over the score (McCullagh 1980), each class
/// and set weighing the same, and a normal prior that holds every value near the linguist's.
struct Fit {
  /// How strongly a hand value is believed, in comments: an entry seen in many more can move, one seen in few cannot.
  var belief: Float = 12
  /// The score's noise.
  var temperature: Float = 0.12
  /// Steps of Adam (Kingma & Ba 2015), after which the values no longer move by a tenth.
  var steps = 300
  var rate: Float = 0.02
  /// No value grows or shrinks by more than this factor.
  var largestFactor: Float = 3

  /// The model fitted on `sets`, beginning at `start`.
  ///
  /// Words move against each other only: the mean of praise and that of blame stay as they are in each language, so that
  /// the languages keep one scale, whatever the labels of their sets are like.
  func model(
    _ observations: Observations, on sets: [Int], from start: Model, _ entries: Entries
  ) -> Model {
    let groups = groups(observations, entries)
    var model = start
    var gradient = [Float](repeating: 0, count: start.logFactors.count)
    var mean = gradient
    var square = gradient
    let weights = weights(observations, sets)
    let most = log(largestFactor)
    for step in 1...steps {
      for entry in gradient.indices { gradient[entry] = belief * model.logFactors[entry] }
      for (index, comment) in observations.comments.enumerated() where weights[index] > 0 {
        add(comment, weights[index], model, observations, to: &gradient)
      }
      let (first, second) = (1 - pow(Float(0.9), Float(step)), 1 - pow(Float(0.999), Float(step)))
      for entry in gradient.indices where observations.counts[entry] > 0 {
        mean[entry] += 0.1 * (gradient[entry] - mean[entry])
        square[entry] += 0.001 * (gradient[entry] * gradient[entry] - square[entry])
        let move = rate * (mean[entry] / first) / ((square[entry] / second).squareRoot() + 1e-6)
        model.logFactors[entry] = min(max(model.logFactors[entry] - move, -most), most)
      }
      for group in groups { center(group, observations, &model) }
    }
    return model
  }

  /// The entries that were found, praise and blame of each language apart.
  private func groups(_ observations: Observations, _ entries: Entries) -> [[Int]] {
    let found = entries.all.indices.filter { observations.counts[$0] > 0 }
    let byGroup = Dictionary(grouping: found) {
      entries.all[$0].language + (entries.all[$0].hand > 0 ? "+" : "-")
    }
    return byGroup.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Takes from each factor what they have in common, weighed by how often each entry was found.
  private func center(_ group: [Int], _ observations: Observations, _ model: inout Model) {
    var (sum, count): (Float, Float) = (0, 0)
    for entry in group {
      sum += model.logFactors[entry] * Float(observations.counts[entry])
      count += Float(observations.counts[entry])
    }
    for entry in group { model.logFactors[entry] -= sum / max(1, count) }
  }

  /// By comment: 0 outside the sets; else such that classes count equally, and a set by the root of its size.
  private func weights(_ observations: Observations, _ sets: [Int]) -> [Float] {
    var counts = [[Int]](repeating: [0, 0, 0], count: observations.names.count)
    for comment in observations.comments { counts[Int(comment.set)][Int(comment.label + 1)] += 1 }
    let chosen = Set(sets)
    var weights = observations.comments.map { comment -> Float in
      guard chosen.contains(Int(comment.set)) else { return 0 }
      let own = counts[Int(comment.set)]
      let size = own.reduce(0, +)
      return Float(size).squareRoot() / Float(own[Int(comment.label + 1)])
    }
    let used = weights.reduce(0, +)
    let rows = weights.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    for index in weights.indices { weights[index] *= Float(rows) / max(used, 1e-9) }
    return weights
  }

  private func add(
    _ comment: Observations.Comment, _ weight: Float, _ model: Model, _ observations: Observations,
    to gradient: inout [Float]
  ) {
    let range = Int(comment.pieces.lowerBound)..<Int(comment.pieces.upperBound)
    guard !range.isEmpty else { return }
    let (praise, blame) = model.masses(observations.pieces[range])
    let smoothing = model.constants.smoothing
    let total = praise + blame + smoothing
    let slope = weight * slope(of: (praise - blame) / total, comment.label, model.constants)
    let perPraise = slope * (2 * blame + smoothing) / (total * total)
    let perBlame = -slope * (2 * praise + smoothing) / (total * total)
    for piece in observations.pieces[range] where piece.entry >= 0 {
      let value = model.value(piece)
      gradient[Int(piece.entry)] +=
        value > 0 ? perPraise * value : perBlame * -value * model.constants.blameWeight
    }
  }

  /// The loss's derivative by the score.
  private func slope(of score: Float, _ label: Int32, _ constants: Constants) -> Float {
    let above = 1 / (1 + exp((constants.positiveCut - score) / temperature))
    let below = 1 / (1 + exp((score - constants.negativeCut) / temperature))
    switch label {
    case 1: return -(1 - above) / temperature
    case -1: return (1 - below) / temperature
    default: return (above - below) / temperature
    }
  }
}
