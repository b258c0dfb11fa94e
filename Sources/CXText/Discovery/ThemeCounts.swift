/// In how many documents of each theme each feature stands.
///
/// Most features stand in few themes, so that each has a row of those alone: a table with a cell for each theme would be
/// a hundred times as large.
struct ThemeCounts {
  /// By place in a row: the theme, and how many of its documents hold the feature of the row.
  private(set) var themes: [Int32]
  private(set) var counts: [Int32]
  private var starts: [Int] = [0]

  /// The counts of `count` themes; `assigned` holds by document its theme or -1.
  ///
  /// Complexity: linear in the postings.
  init(_ postings: Postings, features: Int, _ assigned: [Int32], count: Int) {
    // No row is longer than that of the postings.
    var together = [Int32](repeating: 0, count: count)
    var rows = [Int32](repeating: 0, count: postings.documents.count)
    counts = rows
    starts.reserveCapacity(features + 1)
    var end = 0
    for feature in 0..<features {
      let documents = postings.documents.span.extracting(postings.range(feature))
      let start = end
      end = Self.append(documents, assigned.span, to: &rows, from: start, &together)
      for index in start..<end {
        let theme = Int(rows[index])
        counts[index] = together[theme]
        together[theme] = 0
      }
      starts.append(end)
    }
    rows.removeLast(rows.count - end)
    counts.removeLast(counts.count - end)
    themes = rows
  }

  /// Writes the themes of a feature's documents as they are met, and counts how many have each.
  ///
  /// This is done for every document of every feature in each pass, and so nothing is checked: documents and themes are
  /// there.
  @inline(__always) private static func append(
    _ documents: Span<UInt32>, _ assigned: Span<Int32>, to rows: inout [Int32], from start: Int,
    _ together: inout [Int32]
  ) -> Int {
    var end = start
    var rows = rows.mutableSpan
    var together = together.mutableSpan
    for index in documents.indices {
      let theme = unsafe assigned[unchecked: Int(documents[unchecked: index])]
      guard theme >= 0 else { continue }
      let count = unsafe together[unchecked: Int(theme)]
      unsafe together[unchecked: Int(theme)] = count &+ 1
      guard count == 0 else { continue }
      unsafe rows[unchecked: end] = theme
      end &+= 1
    }
    return end
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
