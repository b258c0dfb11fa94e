import Testing

@testable import CXText

/// Every figure equals that of insight_reference.py, which works them out anew from the rows, to 1e-9.
@Suite struct InsightReferenceTests {
  private static let expected: [(figure: String, values: [Double])] = {
    let rows = (try? Repository.rows(of: InsightSample.folder + "expected.tsv")) ?? []
    return rows.map { row in
      (row.cells[0], row.cells[1].split(separator: " ").compactMap { Double($0) })
    }
  }()

  @Test func `Every figure is that of the independent computation`() throws {
    let figures = Figures(try InsightSample.observations())
    #expect(Self.expected.count > 140)
    for (figure, values) in Self.expected {
      let found = try #require(figures.values(of: figure), "\(figure)")
      #expect(found.count == values.count, "\(figure)")
      for (one, other) in zip(found, values) {
        let isNear = abs(one - other) <= 1e-9 * max(1, abs(other))
        #expect(isNear, "\(figure): \(one) where \(other) was expected")
      }
    }
  }

  @Test func `The planted changes are found and nothing else`() throws {
    let insight = Insight(InsightSample.tally(of: try InsightSample.observations()))
    let found = insight.changes.filter(\.isSignificant).map { "\($0.measure) \($0.facet.name)" }
    #expect(found == ["praise kindness", "pain refund"])
    #expect(insight.emerging.map(\.facet.name) == ["refund"])
    #expect(insight.vanishing.map(\.facet.name) == ["kindness"])
    #expect(insight.anomalies.filter(\.isSignificant).map(\.facet.name) == ["refund"])
  }
}

/// The figures by the names that the script gives them.
private struct Figures {
  let insight: Insight

  init(_ rows: [Observation]) { insight = Insight(InsightSample.tally(of: rows)) }

  func values(of figure: String) -> [Double]? {
    let words = figure.split(separator: " ").map(String.init)
    let name = words.last ?? ""
    let theme = insight.themes.first { $0.id == name }
    let all = insight.tally[.all]
    switch words.dropLast().joined(separator: " ") {
    case "exp": return Double(name).map { [Exponential.value($0)] }
    case "erfc": return Double(name).map { [NormalTail.complement($0)] }
    case "share": return list(theme?.share)
    case "net": return list(theme?.netSentiment)
    case "pain": return list(theme?.pain)
    case "theme at": return nil
    case "theme at risk": return theme.map { [$0.valueAtRisk] }
    case "gap": return list(theme?.painImpact?.gap)
    case "leave one out": return list(theme?.painImpact?.leaveOneOut)
    case "regression negative": return list(theme?.painImpact?.regression)
    case "regression positive": return list(theme?.praiseImpact?.regression)
    case "priority":
      return theme.map(\.priority).map {
        [$0.frequency, $0.severity, $0.impact, $0.trend, $0.value]
      }
    case "driver": return list(insight.drivers.first { $0.id == name }?.index)
    case "anomaly":
      return insight.anomalies.first { $0.facet.name == (name == "all" ? "" : name) }.map {
        [$0.expected, $0.deviation, $0.adjusted]
      }
    default: break
    }
    switch words[0] {
    case "fisher":
      let counts = words.dropFirst().compactMap { Int($0) }
      return [
        FisherTest.probability(counts[0], of: counts[1], counts[2], of: counts[3])
      ]
    case "wilson":
      return list(.share(Int(words[1]) ?? 0, of: Int(words[2]) ?? 0))
    case "change": return list(insight.changes, words)
    case "churn": return list(insight.churnChanges, words)
    default: break
    }
    switch figure {
    case "nps": return list(all.score(.recommendation))
    case "csat": return list(all.score(.satisfaction))
    case "ces": return list(all.score(.effort))
    case "net": return list(insight.netSentiment)
    case "value at risk": return [insight.valueAtRisk]
    case "promises kept": return list(insight.promisesKept)
    case "explained": return insight.explained.map { [$0] }
    default: return nil
    }
  }

  private func list(_ estimate: Estimate?) -> [Double]? {
    estimate.map { [$0.value, $0.low, $0.high] }
  }

  private func list(_ changes: [Change], _ words: [String]) -> [Double]? {
    let name = words[2] == "all" ? "" : words[2]
    let change = changes.first { $0.measure.rawValue == words[1] && $0.facet.name == name }
    return change.map {
      (list($0.difference) ?? []) + [$0.probability, $0.adjusted]
    }
  }
}
