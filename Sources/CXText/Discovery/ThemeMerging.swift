/// Puts themes together as long as that explains the documents better.
///
/// What is compared are the probabilities of all documents under the mixture with two themes as one and as two, the
/// parameters integrated out. Those of the words are sums of ln Γ, which a table per word turns into look-ups.
struct ThemeMerging {
  private static let never = Int.min / 2

  private let count: Int
  private var rows: MergingRows
  private var sizes: [Int32]
  private var lengths: [Int32]
  private var functionLengths: [Int32]
  /// By length: what that many words take off the probability of a theme, function words again beside this.
  private let lengthTerms: [Double]
  private let functionTerms: [Double]
  /// By size: what that many documents add to it.
  private let sizeTerms: [Double]
  /// By theme: its own term of the probability, words of the rows left out.
  private var terms: [Double] = []
  /// By feature: where its row of `rises` begins.
  private var starts: [Int] = [0]
  /// By feature and n: ln Γ(n + q) - ln Γ(q) in 1/1024, q being what the prior gives the feature.
  private var rises: [Int] = []
  /// By theme, then by theme of a higher number: what making one of both gains.
  private var gains: [Int]
  /// By theme: the first of the higher numbers that it gains most by.
  private var partners: [Int]
  private var partnerGains: [Int]
  private var parents: [Int32]

  private init(_ mixture: ThemeMixture, sizeWeight: Double, hasFunctionWords: Bool) {
    let table = mixture.table
    count = mixture.count
    (sizes, lengths, functionLengths) = (mixture.sizes, mixture.lengths, mixture.functionLengths)
    var mass = mixture.mass
    if !hasFunctionWords {
      mass *= 1 - mixture.functionShare
      for theme in 0..<count { lengths[theme] -= functionLengths[theme] }
    }
    lengthTerms = Self.rises(lengths, mass)
    let functionMass = mixture.functionMass
    let isUneven = hasFunctionWords && mixture.evenness > 1 && functionMass > 0
    functionTerms =
      isUneven
      ? zip(
        Self.rises(functionLengths, functionMass),
        Self.rises(functionLengths, functionMass / mixture.evenness)
      ).map { $0 - $1 } : []
    // ln Γ(n), which is that of 1 for no documents.
    sizeTerms = sizeWeight > 0 ? [0] + Self.rises(sizes, 1).map { sizeWeight * $0 } : []
    rows = MergingRows(
      mixture.counts, features: table.featureCount, themes: count,
      without: hasFunctionWords ? nil : table.isFunctionWord)
    gains = Array(repeating: Self.never, count: count * count)
    partners = Array(repeating: 0, count: count)
    partnerGains = Array(repeating: Self.never, count: count)
    parents = (0..<Int32(count)).map { $0 }
    for feature in 0..<table.featureCount {
      var rise = 0.0
      let prior = mixture.prior(feature)
      rises.append(0)
      for n in 0..<rows.total(feature) {
        rise += Logarithm.ln(Double(n) + prior)
        rises.append(Logarithm.fixed(rise))
      }
      starts.append(rises.count)
    }
    terms = (0..<count).map { term(sizes[$0], lengths[$0], functionLengths[$0]) }
  }

  /// ln Γ(n + mass) - ln Γ(mass) for n from 0 to the sum of `counts`.
  private static func rises(_ counts: [Int32], _ mass: Double) -> [Double] {
    let last = counts.reduce(0) { $0 + Int($1) }
    var rise = 0.0
    return [0]
      + (0..<last).map {
        rise += Logarithm.ln(Double($0) + mass)
        return rise
      }
  }

  /// The new number of every theme, counted from 0 without gaps.
  ///
  /// No further merging when `fewest` are left. Merging goes on, whether it gains or not, until `most` are left; nil to
  /// merge only what gains. `sizeWeight` says what one theme for the documents of two is worth beside the words: 0 nothing,
  /// 1 as the model says.
  static func numbers(
    of mixture: ThemeMixture, sizeWeight: Double, hasFunctionWords: Bool = true, fewest: Int = 1,
    most: Int? = nil
  ) -> [Int32] {
    guard mixture.count > 0 else { return [] }
    var merging = ThemeMerging(
      mixture, sizeWeight: sizeWeight, hasFunctionWords: hasFunctionWords)
    merging.compareAll()
    var living = mixture.livingCount
    while living > fewest, let pair = merging.best(),
      pair.gain > 0 || living > most ?? .max
    {
      merging.merge(pair.theme, into: pair.into)
      living -= 1
    }
    return merging.renumbered()
  }

