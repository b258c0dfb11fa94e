import Testing

@testable import CXText

@Suite struct ColumnNamesTests {
  @Test func `Every row of the table has a role, and none stands twice`() throws {
    var seen: Set<[String]> = []
    for row in try Repository.rows(of: "Lexicons/shared/columns.tsv") {
      #expect(
        row.cells.count == 2 && ColumnNames.Role(rawValue: row.cells[1]) != nil, "\(row.line)")
      #expect(seen.insert(row.cells).inserted, "\(row.line)")
      let name = row.cells[0].filter { $0 != "*" }
      #expect(
        name == name.lowercased() && !name.contains { "_-.".contains($0) }, "\(row.line)")
    }
  }

  @Test(
    arguments: [
      ("text", .text), ("Review_Text", .text), ("reviewText", .text), ("KOMMENTAR", .text),
      ("attributes.body", .text), ("Hva er den viktigste grunnen til karakteren?", .text),
      ("NPS-score", .nps), ("Hur troligt är det att du rekommenderar oss?", .nps),
      ("How likely are you to recommend us to a friend?", .nps), ("Star Rating", .stars),
      ("satisfaction_rating.score", .score), ("Tidsmerke", .date), ("createdDate", .date),
      ("Submit Date (UTC)", .date), ("#", .id), ("Respondent ID", .id), ("Kanal", .channel),
      ("Kundegruppe", .segment), ("Omsætning", .weight), ("Har sluttet", .churned),
      ("Open-Ended Response", .answer), ("Developer Reply Text", .other), ("E-postadresse", .other),
    ] as [(String, ColumnNames.Role)])
  func `A name is known`(name: String, role: ColumnNames.Role) {
    #expect(ColumnNames.builtIn.rank(of: name, as: role) != nil)
  }

  @Test(
    arguments: [
      ("Beløp", nil), ("Reviewer Name", .text), ("Review Link", .text), ("textile", .text),
    ] as [(String, ColumnNames.Role?)])
  func `A name is not known`(name: String, role: ColumnNames.Role?) {
    for role in role.map({ [$0] }) ?? ColumnNames.Role.allCases {
      #expect(ColumnNames.builtIn.rank(of: name, as: role) == nil, "\(role)")
    }
  }

  @Test func `The likeliest name comes first`() {
    #expect(ColumnNames.builtIn.column(for: .text, in: ["Title", "Comment", "Body"]) == 1)
    #expect(ColumnNames.builtIn.column(for: .label, in: ["Label", "Sentiment"]) == 0)
    #expect(ColumnNames.builtIn.column(for: .weight, in: ["Label"]) == nil)
  }

  @Test(arguments: [
    ("reviewText", "review text"), ("Review_text:", "review text"), ("  A  -  B ", "a b"),
    ("Why?*", "why"), ("NPS", "nps"),
  ])
  func `Names are compared without their looks`(name: String, expected: String) {
    #expect(ColumnNames.normalized(name) == expected)
  }
}
