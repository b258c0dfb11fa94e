/// Themes as a mixture: how often each feature stands in each theme, and which theme a document fits best.
///
/// A Dirichlet-compound-multinomial model with one theme per document. The prior of a theme are the frequencies of all
/// documents, weighing `mass` words, so that a word that is as frequent everywhere tells nothing, be it a stop word or
/// not. What a document gains by a theme with n of its word w among N words in all is
///
///     Σ ln(1 + n / (mass · p(w))) - length · ln(1 + N / mass) + sizeWeight · ln(size)
///
/// in units of 1/1024. All sums are integers, so that their order does not matter.
struct ThemeMixture {
  /// What a theme without documents gains: never the most.
  private static let empty = Int32.min / 2

  let table: FeatureTable
  /// How many themes there are, empty ones included.
  private(set) var count: Int
  /// By document: its theme, or -1.
  private(set) var themes: [Int32]
  /// By feature, then by theme: in how many of the theme's documents it stands.
  private(set) var counts: [Int32] = []
  /// By theme: how many documents it has.
  private(set) var sizes: [Int32] = []
  /// By theme: how many features they have together.
  private(set) var lengths: [Int32] = []
  /// How many words the prior weighs.
  var mass = 1.0
  /// How much larger themes are preferred, 0...1.
  var sizeWeight = 0.0

  /// By feature, then by theme: what it gains.
  private var gains: [Int32] = []
  private var lengthCosts: [Int32] = []
  private var sizeGains: [Int32] = []
  private var sums: [Int32] = []

  /// The mixture with these themes of the documents.
  init(_ table: FeatureTable, _ themes: [Int32], count: Int) {
    self.table = table
    self.themes = themes
    self.count = count
    recount()
  }

  /// How many themes have documents.
  var livingCount: Int { sizes.count { $0 > 0 } }

  /// The share of all words that a feature has.
  @inline(__always) func prior(_ feature: Int) -> Double {
    mass * Double(table.frequencies[feature]) / Double(table.features.count)
  }

  private mutating func recount() {
    counts = Array(repeating: 0, count: table.featureCount * count)
    sizes = Array(repeating: 0, count: count)
    lengths = Array(repeating: 0, count: count)
    for document in 0..<table.count where themes[document] >= 0 { add(document, 1) }
  }

  private mutating func add(_ document: Int, _ sign: Int32) {
    let theme = Int(themes[document])
    let range = table.range(document)
    sizes[theme] += sign
    lengths[theme] += sign * Int32(truncatingIfNeeded: range.count)
    for index in range { counts[Int(table.features[index]) * count + theme] += sign }
  }

  /// Gives every theme the number that `renumbered` says; themes with the same number become one.
  mutating func renumber(_ renumbered: [Int32]) {
    count = Int(renumbered.max() ?? -1) + 1
    for document in themes.indices where themes[document] >= 0 {
      themes[document] = renumbered[Int(themes[document])]
    }
    recount()
  }

  // MARK: - Passes

  /// Puts every document where it gains most, all at once, several times; ends when few move.
  mutating func improve(passes: Int) {
    guard count > 0 else { return }
    for _ in 0..<passes {
      prepare()
      var best = themes
      for document in 0..<table.count { best[document] = self.best(document) }
      var moved = 0
      for document in 0..<table.count where best[document] != themes[document] {
        moved += 1
        if themes[document] >= 0 { add(document, -1) }
        themes[document] = best[document]
        if themes[document] >= 0 { add(document, 1) }
      }
      if moved * 200 < table.count { return }
    }
  }

  /// Works out what each feature gains.
  mutating func prepare() {
    gains = Array(repeating: 0, count: counts.count)
    for feature in 0..<table.featureCount {
      let inverse = 1 / prior(feature)
      for index in (feature * count)..<((feature + 1) * count) where counts[index] > 0 {
        gains[index] = Self.fixed(Logarithm.ln(1 + Double(counts[index]) * inverse))
      }
    }
    lengthCosts = lengths.map { Self.fixed(Logarithm.ln(1 + Double($0) / mass)) }
    sizeGains = sizes.map { $0 > 0 ? sizeGain($0) : Self.empty }
    sums = Array(repeating: 0, count: count)
  }