  /// The pair that gains most; of several the one with the lowest numbers.
  private func best() -> (into: Int, theme: Int, gain: Int)? {
    var best = Self.never
    var into = -1
    for theme in 0..<count where partnerGains[theme] > best {
      (best, into) = (partnerGains[theme], theme)
    }
    return into < 0 ? nil : (into, partners[into], best)
  }

  // MARK: - Gains

  /// What both have in common, word by word, for all pairs at once.
  private mutating func compareAll() {
    for one in 0..<count where sizes[one] > 0 {
      for other in (one + 1)..<max(count, one + 1) where sizes[other] > 0 {
        gains[one * count + other] = gainOfLengths(one, other)
      }
    }
    Self.addWords(rows, starts, rises, count, to: &gains)
    for theme in 0..<count { findPartner(of: theme) }
  }

  /// Adds what words gain to the pairs that have them, which is most of the work: themes and places are there, and so
  /// nothing is checked.
  private static func addWords(
    _ rows: MergingRows, _ starts: [Int], _ rises: [Int], _ count: Int, to gains: inout [Int]
  ) {
    var output = gains.mutableSpan
    let (themes, counts, rises) = (rows.themes.span, rows.counts.span, rises.span)
    for feature in 0..<(starts.count - 1) {
      let row = rows.range(feature)
      let start = starts[feature]
      for first in row {
        let (one, n) = unsafe (Int(themes[unchecked: first]), Int(counts[unchecked: first]))
        let own = unsafe rises[unchecked: start + n]
        for second in (first + 1)..<row.upperBound {
          let other = unsafe Int(themes[unchecked: second])
          let m = unsafe Int(counts[unchecked: second])
          let place = min(one, other) * count + max(one, other)
          unsafe output[unchecked: place] &+=
            rises[unchecked: start + n + m] - own - rises[unchecked: start + m]
        }
      }
    }
  }

  /// Adds what a word of a theme gains to all others that have it; nothing is checked here either.
  @inline(__always) private func addWord(_ feature: Int, of own: Int, to news: inout [Int]) {
    let row = rows.range(feature)
    let (themes, counts) = (rows.themes.span.extracting(row), rows.counts.span.extracting(row))
    let rises = rises.span.extracting(starts[feature]..<starts[feature + 1])
    let count = Int(rows.count(feature, own))
    let rise = rises[count]
    var news = news.mutableSpan
    for index in themes.indices {
      let (theme, n) = unsafe (Int(themes[unchecked: index]), Int(counts[unchecked: index]))
      if theme == own { continue }
      unsafe news[unchecked: theme] &+=
        rises[unchecked: count &+ n] &- rise &- rises[unchecked: n]
    }
  }

  /// What sizes and lengths add to the probability of a theme.
  private func term(_ size: Int32, _ length: Int32, _ functionLength: Int32) -> Double {
    var term = lengthTerms[Int(length)]
    if !functionTerms.isEmpty { term += functionTerms[Int(functionLength)] }
    if !sizeTerms.isEmpty { term -= sizeTerms[Int(size)] }
    return term
  }

  private func gainOfLengths(_ one: Int, _ other: Int) -> Int {
    let both = term(
      sizes[one] + sizes[other], lengths[one] + lengths[other],
      functionLengths[one] + functionLengths[other])
    return Logarithm.fixed(terms[one] + terms[other] - both)
  }

  private mutating func findPartner(of theme: Int) {
    var best = theme
    for other in (theme + 1)..<max(count, theme + 1)
    where gains[theme * count + other] > gains[theme * count + best] { best = other }
    partners[theme] = best
    partnerGains[theme] = gains[theme * count + best]
  }

  // MARK: - Merging

