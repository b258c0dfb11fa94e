import Testing

@testable import CXText

@Suite struct ColumnNamesTests {
  @Test(arguments: ColumnNames.Role.allCases)
  func `Every role has names, each once, in lower case`(role: ColumnNames.Role) {
    let names = ColumnNames.builtIn.names(of: role)
    #expect(!names.isEmpty)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name == name.lowercased())
      #expect(!name.contains("_") && !name.contains("-"))
    }
  }

  @Test func `Every row of the table has a role`() throws {
    for row in try Repository.rows(of: "Lexicons/shared/columns.tsv") {
      #expect(
        row.cells.count == 2 && ColumnNames.Role(rawValue: row.cells[1]) != nil, "\(row.line)")
    }
  }

  @Test func `The likeliest name comes first`() {
    #expect(ColumnNames.builtIn.names(of: .text).first == "text")
    #expect(ColumnNames.builtIn.names(of: .label).first == "label")
  }
}
