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

  /// In ascending order.
  private(set) var forms: [UInt32] = []
  private(set) var units: [Unit] = []

  /// The unit that a form is, or nil. Complexity: O(log n) in the units.
  func unit(_ form: Int32) -> Unit? {
    guard form >= 0 else { return nil }
    let place = place(of: UInt32(form))
    return place < forms.count && forms[place] == UInt32(form) ? units[place] : nil
  }

  /// How many forms have lower numbers.
  private func place(of form: UInt32) -> Int {
    forms.indices.partitioningIndex { forms[$0] >= form }
  }

  mutating func add(_ form: Int, _ unit: Unit) {
    let place = place(of: UInt32(form))
    forms.insert(UInt32(form), at: place)
    units.insert(unit, at: place)
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
