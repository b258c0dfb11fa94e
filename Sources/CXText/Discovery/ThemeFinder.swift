/// Finds the themes of documents: anchors first, then a mixture that grows from fine to as coarse as the texts ask for.
enum ThemeFinder {
  /// How many themes there are at the beginning, before small ones are looked for. From 120 to 400 public sets and planted
  /// themes come out alike, and the cost of a pass is that of documents times themes.
  private static let mostAnchors = 160
  /// The same where more themes may be wanted.
  private static let mostFineAnchors = 400
  /// The weight of the prior at the beginning, as a share of all words: fine themes.
  private static let firstMass = 0.03
  /// The prior weighs at least so many themes of mean length ...
  private static let leastRatio = 3.5
  /// ... or so many times the square of how unlike the documents of a theme are ...
  private static let ratioOfSpread = 18.0
  /// ... and at most this many.
  private static let mostRatio = 18.0
  /// Nor does it weigh more than this share of all words.
  private static let mostMass = 0.3
  /// By how much it grows at a step.
  private static let step = 1.5
  /// How much the sizes of themes count when the last ones are merged.
  private static let lastSizeWeight = 0.05
  /// By how much the prior grows once the themes are as wide as they get, and how much less sizes count then.
  private static let lastGrowth = 2.5
  /// How many times as evenly as they seem to be function words are spread: themes were made to fit the words they have.
  private static let evennessBias = 1.5
  private static let mostEvenness = 8.0

  /// The themes that explain the documents of `table` best, and small ones among them unless few or so many are wanted.
  ///
  /// Complexity: linear in the words of the table, times the number of themes.
  static func themes(
    of table: FeatureTable, _ store: CommentStore, _ granularity: Granularity, wanted: Int?
  ) -> FoundThemes {
    let postings = Postings(table)
    let mayWantMore = granularity == .fine || wanted != nil
    var anchors = AnchorFinder.themes(
      of: table, postings, most: mayWantMore ? mostFineAnchors : mostAnchors)
    if anchors.count == 0 { anchors = copies(table, store) }
    var mixture = ThemeMixture(table, anchors.themes, count: anchors.count, postings)
    guard anchors.count > 0 else { return FoundThemes(mixture, nil) }
    let words = Double(table.features.count)
    mixture.mass = firstMass * words
    mixture.improve(passes: 5)
    mixture.dropEmpty()
    var small = granularity == .coarse || wanted != nil ? nil : SmallThemes(mixture)
    let mean = 1 / Double(max(1, mixture.livingCount))
    let share = PriorMass.share(mixture, functionWords: false) ?? mean
    mixture.evenness = evenness(mixture, share)
    // How unlike the documents are: the prior's own weight, in themes of mean length.
    let spread = share / mean
    mixture.sizeWeight = min(1, spread)
    let ratio = min(max(ratioOfSpread * spread * spread, leastRatio), mostRatio)
    let last = min(ratio * granularity.factor * mean, mostMass * granularity.factor)
    grow(&mixture, to: last, wanted)
    _ = improve(&mixture, wanted) {
      $0.mass *= lastGrowth
      $0.sizeWeight /= lastGrowth
      $0.improve(passes: 3)
    }
    small?.split(&mixture)
    return FoundThemes(mixture, small)
  }

  /// How many times as evenly as other words function words are spread over the themes, squared to take effect.
  private static func evenness(_ mixture: ThemeMixture, _ share: Double) -> Double {
    guard let function = PriorMass.share(mixture, functionWords: true) else { return 1 }
    let ratio = evennessBias * function / share
    return min(max(1, ratio * ratio), mostEvenness)
  }

  /// Lets the prior grow step by step to a share of all words, and themes merge as it does; not so far that fewer are
  /// left than are wanted.
  private static func grow(_ mixture: inout ThemeMixture, to last: Double, _ wanted: Int?) {
    var share = firstMass
    while true {
      share = share < last ? min(share * step, last) : max(share / step, last)
      let hasEnough = improve(&mixture, wanted) {
        $0.mass = share * Double($0.table.features.count)
        $0.improve(passes: 2)
      }
      let isLast = share == last || !hasEnough
      mixture.renumber(
        ThemeMerging.numbers(
          of: mixture, sizeWeight: isLast ? lastSizeWeight : 0,
          fewest: wanted ?? 1, most: isLast ? wanted : nil))
      if isLast { return }
    }
  }

  /// Changes the themes; takes that back and returns false if themes went under that are wanted.
  private static func improve(
    _ mixture: inout ThemeMixture, _ wanted: Int?, _ change: (inout ThemeMixture) -> Void
  ) -> Bool {
    guard let wanted else {
      change(&mixture)
      return true
    }
    let before = mixture
    change(&mixture)
    guard mixture.livingCount < min(wanted, before.livingCount) else { return true }
    mixture = before
    return false
  }

  /// Where no word recurs in different comments, comments that do are themes.
  private static func copies(
    _ table: FeatureTable, _ store: CommentStore
  ) -> (themes: [Int32], count: Int) {
    var count: Int32 = 0
    let themes = table.comments.map { comment -> Int32 in
      guard store.copies[Int(comment)] > 1, count < 100 else { return -1 }
      count += 1
      return count - 1
    }
    return (themes, Int(count))
  }
}

/// How fine the themes are that a discovery looks for.
public enum Granularity: String, Hashable, Sendable, CaseIterable {
  /// Few and wide.
  case coarse
  /// As wide as the texts ask for.
  case normal
  /// Many and narrow.
  case fine

  /// What the weight of the prior is multiplied by.
  var factor: Double {
    switch self {
    case .coarse: 3
    case .normal: 1
    case .fine: 0.25
    }
  }
}
