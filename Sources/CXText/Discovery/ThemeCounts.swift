/// In how many documents of each theme each feature stands.
///
/// Most features stand in few themes, so that each has a row of those alone: a table with a cell for each theme would be
/// a hundred times as large.
struct ThemeCounts {
  /// By place in a row: the theme, and how many of its documents hold the feature of the row.
  private(set) var themes: [Int32] = []
  private(set) var counts: [Int32] = []
  private var starts: [Int] = [0]

  /// The counts of `count` themes; `assigned` holds by document its theme or -1.
  ///
  /// Complexity: linear in the postings.
  init(_ postings: Postings, features: Int, _ assigned: [Int32], count: Int) {
    var together = [Int32](repeating: 0, count: count)
    starts.reserveCapacity(features + 1)
    for feature in 0..<features {
      let start = themes.count
      for index in postings.range(feature) {
        let theme = assigned[Int(postings.documents[index])]
        guard theme >= 0 else { continue }
        if together[Int(theme)] == 0 { themes.append(theme) }
        together[Int(theme)] += 1
      }
      for index in start..<themes.count {
        counts.append(together[Int(themes[index])])
        together[Int(themes[index])] = 0
      }
      starts.append(themes.count)
    }
  }

  /// Where the row of a feature stands.
  @inline(__always) func range(_ feature: Int) -> Range<Int> {
    starts[feature]..<starts[feature + 1]
  }

  /// The place of a theme in the row of a feature, or -1. Complexity: linear in the length of the row.
  @inline(__always) func place(_ feature: Int, _ theme: Int) -> Int {
    let wanted = Int32(truncatingIfNeeded: theme)
    let themes = themes.span
    for index in range(feature) {
      if unsafe themes[unchecked: index] == wanted { return index }
    }
    return -1
  }

  /// A feature and in how many documents of a theme it stands.
  typealias FeatureCount = (feature: UInt32, count: Int32)

  /// By theme: its features in rising order. Complexity: linear in the number of counts.
  func features(themes count: Int) -> [[FeatureCount]] {
    var features = [[FeatureCount]](repeating: [], count: count)
    for feature in 0..<(starts.count - 1) {
      for place in range(feature) {
        features[Int(themes[place])].append(
          (UInt32(truncatingIfNeeded: feature), counts[place]))
      }
    }
    return features
  }
}
