/// Themes as a mixture: how often each feature stands in each theme, and which theme a document fits best.
///
/// A Dirichlet-compound-multinomial model with one theme per document. The prior of a theme are the frequencies of all
/// documents, weighing `mass` words, so that a word that is as frequent everywhere tells nothing. Function words, which
/// are spread over themes more evenly than others, weigh `evenness` times as much in it: where they tell themes apart
/// (`how do I`, `what is`) they count like any word, where they do not they count little. What a document gains by a
/// theme with n of its word w among N words in all, M of them function words, is
///
///     Σ ln(1 + n / prior(w)) - length · ln(1 + N / mass) + sizeWeight · ln(size)
///       + function words · (ln(1 + M / m) - ln(1 + M / (evenness · m)))
///
/// in units of 1/1024, m being what the function words have of `mass`. All sums are integers, so that their order does not
/// matter.
struct ThemeMixture {
  /// What a theme without documents gains: never the most.
  private static let empty = Int32.min / 2
  /// A feature that stands in one of so many themes has a gain for every theme, which are added faster than few by few.
  private static let denseShare = 8
  /// Documents with more features than this cost a little more than others.
  private static let knownLengths = 24

  let table: FeatureTable
  /// How many themes there are, empty ones included.
  private(set) var count: Int
  /// By document: its theme, or -1.
  private(set) var themes: [Int32]
  /// In how many of a theme's documents each feature stands.
  private(set) var counts: ThemeCounts
  /// By theme: how many documents it has.
  private(set) var sizes: [Int32] = []
  /// By theme: how many features they have together, and how many of these are function words.
  private(set) var lengths: [Int32] = []
  private(set) var functionLengths: [Int32] = []
  /// How many words the prior weighs.
  var mass = 1.0
  /// How much larger themes are preferred, 0...1.
  var sizeWeight = 0.0
  /// How many times as much the prior weighs for function words; 1 or more.
  var evenness = 1.0

  private let postings: Postings
  /// The share of all words that are function words.
  let functionShare: Double
  /// By place in `counts`: what the feature gains, and what of it is lost for a document that is in the theme itself.
  private var gains: [Int32] = []
  private var losses: [Int32] = []
  /// By feature: where the gains and losses of all themes stand, or -1; see `denseShare`.
  private var denseStarts: [Int] = []
  private var denseGains: [Int32] = []
  private var denseLosses: [Int32] = []
  private var lengthCosts: [Int32] = []
  /// By length up to `knownLengths`, then by theme: what sizes and lengths come to.
  private var lengthRows: [Int32] = []
  private var functionCosts: [Int32] = []
  private var sizeGains: [Int32] = []
  /// By theme: what one document less makes of its size's gain.
  private var sizeLosses: [Int32] = []

  /// The mixture with these themes of the documents.
  init(_ table: FeatureTable, _ themes: [Int32], count: Int, _ postings: Postings? = nil) {
    self.table = table
    self.themes = themes
    self.count = count
    self.postings = postings ?? Postings(table)
    counts = ThemeCounts(
      self.postings, features: table.featureCount, themes, count: count)
    functionShare =
      Double(table.functionWordCount) / Double(max(1, table.features.count))
    measure()
  }

  /// By theme: its documents, in rising order. Complexity: linear in the documents.
  var documents: [[Int]] {
    var documents = [[Int]](repeating: [], count: count)
    for document in themes.indices where themes[document] >= 0 {
      documents[Int(themes[document])].append(document)
    }
    return documents
  }

  /// How many themes have documents.
  var livingCount: Int { sizes.count { $0 > 0 } }

  /// How many words the prior weighs for function words alone; 0 if there are none.
  var functionMass: Double { mass * functionShare * evenness }

  /// How many words the prior weighs for a feature.
  @inline(__always) func prior(_ feature: Int) -> Double {
    let share = Double(table.frequencies[feature]) / Double(table.features.count)
    return mass * share * (table.isFunctionWord[feature] ? evenness : 1)
  }

  private mutating func recount() {
    counts = ThemeCounts(postings, features: table.featureCount, themes, count: count)
    measure()
  }

  private mutating func measure() {
    var sizes = [Int32](repeating: 0, count: count)
    var (lengths, functionLengths) = (sizes, sizes)
    for document in 0..<table.count where themes[document] >= 0 {
      let theme = Int(themes[document])
      sizes[theme] += 1
      lengths[theme] += Int32(truncatingIfNeeded: table.range(document).count)
      functionLengths[theme] += table.functionWords[document]
    }
    (self.sizes, self.lengths, self.functionLengths) = (sizes, lengths, functionLengths)
  }

  /// Forgets themes without documents.
  mutating func dropEmpty() {
    var next: Int32 = 0
    renumber(
      sizes.map { size in
        guard size > 0 else { return 0 }
        next += 1
        return next - 1
      })
  }

