/// Collects comments and finds what keeps coming back in them, without being told.
///
///     var discovery = Discovery(Analyzer())
///     for comment in comments { discovery.add(comment.utf8Span.span) }
///     let findings = discovery.findings()
///     findings.themes[0].label                 // "late delivery"
///     findings.theme(ofComment: 0)?.label
///
/// The same comments give the same themes in any order, on any machine. To read on several threads give each thread a
/// discovery of its own and `append` them.
public struct Discovery: Sendable {
  /// What to look for.
  public struct Options: Hashable, Sendable {
    /// How fine the themes are.
    public var granularity = Granularity.normal
    /// How many themes there shall be; nil for as many as the comments ask for. There may be fewer.
    public var themeCount: Int?
    /// Whether words of different languages for one thing count as one.
    public var isAcrossLanguages = false
    /// Whether to find how comments of each theme feel, which costs as much as analyzing up to 50 of each.
    public var hasPolarity = true

    public init() {}
  }

  /// From how many comments themes are learnt; all comments are put into them.
  static let sampleSize = 60_000

  let analyzer: Analyzer
  var stock: WordStock
  private(set) var store = CommentStore()
  private(set) var emptyCount = 0
  private var reader: CommentReader
  private let emptyRemarks: Set<UInt64>

  /// A discovery without comments.
  public init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    let languageCount = EmbeddedLexicons.languages.count + 1
    stock = WordStock(languageCount: languageCount)
    var unused = WordStock(languageCount: languageCount)
    reader = CommentReader(analyzer)
    var remarks: Set<UInt64> = []
    var remarkReader = reader
    for remark in DiscoveryTables.builtIn.emptyRemarks {
      remarkReader.read(remark.span, .english, into: &unused)
      remarks.insert(remarkReader.hash)
    }
    emptyRemarks = remarks
  }

  /// How many comments were added, empty ones included.
  public var count: Int { store.lines.count }

  /// Adds a comment.
  ///
  /// - Parameters:
  ///   - utf8: The comment's bytes; any bytes will do.
  ///   - language: Its language, if the caller knows; nil to find it.
  ///   - day: The number of its day, counted from any day, for trends.
  ///   - group: Which of the groups it belongs to that `keywords(of:against:count:)` compares, if any.
  public mutating func add(
    _ utf8: Span<UInt8>, language: Language? = nil, day: Int? = nil, group: Int? = nil
  ) {
    reader.read(utf8, language, into: &stock)
    guard !reader.words.isEmpty, !emptyRemarks.contains(reader.hash) else {
      emptyCount += 1
      return store.addLine(CommentStore.none, day: day, group: group)
    }
    store.addLine(store.add(reader.words, reader.hash, utf8), day: day, group: group)
  }

  /// Adds a place for a comment that is not to be looked at: it has no theme.
  public mutating func addPlaceholder() {
    store.addLine(CommentStore.none, day: nil, group: nil)
  }

  /// Adds all comments of another discovery behind those that are here.
  public mutating func append(_ other: Discovery) {
    let numbers = stock.add(other.stock)
    store.add(other.store, words: numbers)
    emptyCount += other.emptyCount
  }

  /// The themes of the comments, and the theme of each.
  ///
  /// Complexity: linear in the number of words, beside sorting the comments by a hash.
  public func findings(_ options: Options = Options()) -> DiscoveryFindings {
    let order = hashOrder
    let forms = NormalForms(
      stock, analyzer.lexicons, .builtIn, acrossLanguages: options.isAcrossLanguages)
    return first(order, forms, options).findings
  }

  /// The comments in the order of their hashes, the same for any order of lines.
  var hashOrder: [UInt32] {
    (0..<UInt32(store.count)).sorted { store.hashes[Int($0)] < store.hashes[Int($1)] }
  }

  /// What a run without earlier themes finds.
  struct FirstRun {
    let findings: DiscoveryFindings
    /// By comment: its theme, or -1.
    let themes: [Int32]
    /// By theme: its id and label, if it has a name.
    let names: [(id: String, label: String)?]
    let mixture: ThemeMixture
  }

  func first(_ order: [UInt32], _ forms: NormalForms, _ options: Options) -> FirstRun {
    let table = FeatureTable(Array(order.prefix(Self.sampleSize)), store, forms)
    let found = ThemeFinder.themes(
      of: table, store, options.granularity, wanted: options.themeCount)
    let mixture = found.mixture
    let themes = assignments(order, forms, found)
    let names = ThemeNaming(mixture, store, stock, forms).names()
    return FirstRun(
      findings: findings(names, themes, mixture, options), themes: themes,
      names: Self.ids(names, mixture.count), mixture: mixture)
  }

  /// By theme: its id and label, if it has a name.
  static func ids(_ names: [ThemeNaming.Name], _ count: Int) -> [(id: String, label: String)?] {
    var ids = [(id: String, label: String)?](repeating: nil, count: count)
    for name in names { ids[name.theme] = (name.id, name.label) }
    return ids
  }

  /// By comment: the theme that it is in, or -1.
  func assignments(
    _ order: [UInt32], _ forms: NormalForms, _ found: FoundThemes
  ) -> [Int32] {
    var themes = [Int32](repeating: -1, count: store.count)
    var set: [UInt32] = []
    var sums: [Int32] = []
    for (place, comment) in order.enumerated() {
      if let theme = found.theme(at: place) {
        themes[Int(comment)] = theme
        continue
      }
      found.mixture.table.collect(Int(comment), store, forms, into: &set)
      if let best = found.best(set.span, &sums) {
        themes[Int(comment)] = Int32(truncatingIfNeeded: best.theme)
      }
    }
    return themes
  }
}