  /// What a feature gains by a theme, in 1/1024.
  func gain(_ feature: Int, _ theme: Int) -> Int32 { gains[feature * count + theme] }

  private func sizeGain(_ size: Int32) -> Int32 {
    Self.fixed(sizeWeight * Logarithm.ln(Double(size)))
  }

  /// A logarithm in units of 1/1024.
  static func fixed(_ value: Double) -> Int32 { Int32((value * 1024).rounded()) }

  /// The theme where a document gains most, itself not counted; of several the first.
  private mutating func best(_ document: Int) -> Int32 {
    let range = table.range(document)
    guard !range.isEmpty else { return -1 }
    addGains(range.map { table.features[$0] })
    let own = Int(themes[document])
    if own >= 0 { sums[own] = gainOfOwn(document, own) }
    let best = bestSum()
    // Who is alone in the only theme stays there.
    return sums[best] > Self.empty / 2 ? Int32(truncatingIfNeeded: best) : themes[document]
  }

  /// What a set of features gains by each theme, and the best; nil if no theme has any of them.
  mutating func best(_ features: [UInt32]) -> (theme: Int, gain: Int32)? {
    guard !features.isEmpty, count > 0 else { return nil }
    addGains(features)
    let best = bestSum()
    var isKnown = false
    for feature in features where counts[Int(feature) * count + best] > 0 { isKnown = true }
    return isKnown ? (best, sums[best] - sizeGains[best]) : nil
  }

  /// Fills `sums` with what the features gain by each theme.
  private mutating func addGains(_ features: [UInt32]) {
    let length = Int32(truncatingIfNeeded: features.count)
    for theme in 0..<count { sums[theme] = sizeGains[theme] &- length &* lengthCosts[theme] }
    // Taken out, so that its span is not lent while the mixture is read.
    var sums: [Int32] = []
    swap(&sums, &self.sums)
    for feature in features {
      let row = gains.span.extracting((Int(feature) * count)..<((Int(feature) + 1) * count))
      var output = sums.mutableSpan
      // Both have `count` elements; without checks this becomes vector instructions.
      for theme in row.indices { unsafe output[unchecked: theme] &+= row[unchecked: theme] }
    }
    swap(&sums, &self.sums)
  }

  /// The first of the themes with the highest sum; looked for in two passes, of which the first is vector instructions.
  private func bestSum() -> Int {
    let sums = sums.span
    var highest = Int32.min
    for theme in sums.indices { unsafe highest = max(highest, sums[unchecked: theme]) }
    var best = 0
    while unsafe sums[unchecked: best] != highest { best += 1 }
    return best
  }

  /// What a document gains by the theme it is in, taken out of it.
  private func gainOfOwn(_ document: Int, _ theme: Int) -> Int32 {
    guard sizes[theme] > 1 else { return Self.empty }
    let range = table.range(document)
    var sum = sizeGain(sizes[theme] - 1)
    let rest = lengths[theme] - Int32(truncatingIfNeeded: range.count)
    sum -=
      Int32(truncatingIfNeeded: range.count) * Self.fixed(Logarithm.ln(1 + Double(rest) / mass))
    for index in range {
      let feature = Int(table.features[index])
      let place = feature * count + theme
      let others = counts[place] - 1
      guard others > 0 else { continue }
      // ln(n + q) - ln(n - 1 + q) is 1 / (n - 1/2 + q), to a fifteenth at n = 2 and ever closer.
      let loss = 1 / (Double(others) + 0.5 + prior(feature))
      sum += gains[place] - Self.fixed(loss)
    }
    return sum
  }
}
