/// From named themes to findings: counts, trends, typical comments, polarity.
extension Discovery {
  /// So many comments of a theme are analyzed for its polarity.
  private static let analyzed = 50
  /// What stands in fewer comments does not recur.
  private static let fewestComments = 2

  /// What is told to the caller, the largest theme first; the first `earlier` themes are known and may have one comment.
  func findings(
    _ names: [ThemeNaming.Name], _ themes: [Int32], _ mixture: ThemeMixture, _ options: Options,
    earlier: Int = 0
  ) -> DiscoveryFindings {
    var counts = [Int](repeating: 0, count: mixture.count)
    for line in store.lines where line != CommentStore.none && themes[Int(line)] >= 0 {
      counts[Int(themes[Int(line)])] += 1
    }
    let shown = names.filter { counts[$0.theme] >= ($0.theme < earlier ? 1 : Self.fewestComments) }
      .sorted { (-counts[$0.theme], $0.label) < (-counts[$1.theme], $1.label) }
    var numbers = [Int?](repeating: nil, count: mixture.count)
    for (number, name) in shown.enumerated() { numbers[name.theme] = number }
    let trends = Trends(store, themes, mixture.count)
    var found = shown.map { name in
      RecurringTheme(
        id: name.id, label: name.label, language: name.language, keyphrases: name.keyphrases,
        count: counts[name.theme],
        trend: trends?.trend(of: name.theme), typical: name.typical.map(text(of:)))
    }
    if options.hasPolarity { addPolarity(&found, numbers, themes) }
    let assignments = store.lines.map { line -> Int? in
      line == CommentStore.none || themes[Int(line)] < 0 ? nil : numbers[Int(themes[Int(line)])]
    }
    return DiscoveryFindings(themes: found, assignments: assignments, emptyCount: emptyCount)
  }

  private func text(of comment: UInt32) -> String {
    String(decoding: store.text(Int(comment)), as: UTF8.self)
  }

  /// Analyzes the first comments of each theme by their hash, which is as good as drawing lots.
  private func addPolarity(
    _ found: inout [RecurringTheme], _ numbers: [Int?], _ themes: [Int32]
  ) {
    var chosen = [[UInt32]](repeating: [], count: found.count)
    let order = (0..<UInt32(store.count)).sorted { store.hashes[Int($0)] < store.hashes[Int($1)] }
    for comment in order where themes[Int(comment)] >= 0 {
      guard let theme = numbers[Int(themes[Int(comment)])] else { continue }
      if chosen[theme].count < Self.analyzed { chosen[theme].append(comment) }
    }
    var session = Session(analyzer)
    for theme in found.indices {
      var (sum, weight, strongest) = (0.0, 0.0, -1.0)
      for comment in chosen[theme] {
        let score = session.analyze(store.text(Int(comment)).span, evidence: false).sentiment.score
        let copies = Double(store.copies[Int(comment)])
        sum += copies * score
        weight += copies
        if abs(score) > strongest {
          strongest = abs(score)
          found[theme].extreme = text(of: comment)
        }
      }
      found[theme].polarity = weight > 0 ? sum / weight : nil
    }
  }
}

/// The share of each theme in the first half of the days and in the second.
private struct Trends {
  private var before: [Int]
  private var after: [Int]
  private var total = 0
  private var laterTotal = 0

  /// nil unless comments of two days or more are there.
  init?(_ store: CommentStore, _ themes: [Int32], _ count: Int) {
    let days = store.days.compactMap { $0 }
    guard let first = days.min(), let last = days.max(), first < last else { return nil }
    let middle = first + (last - first) / 2
    before = Array(repeating: 0, count: count)
    after = before
    for (line, day) in store.days.enumerated() {
      guard let day else { continue }
      let isLater = day > middle
      if isLater { laterTotal += 1 } else { total += 1 }
      let comment = store.lines[line]
      guard comment != CommentStore.none, themes[Int(comment)] >= 0 else { continue }
      if isLater {
        after[Int(themes[Int(comment)])] += 1
      } else {
        before[Int(themes[Int(comment)])] += 1
      }
    }
  }

  func trend(of theme: Int) -> RecurringTheme.Trend {
    RecurringTheme.Trend(
      before: Double(before[theme]) / Double(max(1, total)),
      after: Double(after[theme]) / Double(max(1, laterTotal)))
  }
}