  private mutating func merge(_ theme: Int, into other: Int) {
    parents[theme] = Int32(truncatingIfNeeded: other)
    sizes[other] += sizes[theme]
    lengths[other] += lengths[theme]
    functionLengths[other] += functionLengths[theme]
    (sizes[theme], lengths[theme], functionLengths[theme]) = (0, 0, 0)
    partnerGains[theme] = Self.never
    terms[other] = term(sizes[other], lengths[other], functionLengths[other])
    rows.merge(theme, into: other)
    var news = [Int](repeating: 0, count: count)
    for feature in rows.features(of: other) {
      addWord(Int(feature), of: other, to: &news)
    }
    for third in 0..<count {
      gains[theme * count + third] = Self.never
      gains[third * count + theme] = Self.never
      guard third != other, sizes[third] > 0 else { continue }
      gains[min(third, other) * count + max(third, other)] =
        news[third] + gainOfLengths(other, third)
    }
    for third in 0...max(theme, other) {
      guard sizes[third] > 0 else { continue }
      let (partner, known) = (partners[third], partnerGains[third])
      let gain = third < other ? gains[third * count + other] : Self.never
      // Only a pair that got worse asks for a look at all others.
      if gain > known || gain == known && other < partner {
        (partners[third], partnerGains[third]) = (other, gain)
      } else if third == other || partner == theme || partner == other && gain < known {
        findPartner(of: third)
      }
    }
  }

  private func renumbered() -> [Int32] {
    var numbers = [Int32](repeating: -1, count: count)
    var next: Int32 = 0
    for theme in 0..<count where sizes[theme] > 0 {
      numbers[theme] = next
      next += 1
    }
    for theme in 0..<count where sizes[theme] == 0 {
      var root = theme
      while Int(parents[root]) != root { root = Int(parents[root]) }
      numbers[theme] = max(0, numbers[root])
    }
    return numbers
  }
}

/// The counts of themes while these are merged: by feature the themes that have it, and by theme its features.
private struct MergingRows {
  private(set) var themes: [Int32]
  private(set) var counts: [Int32]
  private var starts: [Int] = []
  private var ends: [Int] = []
  private var features: [[UInt32]]

  /// The rows of all features but those that are in `excluded`.
  init(
    _ all: ThemeCounts, features featureCount: Int, themes themeCount: Int,
    without excluded: [Bool]?
  ) {
    (themes, counts) = (all.themes, all.counts)
    features = Array(repeating: [], count: themeCount)
    for feature in 0..<featureCount {
      let row = all.range(feature)
      starts.append(row.lowerBound)
      let isExcluded = excluded?[feature] ?? false
      ends.append(isExcluded ? row.lowerBound : row.upperBound)
      if isExcluded { continue }
      for place in row { features[Int(themes[place])].append(UInt32(truncatingIfNeeded: feature)) }
    }
  }

  @inline(__always) func range(_ feature: Int) -> Range<Int> { starts[feature]..<ends[feature] }

  /// The features that a theme's documents hold.
  func features(of theme: Int) -> [UInt32] { features[theme] }

  /// In how many documents of all themes a feature stands.
  func total(_ feature: Int) -> Int { range(feature).reduce(0) { $0 + Int(counts[$1]) } }

  /// In how many documents of a theme a feature stands.
  func count(_ feature: Int, _ theme: Int) -> Int32 {
    let place = place(feature, theme)
    return place < 0 ? 0 : counts[place]
  }

  @inline(__always) private func place(_ feature: Int, _ theme: Int) -> Int {
    let wanted = Int32(truncatingIfNeeded: theme)
    let themes = themes.span
    for place in range(feature) {
      if unsafe themes[unchecked: place] == wanted { return place }
    }
    return -1
  }

  /// Adds the counts of a theme to another one's.
  mutating func merge(_ theme: Int, into other: Int) {
    for feature in features[theme] {
      let from = place(Int(feature), theme)
      let into = place(Int(feature), other)
      if into < 0 {
        themes[from] = Int32(truncatingIfNeeded: other)
        features[other].append(feature)
      } else {
        counts[into] += counts[from]
        ends[Int(feature)] -= 1
        themes[from] = themes[ends[Int(feature)]]
        counts[from] = counts[ends[Int(feature)]]
      }
    }
    features[theme] = []
  }
}
