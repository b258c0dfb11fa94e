import Foundation

/// What the calibration is asked to do.
struct Options {
  static let usage = """
    usage: calibrate [--lexicons DIR] [--results DIR] [--test NAME]... [--write] FILE...

    Fit the values of Lexicons/ to labelled comments, and say what that is worth.

    FILE     tab-separated, with the columns lang, label (negative, neutral, positive) and text
    --test   a set, named like its file, that is measured and never fitted on
    --write  put the fitted values into DIR/<code>/fitted.tsv, where the lexicons read them

    Writes results/calibration.tsv (macro-F1 of every set with hand values, fitted without it, and fitted with it) and
    results/calibration-review.tsv (values that the labels would move further).
    """

  var lexicons = "Lexicons"
  var results = "Corpora/results"
  var tests: Set<String> = []
  var writesValues = false
  var paths: [String] = []

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--lexicons": lexicons = try Self.value(of: argument, &rest)
      case "--results": results = try Self.value(of: argument, &rest)
      case "--test": tests.insert(try Self.value(of: argument, &rest))
      case "--write": writesValues = true
      default:
        guard !argument.hasPrefix("-") else { throw CalibrationError(Self.usage) }
        paths.append(argument)
      }
    }
    guard !paths.isEmpty else { throw CalibrationError(Self.usage) }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws -> String {
    guard let value = rest.popFirst() else { throw CalibrationError("\(option) needs a value") }
    return value
  }
}
