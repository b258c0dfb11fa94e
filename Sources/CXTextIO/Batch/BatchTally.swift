import CXText

/// What is counted over all comments of a batch: whole numbers only, so that parts can be added in any order.
package struct BatchTally: Hashable, Sendable {
  /// What is counted.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case comments, empty, uncovered, masked
    /// Sums of ten-thousandths, over comments that are not empty.
    case coverage, score
    case label, language, type, theme, pain, touchpoint, stage
  }

  /// The name of one count: of a theme, also how it feels.
  struct Key: Hashable, Sendable {
    let kind: Kind
    var id = ""
    var polarity: Polarity?
  }

  /// The comments with a theme, by its polarity, and those where it is a pain point.
  private struct ThemeCount: Hashable, Sendable {
    var byPolarity = [Int](repeating: 0, count: Polarity.allCases.count)
    var pain = 0
  }

  // Arrays where the order of the cases tells the place: a look-up by name for each would cost as much as all of the
  // writing.
  private var sums = [Int](repeating: 0, count: Self.sumKinds.count)
  private var labels = [Int](repeating: 0, count: Self.polarities.count)
  private var types = [Int](repeating: 0, count: Self.allTypes.count)
  private var stages = [Int](repeating: 0, count: Self.allStages.count)
  private var languages: [String: Int] = [:]
  private var touchpoints: [String: Int] = [:]
  private var themes: [String: ThemeCount] = [:]

  /// Nothing is counted.
  package init() {}

  /// Counts a comment: the one place where everything is known of it.
  package mutating func add(_ comment: BatchComment, isMasked: Bool) {
    let analysis = comment.analysis
    add(1, to: .comments)
    if isMasked { add(1, to: .masked) }
    guard !comment.text.isEmpty else { return add(1, to: .empty) }
    let sentiment = analysis.sentiment
    if sentiment.coverage == 0 { add(1, to: .uncovered) }
    add(Int((sentiment.coverage * 10_000).rounded()), to: .coverage)
    add(Int((sentiment.score * 10_000).rounded()), to: .score)
    labels[Self.place(of: sentiment.label)] += 1
    languages[analysis.language?.code ?? "", default: 0] += 1
    for (place, type) in Self.allTypes.enumerated() where analysis.signals.isOf(type) {
      types[place] += 1
    }
    for theme in analysis.themes {
      themes[theme.id, default: ThemeCount()].byPolarity[Self.place(of: theme.polarity)] += 1
      if theme.isPainPoint { themes[theme.id]?.pain += 1 }
    }
    add(analysis.touchpoints)
  }

  private mutating func add(_ found: [TouchpointFinding]) {
    var seen = 0
    for touchpoint in found {
      touchpoints[touchpoint.id, default: 0] += 1
      let place = Self.place(of: touchpoint.stage)
      // A comment counts once for each stage.
      if seen & 1 << place == 0 { stages[place] += 1 }
      seen |= 1 << place
    }
  }

  /// Adds what others have counted.
  package static func += (tally: inout BatchTally, other: BatchTally) {
    for (place, count) in other.sums.enumerated() { tally.sums[place] += count }
    for (place, count) in other.labels.enumerated() { tally.labels[place] += count }
    for (place, count) in other.types.enumerated() { tally.types[place] += count }
    for (place, count) in other.stages.enumerated() { tally.stages[place] += count }
    for (code, count) in other.languages { tally.languages[code, default: 0] += count }
    for (id, count) in other.touchpoints { tally.touchpoints[id, default: 0] += count }
    for (id, count) in other.themes {
      for (place, part) in count.byPolarity.enumerated() {
        tally.themes[id, default: ThemeCount()].byPolarity[place] += part
      }
      tally.themes[id]?.pain += count.pain
    }
  }

  private mutating func add(_ count: Int, to kind: Kind) { sums[Self.place(of: kind)] += count }

  // The cases in the order of the arrays, made once.
  private static let sumKinds: [Kind] = [
    .comments, .empty, .uncovered, .masked, .coverage, .score,
  ]
  private static let polarities = Polarity.allCases
  private static let allTypes = CommentType.allCases
  private static let allStages = Touchpoint.Stage.allCases

  private static func place(of kind: Kind) -> Int { sumKinds.firstIndex(of: kind) ?? 0 }

  private static func place(of polarity: Polarity) -> Int {
    polarities.firstIndex(of: polarity) ?? 0
  }

  private static func place(of stage: Touchpoint.Stage) -> Int {
    allStages.firstIndex(of: stage) ?? 0
  }
}

// MARK: - By name, to be written and read again

extension BatchTally {
  /// All counts above 0, or below it, by name.
  var counts: [Key: Int] {
    var counts: [Key: Int] = [:]
    for (kind, count) in zip(Self.sumKinds, sums) { counts[Key(kind: kind)] = count }
    for (label, count) in zip(Self.polarities, labels) {
      counts[Key(kind: .label, id: label.rawValue)] = count
    }
    for (type, count) in zip(Self.allTypes, types) {
      counts[Key(kind: .type, id: type.rawValue)] = count
    }
    for (stage, count) in zip(Self.allStages, stages) {
      counts[Key(kind: .stage, id: stage.rawValue)] = count
    }
    for (code, count) in languages { counts[Key(kind: .language, id: code)] = count }
    for (id, count) in touchpoints { counts[Key(kind: .touchpoint, id: id)] = count }
    for (id, count) in themes {
      counts[Key(kind: .pain, id: id)] = count.pain
      for (polarity, part) in zip(Self.polarities, count.byPolarity) {
        counts[Key(kind: .theme, id: id, polarity: polarity)] = part
      }
    }
    return counts.filter { $0.value != 0 }
  }

  /// The sum of something without parts.
  subscript(kind: Kind) -> Int { sums[Self.place(of: kind)] }

  /// Takes over a count; false if there is nothing of this name.
  mutating func set(_ key: Key, to count: Int) -> Bool {
    switch key.kind {
    case .comments, .empty, .uncovered, .masked, .coverage, .score:
      sums[Self.place(of: key.kind)] = count
    case .label:
      guard let label = Polarity(rawValue: key.id) else { return false }
      labels[Self.place(of: label)] = count
    case .type:
      guard let type = CommentType(rawValue: key.id),
        let place = Self.allTypes.firstIndex(of: type)
      else { return false }
      types[place] = count
    case .stage:
      guard let stage = Touchpoint.Stage(rawValue: key.id) else { return false }
      stages[Self.place(of: stage)] = count
    case .language: languages[key.id] = count
    case .touchpoint: touchpoints[key.id] = count
    case .pain: themes[key.id, default: ThemeCount()].pain = count
    case .theme:
      guard let polarity = key.polarity else { return false }
      themes[key.id, default: ThemeCount()].byPolarity[Self.place(of: polarity)] = count
    }
    return true
  }
}
