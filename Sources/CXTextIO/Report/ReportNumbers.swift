import CXText

/// Numbers, shares and months as people of the report's language write them.
extension ReportWords {
  /// A number with so many decimals, its thousands parted: `1 234,5`, `−3`.
  package func number(_ value: Double, _ decimals: Int = 0) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let units = (value.magnitude * scale).rounded()
    guard units < 1e15 else { return "–" }
    let digits = String(Int(units))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = grouped(padded.dropLast(decimals))
    let sign = value < 0 && units > 0 ? "\u{2212}" : ""
    return sign + whole + (decimals > 0 ? self["decimal"] + padded.suffix(decimals) : "")
  }

  /// A count.
  package func count(_ value: Int) -> String { number(Double(value)) }

  /// A number with its sign, also `+`.
  package func signed(_ value: Double, _ decimals: Int = 0) -> String {
    let text = number(value, decimals)
    return value > 0 && text != number(0, decimals) ? "+" + text : text
  }

  /// A share of 0...1 as `12 %`; below 10 % with a decimal.
  package func percent(_ share: Double) -> String {
    let value = share * 100
    return self["percent", ["n": number(value, value.magnitude < 9.95 && value != 0 ? 1 : 0)]]
  }

  /// Net sentiment of -1...1 as `+12`.
  package func net(_ value: Double) -> String { signed(value * 100) }

  /// Points of a score; of small ones the decimal.
  package func points(_ value: Double) -> String { signed(value, value.magnitude < 9.95 ? 1 : 0) }

  /// A score: NPS and CSAT whole, CES with two decimals.
  package func score(_ value: Double, _ question: AnswerScale.Kind) -> String {
    number(value, question == .effort ? 2 : 0)
  }

  /// Both ends of an interval.
  package func interval(_ estimate: Estimate, _ text: (Double) -> String) -> String {
    self["interval", ["a": text(estimate.low), "b": text(estimate.high)]]
  }

  /// `2026-01` as `Jan 2026`.
  package func month(_ name: String) -> String {
    let parts = name.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]) else { return name }
    return self["month.\(number)"] + " " + parts[0]
  }

  /// Some months in order, as the first and the last of them.
  package func months(_ names: [String]) -> String {
    guard let first = names.first, let last = names.last else { return "" }
    guard first != last else { return month(first) }
    let isOneYear = first.prefix(4) == last.prefix(4)
    let start = isOneYear ? String(month(first).dropLast(5)) : month(first)
    return start + " – " + month(last)
  }

  private func grouped(_ digits: some StringProtocol) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += self["thousands"] }
      text.append(digit)
    }
    return text
  }
}
