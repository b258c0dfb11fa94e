import Foundation

@main
enum Calibrate {
  static func main() throws {
    let paths = Array(CommandLine.arguments.dropFirst())
    let entries = try Entries(folder: "Lexicons")
    let sets = try paths.map { try LabelledSet(path: $0) }
    let observations = Observations(sets, entries)
    print(entries.all.count, observations.comments.count, observations.pieces.count)
    let tests = ["nb-norec", "nn-mt-norec", "en-airline"]
    let train = observations.names.indices.filter { !tests.contains(observations.names[$0]) }
    let every = Array(observations.names.indices)
    let hand = Model(entries: entries.all.count)
    let before = Quality(hand, observations)
    let env = ProcessInfo.processInfo.environment
    var fit = Fit()
    if let b = env["BELIEF"] { fit.belief = Float(b)! }
    if let b = env["TEMP"] { fit.temperature = Float(b)! }
    if let b = env["MOST"] { fit.largestFactor = Float(b)! }
    if let b = env["STEPS"] { fit.steps = Int(b)! }
    var all = fit.model(observations, on: train, from: hand)
    let values = Quality(all, observations)
    if env["CONST"] != nil {
      all.constants = ConstantsSearch.best(all, observations, on: train)
    }
    let after = Quality(all, observations)
    print(all.constants)
    for s in every {
      var loso = Double.nan
      if train.contains(s) {
        var m = fit.model(observations, on: train.filter { $0 != s }, from: hand)
        if env["CONST"] != nil {
          m.constants = ConstantsSearch.best(m, observations, on: train.filter { $0 != s })
        }
        loso = Quality(m, observations).f1[s]
      }
      print(observations.names[s], before.f1[s], values.f1[s], after.f1[s], "loso", loso)
    }
    print(before.mean(every), values.mean(every), after.mean(every))
  }
}