  /// Takes other themes for the documents.
  mutating func replace(_ themes: [Int32], count: Int) {
    (self.themes, self.count) = (themes, count)
    recount()
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
  ///
  /// A document that gains `least` or less by each theme gets none.
  mutating func improve(passes: Int, least: Int32 = .min) {
    guard count > 0 else { return }
    var sums: [Int32] = []
    for _ in 0..<passes {
      prepare()
      var moved = 0
      var best = themes
      for document in 0..<table.count {
        best[document] = self.best(document, least, &sums)
        if best[document] != themes[document] { moved += 1 }
      }
      themes = best
      recount()
      if moved * 50 < table.count { return }
    }
  }

  /// The theme where a document gains most, itself not counted; of several the first.
  private func best(_ document: Int, _ least: Int32, _ sums: inout [Int32]) -> Int32 {
    let range = table.range(document)
    guard !range.isEmpty else { return -1 }
    addGains(table.features.span.extracting(range), into: &sums)
    let own = Int(themes[document])
    if own >= 0 { sums[own] = gainOfOwn(document, own, sums[own]) }
    let best = Self.highest(sums.span)
    guard sums[best] > least else { return -1 }
    // Who is alone in the only theme stays there.
    return sums[best] > Self.empty / 2 ? Int32(truncatingIfNeeded: best) : themes[document]
  }

  /// What a set of features gains by each theme, and the best; nil if no theme has any of them.
  ///
  /// `prepare` must have been called; `sums` is room to count in, of any length.
  func best(
    _ features: Span<UInt32>, _ sums: inout [Int32]
  ) -> (theme: Int, gain: Int32)? {
    guard !features.isEmpty, count > 0 else { return nil }
    addGains(features, into: &sums)
    let best = Self.highest(sums.span)
    for index in features.indices where counts.place(Int(features[index]), best) >= 0 {
      return (best, sums[best] - sizeGains[best])
    }
    return nil
  }

  /// Fills `sums` with what the features gain by each theme.
  private func addGains(_ features: Span<UInt32>, into sums: inout [Int32]) {
    if sums.count != count { sums = Array(repeating: 0, count: count) }
    var output = sums.mutableSpan
    let known = min(features.count, Self.knownLengths)
    Self.set(&output, lengthRows.span.extracting((known * count)..<((known + 1) * count)))
    for _ in known..<features.count { Self.subtract(lengthCosts.span, from: &output) }
    let (themes, gains) = (counts.themes.span, gains.span)
    for index in features.indices {
      let feature = Int(features[index])
      let start = denseStarts[feature]
      if start >= 0 {
        Self.add(denseGains.span.extracting(start..<(start + count)), to: &output)
        continue
      }
      // Places of a row are there, and so are the themes that stand in them.
      for place in counts.range(feature) {
        let theme = unsafe Int(themes[unchecked: place])
        unsafe output[unchecked: theme] &+= gains[unchecked: place]
      }
      if table.isFunctionWord[feature] { Self.subtract(functionCosts.span, from: &output) }
    }
  }

  // All have a place for every theme; without checks these loops become vector instructions.

  @inline(__always) private static func set(_ output: inout MutableSpan<Int32>, _ row: Span<Int32>)
  {
    for theme in row.indices { unsafe output[unchecked: theme] = row[unchecked: theme] }
  }

  @inline(__always) private static func add(
    _ row: Span<Int32>, to output: inout MutableSpan<Int32>
  ) {
    for theme in row.indices { unsafe output[unchecked: theme] &+= row[unchecked: theme] }
  }

  @inline(__always) private static func subtract(
    _ row: Span<Int32>, from output: inout MutableSpan<Int32>
  ) {
    for theme in row.indices { unsafe output[unchecked: theme] &-= row[unchecked: theme] }
  }

  /// The first of the themes with the highest sum: its block by vector instructions, then the theme.
  private static func highest(_ sums: Span<Int32>) -> Int {
    var highest = Int32.min
    var best = 0
    var start = 0
    while start < sums.count {
      let end = min(start &+ 32, sums.count)
      var here = Int32.min
      for theme in start..<end { unsafe here = max(here, sums[unchecked: theme]) }
      if here > highest { (highest, best) = (here, start) }
      start = end
    }
    while unsafe sums[unchecked: best] != highest { best &+= 1 }
    return best
  }

  /// What a document gains by the theme it is in, taken out of it; `sum` is what it gains with itself counted.
  private func gainOfOwn(_ document: Int, _ theme: Int, _ sum: Int32) -> Int32 {
    guard sizes[theme] > 1 else { return Self.empty }
    let range = table.range(document)
    let functionWords = table.functionWords[document]
    let length = Int32(truncatingIfNeeded: range.count)
    var sum = sum - sizeLosses[theme]
    sum += length * Logarithm.fixed(Self.loss(length, lengths[theme], mass))
    if functionWords > 0, evenness > 1 {
      let (words, all) = (functionWords, functionLengths[theme])
      let loss =
        Self.loss(words, all, functionMass) - Self.loss(words, all, functionMass / evenness)
      sum += functionWords * Logarithm.fixed(loss)
    }
    for index in range {
      let feature = Int(table.features[index])
      let dense = denseStarts[feature]
      sum -= dense >= 0 ? denseLosses[dense + theme] : losses[counts.place(feature, theme)]
    }
    return sum
  }
}

// MARK: - Gains

extension ThemeMixture {
  /// Works out what each feature gains.
  mutating func prepare() {
    gains = Array(repeating: 0, count: counts.counts.count)
    losses = gains
    denseGains.removeAll(keepingCapacity: true)
    denseLosses.removeAll(keepingCapacity: true)
    denseStarts = Array(repeating: -1, count: table.featureCount)
    lengthCosts = lengths.map(lengthCost)
    functionCosts = functionLengths.map(functionCost)
    for feature in 0..<table.featureCount {
      let row = counts.range(feature)
      Self.weigh(counts.counts, row, prior(feature), &gains, &losses)
      if row.count * Self.denseShare > count { spread(feature) }
    }
    sizeGains = sizes.map { $0 > 0 ? sizeGain($0) : Self.empty }
    sizeLosses = zip(sizes, sizeGains).map { $0 > 1 ? $1 - sizeGain($0 - 1) : 0 }
    lengthRows.removeAll(keepingCapacity: true)
    for length in 0...Int32(Self.knownLengths) {
      for theme in 0..<count { lengthRows.append(sizeGains[theme] - length * lengthCosts[theme]) }
    }
  }

