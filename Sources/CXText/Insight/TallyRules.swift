/// Which cells a comment falls into.
extension Tally {
  /// Counts a comment.
  package mutating func add(_ row: Observation) {
    let entry = TallyEntry(row.verbatim)
    let groups = groups(of: row)
    count(0, row.label, entry, [])
    for month in groups.months { count(month, row.label, entry, []) }
    for group in groups.groups { count(group, row.label, entry, groups.months) }
    countPlaces(row, entry, groups)
    countThemes(row, entry, groups)
    countSigns(row, entry, groups.months)
    for list in CommentList.allCases {
      guard let listing = list.entry(row) else { continue }
      lists[list]?.insert(row.listed(listing))
    }
  }

  /// The groups that a comment is of, by their numbers.
  private struct Groups {
    /// The month, if it is known.
    var months: [UInt32] = []
    /// The channel, segment and language, and whether the customer has left.
    var groups: [UInt32] = []
  }

  private mutating func groups(of row: Observation) -> Groups {
    var groups = Groups()
    let verbatim = row.verbatim
    if let day = verbatim.day { groups.months = [number(.month, CivilDate(day: day).month)] }
    if let channel = verbatim.channel { groups.groups.append(number(.channel, channel)) }
    if let segment = verbatim.segment { groups.groups.append(number(.segment, segment)) }
    if let language = row.language { groups.groups.append(number(.language, language)) }
    if let churned = verbatim.churned {
      groups.groups.append(number(.churned, churned ? "yes" : "no"))
    }
    return groups
  }

  /// Touchpoints, and the stages of the journey that they are of.
  private mutating func countPlaces(_ row: Observation, _ entry: TallyEntry, _ groups: Groups) {
    var stages: [(id: String, polarity: Polarity)] = []
    for (id, stage) in row.touchpoints {
      let polarity = row.polarity(at: id)
      count(number(.touchpoint, id), polarity, entry, groups.months + groups.groups)
      if let same = stages.firstIndex(where: { $0.id == stage }) {
        if stages[same].polarity != polarity { stages[same].polarity = .mixed }
      } else {
        stages.append((stage, polarity))
      }
    }
    for (stage, polarity) in stages { count(number(.stage, stage), polarity, entry, groups.months) }
  }

  private mutating func countThemes(_ row: Observation, _ entry: TallyEntry, _ groups: Groups) {
    var features: [UInt32] = []
    for theme in row.themes {
      let number = number(.theme, theme.id)
      var others = groups.months + groups.groups
      if let touchpoint = theme.touchpoint { others.append(self.number(.touchpoint, touchpoint)) }
      count(number, theme.polarity, entry, others, severity: theme.severity)
      guard theme.polarity == .negative || theme.polarity == .positive else { continue }
      let feature = self.number(theme.polarity == .negative ? .pain : .praise, theme.id)
      count(feature, theme.polarity, entry, [], severity: theme.severity)
      features.append(feature)
      quote(row, theme, feature)
    }
    guard let kind = entry.kind else { return }
    for (index, one) in features.enumerated() {
      for two in features[(index + 1)...] {
        pairs[kind, default: [:]][ordered(one, two), default: 0] += 1
      }
    }
  }

  /// The type, the signals, the answer, and what was found at all.
  private mutating func countSigns(_ row: Observation, _ entry: TallyEntry, _ months: [UInt32]) {
    for type in row.types { count(number(.type, type), row.label, entry, []) }
    for signal in row.signals { count(number(.signal, signal), row.label, entry, months) }
    if let score = row.verbatim.score {
      let answer = "\(score.scale.text)=\(Score.whole(score.value))"
      count(number(.answer, answer), row.label, entry, [])
    }
    var found: [String] = []
    if !row.themes.isEmpty { found.append("theme") }
    if !row.touchpoints.isEmpty { found.append("touchpoint") }
    if row.label != .neutral || row.score != 0 { found.append("feeling") }
    if row.types.contains("nothing") { found.append("nothing") }
    for name in found { count(number(.coverage, name), row.label, entry, months) }
  }

  private mutating func quote(
    _ row: Observation, _ mention: Observation.Mention, _ feature: UInt32
  ) {
    guard !row.verbatim.text.isEmpty, !mention.spans.isEmpty else { return }
    let rank = Quote.typicality(row, mention)
    guard quotes[feature]?.accepts(rank: rank) ?? true else { return }
    quotes[feature, default: QuoteList()].insert(
      Quote(
        id: row.verbatim.id, day: row.verbatim.day, text: row.verbatim.text,
        spans: mention.spans, rank: rank))
  }

  // MARK: - Counting

  private mutating func number(_ dimension: Dimension, _ name: String) -> UInt32 {
    table.number(of: Facet(dimension, name))
  }

  /// Counts a comment for a facet, and for what it has in common with others.
  private mutating func count(
    _ facet: UInt32, _ polarity: Polarity, _ entry: TallyEntry, _ others: [UInt32],
    severity: Int = 0
  ) {
    cells[CellKey(facet), default: TallyCell()].add(entry, polarity, severity: severity)
    for other in others {
      cells[CellKey(facet, other), default: TallyCell()].add(entry, polarity, severity: severity)
    }
  }
}

extension Score {
  /// The nearest whole answer, halves up.
  static func whole(_ value: Double) -> Int { Int((value + 0.5).rounded(.down)) }
}
