import Foundation

/// The fitted values as tables of the lexicons, the linguist's value beside each.
enum FittedTables {
  /// Fewer comments than this say too little.
  private static let fewestComments = 5
  /// Smaller changes are left to the linguist.
  private static let smallestChange: Float = 0.2

  /// By language: the text of `fitted.tsv`.
  static func all(
    _ model: Model, _ observations: Observations, _ entries: Entries
  ) -> [(language: String, table: String)] {
    var rows: [String: [String]] = [:]
    for (number, entry) in entries.all.enumerated()
    where observations.counts[number] >= fewestComments {
      let value = value(entry.hand, model.logFactors[number])
      guard abs(value - entry.hand) >= smallestChange else { continue }
      rows[entry.language, default: []].append(
        "\(entry.text)\t\(text(entry.hand))\t\(text(value))\t\(observations.counts[number])\n")
    }
    return rows.sorted { $0.key < $1.key }.map { language, rows in
      (language, header + rows.joined())
    }
  }

  /// The fitted value in steps of 0.1, never zero and at most 5.
  static func value(_ hand: Float, _ logFactor: Float) -> Float {
    let value = (abs(hand) * exp(logFactor) * 10).rounded() / 10
    return (hand < 0 ? -1 : 1) * min(max(value, 0.1), 5)
  }

  /// At most one decimal: `2`, `-1.5`.
  static func text(_ value: Float) -> String {
    value == value.rounded() ? String(Int(value)) : String(format: "%.1f", value)
  }

  private static let header = """
    # Values re-weighted on labelled comments by `calibrate` (CONTRIBUTING.md); a row holds as long as the hand value in
    # polarity.tsv or phrases.tsv is the one here
    # columns: entry, hand, fitted, count
    # source: computed from public labelled comments; no text of theirs is in it. Licence: MIT

    """
}