  /// Works out what a feature that the prior gives so many words gains in the themes that have it.
  @inline(__always) private static func weigh(
    _ counts: [Int32], _ row: Range<Int>, _ prior: Double, _ gains: inout [Int32],
    _ losses: inout [Int32]
  ) {
    let inverse = 1 / prior
    // Most stand once in a theme.
    let one: Int32 = Logarithm.fixed(Logarithm.ln(1 + inverse))
    for place in row {
      guard counts[place] > 1 else {
        (gains[place], losses[place]) = (one, one)
        continue
      }
      let n = Double(counts[place])
      gains[place] = Logarithm.fixed(Logarithm.ln(1 + n * inverse))
      // ln(n + q) - ln(n - 1 + q) is 1 / (n - 1/2 + q), to a fifteenth at n = 2 and ever closer.
      losses[place] = Logarithm.fixed(1 / (n - 0.5 + prior))
    }
  }

  /// Writes the row of a feature with a place for every theme; what a function word costs is taken off.
  private mutating func spread(_ feature: Int) {
    let start = denseGains.count
    denseStarts[feature] = start
    denseGains.append(contentsOf: repeatElement(0, count: count))
    denseLosses.append(contentsOf: repeatElement(0, count: count))
    for place in counts.range(feature) {
      denseGains[start + Int(counts.themes[place])] = gains[place]
      denseLosses[start + Int(counts.themes[place])] = losses[place]
    }
    guard table.isFunctionWord[feature] else { return }
    for theme in 0..<count { denseGains[start + theme] -= functionCosts[theme] }
  }

  /// ln(1 + all / mass) - ln(1 + (all - length) / mass), by its slope in the middle.
  private static func loss(_ length: Int32, _ all: Int32, _ mass: Double) -> Double {
    Double(length) / (mass + Double(all) - Double(length) / 2)
  }

  /// What a document gains by the others of its theme, sizes left out; nil if it has no theme.
  func gainOfOthers(_ document: Int) -> Int32? {
    let theme = Int(themes[document])
    guard theme >= 0 else { return nil }
    var gain: Int32 = 0
    for index in table.range(document) {
      let place = counts.place(Int(table.features[index]), theme)
      gain += gains[place] - losses[place]
    }
    let words = Int32(truncatingIfNeeded: table.range(document).count)
    let functionWords = table.functionWords[document]
    return gain - words * lengthCost(lengths[theme] - words)
      - functionWords * functionCost(functionLengths[theme] - functionWords)
  }

  /// What a feature gains by a theme, in 1/1024.
  func gain(_ feature: Int, _ theme: Int) -> Int32 {
    let place = counts.place(feature, theme)
    return place < 0 ? 0 : gains[place]
  }

  private func sizeGain(_ size: Int32) -> Int32 {
    Logarithm.fixed(sizeWeight * Logarithm.ln(Double(size)))
  }

  private func lengthCost(_ length: Int32) -> Int32 {
    Logarithm.fixed(Logarithm.ln(1 + Double(length) / mass))
  }

  /// What a function word costs beside what every word costs: less, if it weighs more in the prior.
  private func functionCost(_ length: Int32) -> Int32 {
    guard evenness > 1, functionShare > 0 else { return 0 }
    let words = Double(length) / functionMass
    return Logarithm.fixed(Logarithm.ln(1 + words) - Logarithm.ln(1 + words * evenness))
  }

}
