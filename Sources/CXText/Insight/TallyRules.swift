/// The groups that a comment is of, by their numbers: the month first, if it is known, then the channel, segment and
/// language, and whether the customer has left; of a theme also its touchpoint.
private struct TallyGroups {
  private(set) var numbers = InlineArray<6, UInt32>(repeating: 0)
  private(set) var count = 0
  /// How many of them are months: 1, or 0.
  private(set) var monthCount = 0

  mutating func append(_ number: UInt32) {
    numbers[count] = number
    count += 1
  }

  mutating func append(month: UInt32) {
    append(month)
    monthCount = 1
  }
}

/// Which cells a comment falls into.
extension Tally {
  /// Counts a comment.
  package mutating func add(_ row: Observation) {
    let entry = TallyEntry(row.verbatim)
    let groups = groups(of: row)
    count(0, row.label, entry)
    for index in 0..<groups.count {
      let isMonth = index < groups.monthCount
      count(groups.numbers[index], row.label, entry, groups, isMonth ? 0 : groups.monthCount)
    }
    countPlaces(row, entry, groups)
    countThemes(row, entry, groups)
    countSigns(row, entry, groups)
    guard row.mayBeListed else { return }
    for (place, list) in CommentList.allCases.enumerated() {
      guard let listing = list.entry(row) else { continue }
      lists[place].insert(rank: listing.rank) { row.listed(listing) }
    }
  }

  private mutating func groups(of row: Observation) -> TallyGroups {
    var groups = TallyGroups()
    let verbatim = row.verbatim
    if let day = verbatim.day { groups.append(month: numbers.month(of: day, in: &table)) }
    if let channel = verbatim.channel { groups.append(number(.channel, channel)) }
    if let segment = verbatim.segment { groups.append(number(.segment, segment)) }
    if let language = row.language { groups.append(number(.language, language)) }
    if let churned = verbatim.churned { groups.append(number(.churned, churned ? "yes" : "no")) }
    return groups
  }

  /// Touchpoints, and the stages of the journey that they are of.
  private mutating func countPlaces(
    _ row: Observation, _ entry: TallyEntry, _ groups: TallyGroups
  ) {
    guard !row.touchpoints.isEmpty else { return }
    var stages: [(id: String, polarity: Polarity)] = []
    for (id, stage) in row.touchpoints {
      let polarity = row.polarity(at: id)
      count(number(.touchpoint, id), polarity, entry, groups, groups.count)
      if let same = stages.firstIndex(where: { $0.id == stage }) {
        if stages[same].polarity != polarity { stages[same].polarity = .mixed }
      } else {
        stages.append((stage, polarity))
      }
    }
    for (stage, polarity) in stages {
      count(number(.stage, stage), polarity, entry, groups, groups.monthCount)
    }
  }

  private mutating func countThemes(
    _ row: Observation, _ entry: TallyEntry, _ groups: TallyGroups
  ) {
    guard !row.themes.isEmpty else { return }
    var features: [UInt32] = []
    for theme in row.themes {
      let number = number(.theme, theme.id)
      var others = groups
      if let touchpoint = theme.touchpoint { others.append(self.number(.touchpoint, touchpoint)) }
      count(number, theme.polarity, entry, others, others.count, severity: theme.severity)
      guard theme.polarity == .negative || theme.polarity == .positive else { continue }
      let feature = self.number(theme.polarity == .negative ? .pain : .praise, theme.id)
      count(feature, theme.polarity, entry, severity: theme.severity)
      features.append(feature)
      quote(row, theme, feature)
    }
    guard let kind = entry.kind, features.count > 1 else { return }
    for (index, one) in features.enumerated() {
      for two in features[(index + 1)...] {
        let place = pairs[kind.place].place(of: Self.pair(one, two), or: 0)
        pairs[kind.place].values[place] += 1
      }
    }
  }

  /// The type, the signals, the answer, and what was found at all.
  private mutating func countSigns(
    _ row: Observation, _ entry: TallyEntry, _ groups: TallyGroups
  ) {
    for type in row.types { count(number(.type, type), row.label, entry) }
    for signal in row.signals {
      count(number(.signal, signal), row.label, entry, groups, groups.monthCount)
    }
    if let score = row.verbatim.score {
      count(numbers.answer(score, in: &table), row.label, entry)
    }
    let coverage = numbers.coverage(in: &table)
    if !row.themes.isEmpty { count(coverage.theme, row.label, entry, groups, groups.monthCount) }
    if !row.touchpoints.isEmpty {
      count(coverage.touchpoint, row.label, entry, groups, groups.monthCount)
    }
    if row.label != .neutral || row.score != 0 {
      count(coverage.feeling, row.label, entry, groups, groups.monthCount)
    }
    if row.types.contains("nothing") {
      count(coverage.nothing, row.label, entry, groups, groups.monthCount)
    }
  }

  private mutating func quote(
    _ row: Observation, _ mention: Observation.Mention, _ feature: UInt32
  ) {
    guard !row.verbatim.text.isEmpty, !mention.spans.isEmpty else { return }
    let rank = Quote.typicality(row, mention)
    quote(for: feature) { list in
      guard list.accepts(rank: rank) else { return }
      list.insert(
        Quote(
          id: row.verbatim.id, day: row.verbatim.day, text: row.verbatim.text,
          spans: mention.spans, rank: rank))
    }
  }

  // MARK: - Numbers of facets

  private mutating func number(_ dimension: Dimension, _ name: String) -> UInt32 {
    table.number(of: dimension, name)
  }

  // MARK: - Counting

  /// Counts a comment for a facet, and for what it has in common with the first `count` of others.
  private mutating func count(
    _ facet: UInt32, _ polarity: Polarity, _ entry: TallyEntry, _ others: TallyGroups,
    _ count: Int, severity: Int = 0
  ) {
    self.count(facet, polarity, entry, severity: severity)
    for index in 0..<count {
      let place = cells.place(of: CellKey(facet, others.numbers[index]), or: TallyCell())
      cells.values[place].add(entry, polarity, severity: severity)
    }
  }

  /// Counts a comment for a facet.
  private mutating func count(
    _ facet: UInt32, _ polarity: Polarity, _ entry: TallyEntry, severity: Int = 0
  ) {
    let place = cells.place(of: CellKey(facet), or: TallyCell())
    cells.values[place].add(entry, polarity, severity: severity)
  }
}
