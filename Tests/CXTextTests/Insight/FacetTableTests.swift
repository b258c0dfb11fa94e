import Testing

@testable import CXText

@Suite struct FacetTableTests {
  @Test func `Every facet keeps the number it got, however many there are`() {
    var table = FacetTable()
    #expect(table.known(.all) == 0)
    let names = (0..<2_000).map { String(repeating: "n", count: $0 % 20) + String($0) }
    var numbers: [Facet: UInt32] = [:]
    for name in names + [""] {
      for dimension in Dimension.allCases {
        numbers[Facet(dimension, name)] = table.number(of: dimension, name)
      }
    }
    #expect(Set(numbers.values).count == numbers.count)
    for (facet, number) in numbers {
      #expect(table.known(facet) == number)
      #expect(table[number] == facet)
    }
    #expect(table.known(Facet(.channel, "unheard of")) == nil)
  }

  @Test func `Pairs keep their values, and forget them`() {
    var table = PairTable<Int>()
    for round in 1...3 {
      for first in 0..<60 as Range<UInt32> {
        for second in 0..<60 as Range<UInt32> {
          table.values[table.place(of: CellKey(first, second), or: 0)] += Int(first) + round
        }
      }
    }
    #expect(table.keys.count == 3_600)
    #expect(table[CellKey(7, 9)] == 27)
    #expect(table[CellKey(9, 60)] == nil)
    table.removeAll()
    #expect(table[CellKey(7, 9)] == nil)
    #expect(table.keys.isEmpty)
  }

  @Test(arguments: [
    ("2026-01-31", "2026-01"), ("2026-01-01", "2026-01"), ("2026-02-28", "2026-02"),
    ("2024-02-29", "2024-02"), ("2024-03-01", "2024-03"), ("2025-12-31", "2025-12"),
    ("2026-01-30", "2026-01"), ("1969-12-31", "1969-12"),
  ])
  func `A day is counted for its month, whichever came before`(day: String, month: String) throws {
    var table = FacetTable()
    var numbers = FacetNumbers()
    for before in ["2026-01-15", "2026-02-01", "2024-02-28", "2026-01-31"] {
      _ = numbers.month(of: try #require(CivilDate(before)?.day), in: &table)
      let number = numbers.month(of: try #require(CivilDate(day)?.day), in: &table)
      #expect(table[number] == Facet(.month, month))
    }
  }
}
