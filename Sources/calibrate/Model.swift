import Foundation

/// The figures that turn evidence into a label; those of `Calibration` in the engine.
struct Constants: Equatable {
  var positiveCut: Float = 0.3
  var negativeCut: Float = -0.25
  var blameWeight: Float = 1.3
  var smoothing: Float = 2
  var mixedMass: Float = 0.25
  var mixedBalance: Float = 0.3
  var mixedScore: Float = 0.33
}

/// The engine's scorer over observations: each entry's hand value is multiplied by `exp(logFactors[entry])`.
///
/// A factor cannot change a sign, so that no fit makes praise of a linguist's blame.
struct Model {
  var logFactors: [Float]
  var constants = Constants()

  init(entries: Int) {
    logFactors = Array(repeating: 0, count: entries)
  }

  @inline(__always) func value(_ piece: Observations.Piece) -> Float {
    piece.entry < 0 ? piece.value : piece.value * exp(logFactors[Int(piece.entry)])
  }

  /// The masses of praise and blame before they are divided.
  func masses(_ pieces: ArraySlice<Observations.Piece>) -> (praise: Float, blame: Float) {
    var (praise, blame): (Float, Float) = (0, 0)
    for piece in pieces {
      let value = value(piece)
      if value > 0 { praise += value } else { blame -= value * constants.blameWeight }
    }
    return (praise, blame)
  }

  /// The label as the evaluation reads it: -1, 0 or 1, a mixed comment by the sign of its score.
  func label(_ pieces: ArraySlice<Observations.Piece>) -> Int {
    let (praise, blame) = masses(pieces)
    let total = praise + blame + constants.smoothing
    let score = (praise - blame) / total
    if isMixed(pieces, score) { return score > 0 ? 1 : score < 0 ? -1 : 0 }
    return score > constants.positiveCut ? 1 : score < constants.negativeCut ? -1 : 0
  }

  private func isMixed(_ pieces: ArraySlice<Observations.Piece>, _ score: Float) -> Bool {
    guard pieces.count > 1, abs(score) < constants.mixedScore else { return false }
    var (praise, blame): (Float, Float) = (0, 0)
    for piece in pieces {
      let value = value(piece) / piece.contrast
      if value > 0 { praise += value } else { blame -= value * constants.blameWeight }
    }
    let total = praise + blame + constants.smoothing
    return min(praise, blame) / total > constants.mixedMass
      && abs(praise - blame) / total < constants.mixedBalance
  }
}

/// Macro-F1 per set, in percent.
struct Quality {
  private(set) var f1: [Double] = []

  /// The macro-F1 of every set over the labels that it holds.
  init(_ model: Model, _ observations: Observations) {
    var cells = [[Int]](repeating: Array(repeating: 0, count: 9), count: observations.names.count)
    for comment in observations.comments {
      let pieces = observations.pieces[
        Int(comment.pieces.lowerBound)..<Int(comment.pieces.upperBound)]
      cells[Int(comment.set)][Int(comment.label + 1) * 3 + model.label(pieces) + 1] += 1
    }
    f1 = cells.map(Self.macroF1)
  }

  /// The mean over the sets with these numbers.
  func mean(_ sets: [Int]) -> Double {
    sets.reduce(0) { $0 + f1[$1] } / Double(max(1, sets.count))
  }

  /// Macro-F1 of a table of gold by answer.
  private static func macroF1(_ cells: [Int]) -> Double {
    var scores: [Double] = []
    for one in 0..<3 {
      let gold = (0..<3).reduce(0) { $0 + cells[one * 3 + $1] }
      let answered = (0..<3).reduce(0) { $0 + cells[$1 * 3 + one] }
      if gold > 0 { scores.append(200 * Double(cells[one * 3 + one]) / Double(gold + answered)) }
    }
    return scores.reduce(0, +) / Double(max(1, scores.count))
  }
}
