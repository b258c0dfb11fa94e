/// Many comments added up: all that the figures of `Insight` are made from.
///
///     var tally = Tally()
///     for (verbatim, text) in export { tally.add(verbatim, session.analyze(text, evidence: false)) }
///     let insight = Insight(tally)
///
/// Rows stream through. Only whole numbers are added, and lists keep the first by an order without ties: tallies of parts,
/// made on other threads or machines, merge in any order to the same bytes as one tally of the whole. Memory grows with
/// the number of distinct themes, segments, months ..., not with rows.
public struct Tally: Sendable {
  var table = FacetTable()
  /// By facet and by pair of facets.
  var cells = PairTable<TallyCell>()
  /// By the place of the question in `AnswerScale.Kind.allCases`: how many answered comments have both of two features (pain or praise of a theme).
  var pairs = AnswerScale.Kind.allCases.map { _ in PairTable<Int>() }
  /// By the place of the list in `CommentList.allCases`.
  var lists = CommentList.allCases.map { _ in
    RankedList<ListedComment>(capacity: CommentList.capacity)
  }
  /// By the number of the facet of pain or praise.
  var quotes: [QuoteList] = []
  /// The numbers of facets whose names are not at hand.
  var numbers = FacetNumbers()

  /// A tally of nothing.
  public init() { _ = cells.place(of: CellKey(0), or: TallyCell()) }

  /// Forgets what was counted, and keeps the storage, the numbers of facets and the quotes: merging a quote twice changes
  /// nothing, and those that are known keep worse ones out.
  package mutating func removeCounts() {
    cells.removeAll()
    _ = cells.place(of: CellKey(0), or: TallyCell())
    for place in pairs.indices { pairs[place].removeAll() }
    for place in lists.indices {
      lists[place] = RankedList<ListedComment>(capacity: CommentList.capacity)
    }
  }

  /// Counts a comment.
  ///
  /// Complexity: O(t^2) in its themes, of which a comment has two on the average.
  public mutating func add(_ verbatim: Verbatim, _ analysis: Analysis) {
    add(Observation.made(of: verbatim, analysis))
  }

  /// Adds another tally. Complexity: linear in the cells of the other.
  public mutating func merge(_ other: Tally) {
    let numbers = other.table.facets.map { table.number(of: $0) }
    func mine(_ key: CellKey) -> CellKey {
      CellKey(numbers[Int(key.first)], numbers[Int(key.second)])
    }
    for (index, key) in other.cells.keys.enumerated() {
      let place = cells.place(of: mine(key), or: TallyCell())
      cells.values[place] += other.cells.values[index]
    }
    for (kind, counts) in other.pairs.enumerated() {
      for (index, key) in counts.keys.enumerated() {
        let pair = Self.pair(mine(key).first, mine(key).second)
        let place = pairs[kind].place(of: pair, or: 0)
        pairs[kind].values[place] += counts.values[index]
      }
    }
    for place in lists.indices { lists[place].merge(other.lists[place]) }
    for (number, list) in other.quotes.enumerated() where !list.quotes.isEmpty {
      quote(for: numbers[number]) { $0.merge(list) }
    }
  }

  /// Changes the quotes of a facet.
  mutating func quote(for number: UInt32, _ change: (inout QuoteList) -> Void) {
    while quotes.count <= number { quotes.append(QuoteList()) }
    change(&quotes[Int(number)])
  }

  /// The key of two features, whichever comes first.
  static func pair(_ one: UInt32, _ two: UInt32) -> CellKey {
    CellKey(min(one, two), max(one, two))
  }

  // MARK: - What is in it

  /// How many comments were counted.
  public var rowCount: Int { self[.all].comments }

  /// What a facet adds up to; an empty cell if no comment had it.
  public subscript(facet: Facet) -> TallyCell {
    guard let number = table.known(facet) else { return TallyCell() }
    return cells[CellKey(number)] ?? TallyCell()
  }

  /// What two facets have in common, in the order in which they are counted: the thing first, then the month, channel,
  /// segment or touchpoint.
  public subscript(facet: Facet, other: Facet) -> TallyCell {
    if other == .all { return self[facet] }
    guard let one = table.known(facet), let two = table.known(other) else { return TallyCell() }
    return cells[CellKey(one, two)] ?? TallyCell()
  }

  /// The facets of a dimension that any comment had, in order of their names.
  public func facets(of dimension: Dimension) -> [Facet] {
    table.facets.filter { $0.dimension == dimension && self[$0].comments > 0 }.sorted()
  }

  /// The comments of a list, and how many there were.
  public func list(_ list: CommentList) -> (comments: [ListedComment], total: Int) {
    let ranked = lists[list.place]
    return (ranked.elements, ranked.total)
  }

  /// What customers say where a theme hurts, or is praised; the most typical first.
  public func quotes(of facet: Facet) -> [Quote] {
    guard let number = table.known(facet), number < quotes.count else { return [] }
    return quotes[Int(number)].quotes
  }
}
