import Testing

@testable import CXText

/// The made-up records of Cases/insight, as observations.
enum InsightSample {
  static let folder = "Tests/CXTextTests/Cases/insight/"

  static func observations() throws -> [Observation] {
    try Repository.rows(of: folder + "verbatims.tsv").map { row in
      let cells = row.cells
      let scale = try #require(AnswerScale(cells[3]))
      let score = Double(cells[2]).flatMap { Score($0, scale) }
      let verbatim = Verbatim(
        id: cells[0], day: try #require(CivilDate(cells[1])).day, score: score, channel: cells[4],
        segment: cells[5], weight: Double(cells[6]), churned: cells[7] == "yes",
        text: "Made-up comment \(cells[0])")
      return Observation(
        verbatim, language: "en", label: try #require(Polarity(rawValue: cells[8])),
        score: try #require(Int(cells[9])), themes: try list(cells[10]).map(mention),
        signals: list(cells[11]))
    }
  }

  static func tally(of observations: some Sequence<Observation>) -> Tally {
    var tally = Tally()
    for one in observations { tally.add(one) }
    return tally
  }

  private static func list(_ cell: String) -> [String] {
    cell == "-" ? [] : cell.split(separator: " ").map(String.init)
  }

  /// `waiting:negative:-4500@phone`
  private static func mention(_ text: String) throws -> Observation.Mention {
    let parts = text.split(separator: "@").map(String.init)
    let cells = parts[0].split(separator: ":").map(String.init)
    return Observation.Mention(
      id: cells[0], polarity: try #require(Polarity(rawValue: cells[1])),
      score: try #require(Int(cells[2])), touchpoint: parts.count > 1 ? parts[1] : nil,
      spans: [0..<7])
  }
}
