import Foundation

/// Fits the values of the lexicons to labelled comments: `swift run -c release calibrate FILE...`.
///
/// One model for all inputs: nothing is fitted per set. What it is worth is measured by leaving each set out in turn.
@main
enum Calibrate {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      try run(options)
    } catch {
      FileHandle.standardError.write(Data("calibrate: \(error)\n".utf8))
      exit(1)
    }
  }

  static func run(_ options: Options) throws {
    let entries = try Entries(folder: options.lexicons)
    let sets = try options.paths.sorted().map { try LabelledSet(path: $0) }
    let observations = Observations(sets, entries)
    let report = Report(observations, entries, tests: options.tests)
    print(report.table, terminator: "")
    try write(report.table, options.results + "/calibration.tsv")
    try write(report.review(entries), options.results + "/calibration-review.tsv")
    guard options.writesValues else { return }
    for (language, table) in FittedTables.all(report.model, observations, entries) {
      try write(table, "\(options.lexicons)/\(language)/fitted.tsv")
    }
  }

  private static func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    FileHandle.standardError.write(Data("wrote \(path)\n".utf8))
  }
}
