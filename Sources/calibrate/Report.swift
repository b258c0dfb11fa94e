import Foundation

/// What fitting is worth: every set with the hand values, with values fitted on all other sets, and on all.
struct Report {
  /// The model fitted on all sets but the tests.
  let model: Model
  private let observations: Observations
  private let hand: Quality
  private let fitted: Quality
  /// The fitted model with the constants that suit the fit sets best, and what comes of it.
  private let searched: Model
  private let searchedQuality: Quality
  /// By set: its macro-F1 when it was left out; nil of a test, which never goes in.
  private var leftOut: [Double?] = []

  init(_ observations: Observations, _ entries: Entries, tests: Set<String>) {
    self.observations = observations
    let start = Model(entries: entries.all.count)
    let train = observations.names.indices.filter { !tests.contains(observations.names[$0]) }
    let fit = Fit()
    hand = Quality(start, observations)
    model = fit.model(observations, on: train, from: start, entries)
    fitted = Quality(model, observations)
    searched = ConstantsSearch.best(model, observations, on: train)
    searchedQuality = Quality(searched, observations)
    for set in observations.names.indices {
      guard train.contains(set) else {
        leftOut.append(nil)
        continue
      }
      let without = fit.model(
        observations, on: train.filter { $0 != set }, from: start, entries)
      leftOut.append(Quality(without, observations).f1[set])
    }
  }

  /// A row per set, and the means.
  var table: String {
    var table = """
      # What fitting the lexicons' values is worth: macro-F1 in percent (mixed read by the sign of its score)
      # made by: calibrate (CONTRIBUTING.md)
      # hand: the linguist's values; left-out: fitted on all other sets; fitted: fitted on this set too, or, of a set
      # that is never fitted on (role test), on all others
      # columns: set, rows, role, hand, left-out, fitted

      """
    for set in observations.names.indices {
      let rows = observations.comments.count { Int($0.set) == set }
      let isTest = leftOut[set] == nil
      table +=
        [
          observations.names[set], "\(rows)", isTest ? "test" : "fit", Self.percent(hand.f1[set]),
          leftOut[set].map(Self.percent) ?? "-", Self.percent(fitted.f1[set]),
        ].joined(separator: "\t") + "\n"
    }
    let all = Array(observations.names.indices)
    let fit = all.filter { leftOut[$0] != nil }
    let mean = fit.compactMap { leftOut[$0] }.reduce(0, +) / Double(max(1, fit.count))
    table += "mean of fit\t\t\t\(Self.percent(hand.mean(fit)))\t\(Self.percent(mean))"
    table += "\t\(Self.percent(fitted.mean(fit)))\n"
    table +=
      "mean of all\t\t\t\(Self.percent(hand.mean(all)))\t-\t\(Self.percent(fitted.mean(all)))\n"
    let tests = all.filter { leftOut[$0] == nil }
    table += "# constants as they are: \(model.constants.description): "
    table += "fit \(Self.percent(fitted.mean(fit))), tests \(Self.percent(fitted.mean(tests)))\n"
    table += "# constants that suit the fit sets best: \(searched.constants.description): "
    table += "fit \(Self.percent(searchedQuality.mean(fit))), "
    table += "tests \(Self.percent(searchedQuality.mean(tests)))\n"
    return table
  }

  /// The entries whose value the labels would move beyond the allowed factor, perhaps to the other sign: a linguist's
  /// eye is wanted there.
  func review(_ entries: Entries) -> String {
    var table = """
      # Entries whose value the labels would move further than calibrate allows: weaker than a third of the linguist's
      # value (perhaps the other sign: a homograph, or a word of plots and places), or three times as strong
      # columns: language, entry, hand, fitted, comments

      """
    let limit = log(Fit().largestFactor) * 0.99
    for (number, entry) in entries.all.enumerated() where abs(model.logFactors[number]) > limit {
      let value = FittedTables.value(entry.hand, model.logFactors[number])
      table +=
        [
          entry.language, entry.text, FittedTables.text(entry.hand), FittedTables.text(value),
          "\(observations.counts[number])",
        ].joined(separator: "\t") + "\n"
    }
    return table
  }

  private static func percent(_ value: Double) -> String {
    String(format: "%.1f", value)
  }
}
