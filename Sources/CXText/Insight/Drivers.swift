/// What drives the experience, over all themes that speak of it.
public struct DriverFigures: Hashable, Sendable, Identifiable {
  /// trust, problem_solving, ease, expectations, personalisation, empathy, price, product or outcome.
  public let id: String
  /// How many mentions of its themes there are.
  public let mentions: Int
  /// The share of mentions that praise less that of those that blame, in -1...1: the driver's index.
  public let index: Estimate
}

extension Tally {
  /// The drivers, the worst first.
  func drivers(_ taxonomy: Taxonomy) -> [DriverFigures] {
    var cells: [String: TallyCell] = [:]
    for facet in facets(of: .theme) {
      guard let driver = taxonomy.theme(facet.name)?.driver else { continue }
      cells[driver, default: TallyCell()] += self[facet]
    }
    return cells.compactMap { id, cell in
      cell.netSentiment.map { DriverFigures(id: id, mentions: cell.comments, index: $0) }
    }.sorted { $0.index.value != $1.index.value ? $0.index.value < $1.index.value : $0.id < $1.id }
  }
}
