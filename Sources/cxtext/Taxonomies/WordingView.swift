import CXText
import CXTextIO

/// Shows people the proposed wording of a theme: a table for each language.
struct WordingView {
  let style: Style

  /// Appends the view.
  func append(_ wording: [ThemeWording.Proposals], id: String, to output: inout [UInt8]) {
    for (index, proposals) in wording.enumerated() {
      if index > 0 { output.append("\n") }
      var title = StyledText()
      title.append(id, .bold)
      title.append(
        "  \(proposals.language.code): \(proposals.count.grouped) comments with it,"
          + " \(proposals.otherCount.grouped) without")
      title.write(style, width: nil, to: &output)
      output.append("\n")
      guard !proposals.phrases.isEmpty else {
        output.append(utf8: "  \(Self.reason(proposals))\n")
        continue
      }
      var table = TextTable(header: ["phrase", "with", "without", "z"])
      for phrase in proposals.phrases {
        table.append([
          TextTable.Cell(phrase.text), TextTable.Cell(phrase.keyness.count.grouped),
          TextTable.Cell(phrase.keyness.otherCount.grouped),
          TextTable.Cell(phrase.keyness.logOdds.fixed(decimals: 1)),
        ])
      }
      table.write(style, to: &output)
    }
  }

  private static func reason(_ proposals: ThemeWording.Proposals) -> String {
    let fewest = ThemeWording.fewestComments
    return proposals.count < fewest
      ? "too few to tell: at least \(fewest) comments with it are needed"
      : "nothing that no pattern finds yet"
  }
}
