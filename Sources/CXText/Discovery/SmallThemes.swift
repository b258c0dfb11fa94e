/// Finds small themes that went under in large ones: a few dozen comments among thousands, with words of their own.
///
/// In the end the prior of the themes weighs so much that what fifty comments of ten thousand have in common is lost in
/// it. So cores are looked for while the themes are fine: each is parted by the words that explain their neighbours in it,
/// parts with the same words are put together, and a document stays only where it gains more than it costs to tell that
/// it is there, ln(documents / size). A small core becomes a theme of its own if the rest of the theme that it ended up in
/// does not explain it.
///
/// Of 46 public classes mixed into 10,000 other public comments as one in two hundred, 35 come back as a theme (precision
/// 0.6, recall 0.5), of which the constants were chosen; without small themes it is 21.
struct SmallThemes {
  /// The weight of the prior as a share of all words, when parts are put together ...
  private static let mergingMass = 0.006
  /// ... and when documents are weighed.
  private static let mass = 0.003
  /// A part of a theme has so many documents ...
  private static let smallestPart = 4
  /// ... or, if that is more, one of so many, so that the number of parts does not grow with that of documents.
  private static let documentsPerPart = 1_500
  /// How much sizes count when parts are put together.
  private static let sizeWeight = 0.25
  /// A small theme has so many documents ...
  private static let fewest = 20
  /// ... and at most this share of all: larger themes need no help.
  private static let largestShare = 0.01
  /// By how many times ln(documents / size) a small theme must explain its documents better than the rest does.
  private static let leastMargin = 1.5

  /// Each document in its core, or in none.
  private var cores: ThemeMixture
  /// By core: what it costs to tell that a document is in it.
  private var costs: [Int32] = []
  /// By core: the theme it became, or -1.
  private var numbers: [Int32] = []

  /// The cores of fine themes; nil if there are too few documents for a small theme.
  init?(_ fine: ThemeMixture) {
    let count = Double(fine.table.count)
    guard count * Self.largestShare >= Double(Self.fewest) else { return nil }
    let words = Double(fine.table.features.count)
    cores = fine
    let parts = Self.parts(fine)
    cores.replace(parts.themes, count: parts.count)
    cores.mass = Self.mergingMass * words
    cores.renumber(
      ThemeMerging.numbers(of: cores, sizeWeight: Self.sizeWeight, hasFunctionWords: false))
    cores.mass = Self.mass * words
    cores.sizeWeight = 1
    cores.improve(passes: 2, least: Logarithm.fixed(Logarithm.ln(count)))
    cores.prepare()
    costs = cores.sizes.map { Logarithm.fixed(Logarithm.ln(count / Double(max(1, $0)))) }
    numbers = Array(repeating: -1, count: cores.count)
  }

  /// The small theme that a comment with these features is in, and what it gains by it; nil if it is in none.
  func best(_ features: Span<UInt32>, _ sums: inout [Int32]) -> (theme: Int, gain: Int32)? {
    guard let best = cores.best(features, &sums), numbers[best.theme] >= 0,
      best.gain > costs[best.theme]
    else { return nil }
    return (Int(numbers[best.theme]), best.gain)
  }

  // MARK: - Parts

  /// The documents of every theme by the words that tell them apart there.
  private static func parts(_ mixture: ThemeMixture) -> (themes: [Int32], count: Int) {
    var themes = mixture.themes
    var count = mixture.count
    let fewest = max(smallestPart, mixture.table.count / documentsPerPart)
    for documents in mixture.documents where documents.count >= 2 * fewest {
      let table = FeatureTable(documents, of: mixture.table)
      let parts = AnchorFinder.parts(of: table, fewest: fewest)
      for (document, part) in zip(documents, parts.themes) where part >= 0 {
        themes[document] = Int32(truncatingIfNeeded: count) + part
      }
      count += parts.count
    }
    return (themes, count)
  }

  // MARK: - Small themes

  /// Makes small cores themes of `mixture`, behind those that it has.
  mutating func split(_ mixture: inout ThemeMixture) {
    var themes = mixture.themes
    var count = mixture.count
    let largest = Int(Self.largestShare * Double(mixture.table.count))
    var rest = RestOfTheme(mixture, mass: cores.mass)
    for (core, documents) in cores.documents.enumerated()
    where documents.count >= Self.fewest && documents.count <= largest {
      rest.leaveOut(documents)
      var margin = 0
      for document in documents {
        margin += Int(cores.gainOfOthers(document) ?? 0) - max(0, rest.gain(document))
      }
      guard Double(margin) > Self.leastMargin * Double(documents.count) * Double(costs[core])
      else { continue }
      numbers[core] = Int32(truncatingIfNeeded: count)
      for document in documents { themes[document] = numbers[core] }
      count += 1
    }
    mixture.replace(themes, count: count)
  }
}

/// A theme without some of its documents, and what others gain by it.
private struct RestOfTheme {
  private let mixture: ThemeMixture
  private let mass: Double
  private var theme = -1
  /// By feature: in how many documents of the theme that are left out it stands.
  private var counts: [Int32]
  private var counted: [UInt32] = []
  private var length = 0

  init(_ mixture: ThemeMixture, mass: Double) {
    (self.mixture, self.mass) = (mixture, mass)
    counts = Array(repeating: 0, count: mixture.table.featureCount)
  }

  /// Takes the theme that most of the documents are in, without them; of several the first.
  mutating func leaveOut(_ documents: [Int]) {
    for feature in counted { counts[Int(feature)] = 0 }
    counted.removeAll(keepingCapacity: true)
    var sizes: [Int32: Int] = [:]
    for document in documents { sizes[mixture.themes[document], default: 0] += 1 }
    let home = sizes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? -1
    theme = Int(home)
    for document in documents where mixture.themes[document] == home {
      for feature in mixture.table.features[mixture.table.range(document)] {
        counts[Int(feature)] += 1
        counted.append(feature)
      }
    }
    length = theme < 0 ? 0 : Int(mixture.lengths[theme]) - counted.count
  }

  /// What a document gains by the rest of the theme, in 1/1024.
  func gain(_ document: Int) -> Int {
    guard theme >= 0 else { return 0 }
    let table = mixture.table
    let range = table.range(document)
    var gain = 0
    for feature in table.features[range] {
      let place = mixture.counts.place(Int(feature), theme)
      guard place >= 0 else { continue }
      let count = mixture.counts.counts[place] - counts[Int(feature)]
      guard count > 0 else { continue }
      let prior = mass * Double(table.frequencies[Int(feature)]) / Double(table.features.count)
      gain += Logarithm.fixed(Logarithm.ln(1 + Double(count) / prior))
    }
    return gain
      - range.count * Logarithm.fixed(Logarithm.ln(1 + Double(length) / mass))
  }
}
