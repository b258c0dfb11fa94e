import Testing

@testable import CXText

@Suite struct ReportWordsTests {
  private static let rows = (try? Repository.rows(of: "Lexicons/shared/report.tsv")) ?? []

  @Test func `Every key has a text in every language, with the same values filled in`() throws {
    #expect(Self.rows.count > 150)
    #expect(Set(Self.rows.map { $0.cells[0] }).count == Self.rows.count)
    for row in Self.rows {
      #expect(row.cells.count == 6, "line \(row.line)")
      let values = row.cells.dropFirst().map { cell in
        Set(cell.matches(of: /\{[a-z0-9]+\}/).map { String($0.0) })
      }
      #expect(Set(values).count == 1, "line \(row.line)")
      #expect(!row.cells.contains(""), "line \(row.line)")
    }
  }

  @Test func `Values are filled in once`() {
    let words = ReportWords(.english)
    #expect(words["count.comments", ["n": "12"]] == "12 comments")
    #expect(words["colon", ["a": "{b}", "b": "x"]] == "{b}: x")
    #expect(words["no such key"] == "no such key")
    #expect(ReportWords(Language("fi")).language == .english)
  }

  @Test(arguments: ReportWords.languages)
  func `Stages, drivers and signals have names`(language: Language) {
    let words = ReportWords(language)
    for stage in Touchpoint.Stage.allCases { #expect(words.has("stage.\(stage.rawValue)")) }
    for driver in Set(Taxonomy.builtIn.themes.map(\.driver)) {
      #expect(words.has("driver.\(driver)"), "\(driver)")
    }
    for quadrant in Quadrant.allCases { #expect(words.has("quadrant.\(quadrant.rawValue)")) }
    for measure in Change.Measure.allCases {
      #expect(words.has("measure.\(measure.rawValue)") && words.has("change.\(measure.rawValue)"))
    }
  }
}
