/// What stands beside a number and tells what it counts: `minutes`, `kr`, `times`, `March`.
struct QuantityUnits: Sendable {
  /// What a unit measures.
  enum Kind: String, Sendable, CaseIterable {
    case duration, amount, count, month
  }

  struct Unit: Sendable {
    let kind: Kind
    /// The unit's name in results: `minute`, `NOK`, `time`, `month`.
    let name: String
    /// How many of that unit it is: 15 for `kvarter`; the month's number for a month.
    let factor: Float
  }

  private(set) var forms: [UInt32] = []
  private(set) var units: [Unit] = []

  /// The unit that a form is, or nil.
  func unit(_ form: Int32) -> Unit? {
    guard form >= 0, let index = forms.firstIndex(of: UInt32(form)) else { return nil }
    return units[index]
  }

  mutating func add(_ form: Int, _ unit: Unit) {
    forms.append(UInt32(form))
    units.append(unit)
  }
}

extension LexiconBuilder {
  /// Reads `word  kind  unit  factor`.
  mutating func readUnit(_ row: TableRow, _ text: Span<UInt8>) {
    let name = row.string(1, in: text)
    guard let kind = QuantityUnits.Kind(rawValue: name) else {
      let all = QuantityUnits.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      note("kind “\(name)”: one of \(all) expected")
      return
    }
    let word = row.cell(0, in: text)
    if notesDuplicate(String(decoding: word, as: UTF8.self)) { return }
    let factor = decimalNumber(row.cell(3, in: text)) ?? 1
    lexicon.units.add(
      formNumber(word.span),
      QuantityUnits.Unit(kind: kind, name: row.string(2, in: text), factor: factor))
  }
}
