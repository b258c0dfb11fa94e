/// Puts themes together as long as that explains the documents better.
///
/// What is compared are the probabilities of all documents under the mixture with two themes as one and as two, the
/// parameters integrated out. Those of the words are sums of ln Γ, which a table per word turns into look-ups.
struct ThemeMerging {
  private static let never = Int.min / 2

  private let count: Int
  private var counts: [Int32]
  private var sizes: [Int32]
  private var lengths: [Int32]
  private let mass: Double
  /// What one theme for the documents of two is worth beside the words: 0 nothing, 1 as the model says.
  private let sizeWeight: Double
  /// By feature: where its row of `rises` begins.
  private var starts: [Int] = [0]
  /// By feature and n: ln Γ(n + q) - ln Γ(q) in 1/1024, q being what the prior gives the feature.
  private var rises: [Int] = []
  /// By theme, then by theme: what making one of both gains.
  private var gains: [Int]
  private var parents: [Int32]

  private init(_ mixture: ThemeMixture, sizeWeight: Double) {
    count = mixture.count
    (counts, sizes, lengths) = (mixture.counts, mixture.sizes, mixture.lengths)
    mass = mixture.mass
    self.sizeWeight = sizeWeight
    gains = Array(repeating: Self.never, count: count * count)
    parents = (0..<Int32(count)).map { $0 }
    for feature in 0..<mixture.table.featureCount {
      var rise = 0.0
      let prior = mixture.prior(feature)
      rises.append(0)
      for n in 0..<Int(mixture.table.frequencies[feature]) {
        rise += Logarithm.ln(Double(n) + prior)
        rises.append(Self.fixed(rise))
      }
      starts.append(rises.count)
    }
  }

  private static func fixed(_ value: Double) -> Int { Int((value * 1024).rounded()) }

  /// The new number of every theme, counted from 0 without gaps.
  ///
  /// No further merging when `fewest` are left. Merging goes on, whether it gains or not, until `most` are left; nil to
  /// merge only what gains.
  static func numbers(
    of mixture: ThemeMixture, sizeWeight: Double, fewest: Int = 1, most: Int? = nil
  ) -> [Int32] {
    guard mixture.count > 0 else { return [] }
    var merging = ThemeMerging(mixture, sizeWeight: sizeWeight)
    merging.compareAll()
    var living = mixture.livingCount
    while living > fewest, let pair = merging.best(),
      merging.gains[pair.into * merging.count + pair.theme] > 0 || living > most ?? .max
    {
      merging.merge(pair.theme, into: pair.into)
      living -= 1
    }
    return merging.renumbered()
  }

  private func best() -> (into: Int, theme: Int)? {
    var best = Self.never
    var place = -1
    for index in gains.indices where gains[index] > best { (best, place) = (gains[index], index) }
    return place < 0 ? nil : (place / count, place % count)
  }

  /// What both have in common, word by word, for all pairs at once.
  private mutating func compareAll() {
    for one in 0..<count where sizes[one] > 0 {
      for other in (one + 1)..<max(count, one + 1) where sizes[other] > 0 {
        gains[one * count + other] = gainOfLengths(one, other)
      }
    }
    var present: [Int] = []
    for feature in 0..<(starts.count - 1) {
      let row = feature * count
      present.removeAll(keepingCapacity: true)
      for theme in 0..<count where counts[row + theme] > 0 { present.append(theme) }
      for (index, one) in present.enumerated() {
        for other in present[(index + 1)...] {
          gains[one * count + other] += gain(feature, counts[row + one], counts[row + other])
        }
      }
    }
  }

  @inline(__always) private func gain(_ feature: Int, _ one: Int32, _ other: Int32) -> Int {
    let start = starts[feature]
    return rises[start + Int(one) + Int(other)] - rises[start + Int(one)]
      - rises[start + Int(other)]
  }

  private func gainOfLengths(_ one: Int, _ other: Int) -> Int {
    let (first, second) = (Double(lengths[one]), Double(lengths[other]))
    var gain =
      Logarithm.lnGamma(first + mass) + Logarithm.lnGamma(second + mass) - Logarithm.lnGamma(mass)
      - Logarithm.lnGamma(first + second + mass)
    if sizeWeight > 0 {
      let (size, more) = (Double(sizes[one]), Double(sizes[other]))
      let chosen =
        Logarithm.lnGamma(size + more) - Logarithm.lnGamma(size) - Logarithm.lnGamma(more)
      gain += sizeWeight * chosen
    }
    return Self.fixed(gain)
  }

  private mutating func merge(_ theme: Int, into other: Int) {
    parents[theme] = Int32(truncatingIfNeeded: other)
    sizes[other] += sizes[theme]
    lengths[other] += lengths[theme]
    (sizes[theme], lengths[theme]) = (0, 0)
    var news = [Int](repeating: 0, count: count)
    for feature in 0..<(starts.count - 1) {
      let row = feature * count
      counts[row + other] += counts[row + theme]
      counts[row + theme] = 0
      let own = counts[row + other]
      guard own > 0 else { continue }
      for third in 0..<count where counts[row + third] > 0 && third != other {
        news[third] += gain(feature, own, counts[row + third])
      }
    }
    for third in 0..<count {
      gains[theme * count + third] = Self.never
      gains[third * count + theme] = Self.never
      guard third != other, sizes[third] > 0 else { continue }
      gains[min(third, other) * count + max(third, other)] =
        news[third] + gainOfLengths(other, third)
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
