import CXText

extension [UInt8] {
  /// Appends `,"themes":[...]`.
  mutating func append(json themes: [ThemeFinding]) {
    guard !themes.isEmpty else { return append(",\"themes\":[]") }
    append(",\"themes\":[")
    for (index, theme) in themes.enumerated() {
      append(json: theme, isFirst: index == 0)
    }
    append("]")
  }

  private mutating func append(json theme: ThemeFinding, isFirst: Bool) {
    // Taken out before, since the closure would copy the finding.
    let (id, polarity, score) = (theme.id, theme.polarity, theme.score)
    let (isPainPoint, touchpoint) = (theme.isPainPoint, theme.touchpoint ?? "")
    let most = 96 + id.utf8.count + touchpoint.utf8.count + OutputSpan<UInt8>.longestNumber
    append(addingCapacity: most) { output in
      output.append(isFirst ? "{\"id\":\"" : ",{\"id\":\"")
      output.append(utf8: id)
      output.append("\",\"polarity\":\"")
      output.append(utf8: polarity.rawValue)
      output.append("\",\"score\":")
      output.append(score)
      output.append(",\"painPoint\":")
      output.append(isPainPoint ? "true" : "false")
      output.append(touchpoint.isEmpty ? ",\"touchpoint\":null" : ",\"touchpoint\":\"")
      output.append(utf8: touchpoint)
      if !touchpoint.isEmpty { output.append(UInt8(ascii: "\"")) }
    }
    append(json: theme.spans)
  }

  /// Appends `,"touchpoints":[...]`.
  mutating func append(json touchpoints: [TouchpointFinding]) {
    guard !touchpoints.isEmpty else { return append(",\"touchpoints\":[]") }
    append(",\"touchpoints\":[")
    for (index, touchpoint) in touchpoints.enumerated() {
      append(index > 0 ? ",{\"id\":\"" : "{\"id\":\"")
      append(utf8: touchpoint.id)
      append("\",\"stage\":\"")
      append(utf8: touchpoint.stage.rawValue)
      append("\"")
      append(json: touchpoint.spans)
    }
    append("]")
  }

  /// Appends `,"types":[...],"churn":...`.
  mutating func append(json signals: Signals) {
    append(",\"types\":[")
    var isFirst = true
    for type in CommentType.allCases where signals.isOf(type) {
      append(isFirst ? "\"" : ",\"")
      isFirst = false
      append(utf8: type.rawValue)
      append("\"")
    }
    if signals.churn == nil, signals.effort == nil, signals.expectation == nil {
      return append("],\"churn\":null,\"effort\":null,\"expectation\":null")
    }
    append("],\"churn\":")
    append(json: signals.churn)
    append(",\"effort\":")
    append(json: signals.effort)
    append(",\"expectation\":")
    append(json: signals.expectation)
  }

  /// Appends `,"signals":[{"id":"churn.hinted","spans":[[0,9]]}]`.
  mutating func append(findings signals: Signals) {
    guard !signals.findings.isEmpty else { return append(",\"signals\":[]") }
    append(",\"signals\":[")
    for (index, signal) in signals.findings.enumerated() {
      append(index > 0 ? ",{\"id\":\"" : "{\"id\":\"")
      append(utf8: signal.id)
      append("\"")
      append(json: signal.spans)
    }
    append("]")
  }

  /// Appends `,"waitingMinutes":45,"contacts":5,"competitors":[...],"defaultTouchpoint":"invoice"`.
  mutating func append(counts signals: Signals, _ defaultTouchpoint: String?) {
    append(",\"waitingMinutes\":")
    if let minutes = signals.waitingMinutes { append(minutes) } else { append("null") }
    append(",\"contacts\":")
    if let contacts = signals.contacts { append(Double(contacts)) } else { append("null") }
    append(",\"competitors\":[")
    for (index, competitor) in signals.competitors.enumerated() {
      append(index > 0 ? ",{\"id\":" : "{\"id\":")
      append(json: competitor.id)
      append(",\"direction\":")
      append(json: competitor.direction?.rawValue)
      append(json: competitor.spans)
    }
    append("],\"defaultTouchpoint\":")
    append(json: defaultTouchpoint)
  }

  /// Appends `,"quantities":[{"kind":"duration","value":45,"unit":"minute","span":[18,28]}]`.
  mutating func append(json quantities: [Quantity]) {
    guard !quantities.isEmpty else { return append(",\"quantities\":[]") }
    append(",\"quantities\":[")
    for (index, quantity) in quantities.enumerated() {
      append(index > 0 ? ",{\"kind\":\"" : "{\"kind\":\"")
      append(utf8: quantity.kind.rawValue)
      append("\",\"value\":")
      append(quantity.value)
      append(",\"unit\":\"")
      append(utf8: quantity.unit)
      append("\",\"span\":")
      append(json: quantity.bytes)
      append("}")
    }
    append("]")
  }

  /// Appends `,"spans":[[0,4]]}`.
  private mutating func append(json spans: [Range<Int>]) {
    append(addingCapacity: 16 + spans.count * (4 + 2 * OutputSpan<UInt8>.longestNumber)) { output in
      output.append(",\"spans\":[")
      for index in spans.indices {
        output.append(index > 0 ? ",[" : "[")
        output.append(spans[index].lowerBound)
        output.append(UInt8(ascii: ","))
        output.append(spans[index].upperBound)
        output.append(UInt8(ascii: "]"))
      }
      output.append("]}")
    }
  }

  /// Appends an id in quotes, or null.
  private mutating func append(json id: String?) {
    guard let id else { return append("null") }
    append(UInt8(ascii: "\""))
    append(utf8: id)
    append(UInt8(ascii: "\""))
  }
}
