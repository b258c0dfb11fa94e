/// Comparing new comments with the themes of earlier runs.
extension Discovery {
  /// Fewer comments than this are not searched for new themes.
  private static let fewestNew = 10
  /// What a comment must gain by an earlier theme to be in it, in 1/1024, if it is in no new one: half a word that is
  /// the theme's own.
  private static let leastGain: Int32 = 512
  /// A theme is new if earlier themes explain less than this share of what it explains of its comments. With these figures
  /// six public sets, a fifth of whose classes come in the second half only, keep 96 % of the other comments in
  /// earlier themes and find four new classes of ten.
  private static let mostExplained = 0.7

  /// The themes of the comments: those of earlier runs, with their ids, and new ones among what fits none of them.
  ///
  /// - Parameters:
  ///   - state: The themes of earlier runs; afterwards also those of this one.
  ///   - options: What to look for among what is new.
  /// - Returns: The themes that the comments are in, as `findings(_:)` gives them.
  public func findings(
    updating state: inout DiscoveryState, _ options: Options = Options()
  ) -> DiscoveryFindings {
    var extended = self
    let earlier = extended.insert(state)
    let forms = NormalForms(
      extended.stock, analyzer.lexicons, .builtIn, acrossLanguages: options.isAcrossLanguages)
    return extended.update(&state, earlier, forms, options)
  }

  /// Makes the words of earlier runs known, and tells their numbers.
  private mutating func insert(_ state: DiscoveryState) -> [UInt32] {
    state.words.map { word in
      let number = stock.insert(word.text.span, isSign: word.text == [0x23])
      let language = EmbeddedLexicons.languages.firstIndex { $0 == word.language }
      if let language { stock.count(number, in: language) }
      return number
    }
  }

  private func update(
    _ state: inout DiscoveryState, _ earlier: [UInt32], _ forms: NormalForms, _ options: Options
  ) -> DiscoveryFindings {
    let order = hashOrder
    guard !state.isEmpty else {
      let run = first(order, forms, options)
      state.setModel(of: run.mixture)
      state.add(run.themes, run.names, earlier, store, stock, forms)
      return run.findings
    }
    let known = EarlierThemes(state, earlier, forms)
    let fits = order.map { known.best(forms.stems(of: Int($0), store)) }
    var themes = [Int32](repeating: -1, count: store.count)
    for (comment, fit) in zip(order, fits) {
      if let fit, fit.gain >= Self.leastGain {
        themes[Int(comment)] = Int32(truncatingIfNeeded: fit.theme)
      }
    }
    let count = known.count + addNewThemes(order, fits, &themes, known.count, forms, options)
    let mixture = mixture(order, themes, count, forms)
    let names = ThemeNaming(mixture, store, stock, forms).names(state.themes)
    state.add(themes, Self.ids(names, count), earlier, store, stock, forms)
    return findings(names, themes, mixture, options, earlier: known.count)
  }

  /// Looks for themes as if there were no earlier ones, takes those that these do not explain, and tells how many there
  /// are.
  private func addNewThemes(
    _ order: [UInt32], _ fits: [(theme: Int, gain: Int32)?], _ themes: inout [Int32], _ first: Int,
    _ forms: NormalForms, _ options: Options
  ) -> Int {
    guard order.count >= Self.fewestNew else { return 0 }
    let table = FeatureTable(Array(order.prefix(Self.sampleSize)), store, forms)
    let found = ThemeFinder.themes(of: table, store, options.granularity, wanted: nil)
    var earlierGains = [Int32](repeating: 0, count: store.count)
    for (comment, fit) in zip(order, fits) { earlierGains[Int(comment)] = max(0, fit?.gain ?? 0) }
    let numbers = newThemes(of: found.mixture, earlierGains)
    var set: [UInt32] = []
    var sums: [Int32] = []
    for comment in order {
      table.collect(Int(comment), store, forms, into: &set)
      guard let best = found.best(set.span, &sums), numbers[best.theme] >= 0,
        best.gain > earlierGains[Int(comment)]
      else { continue }
      themes[Int(comment)] = Int32(truncatingIfNeeded: first) + numbers[best.theme]
    }
    return Int(numbers.max() ?? -1) + 1
  }

  /// By theme of a mixture: its number among the new ones, or -1 if it is not new.
  private func newThemes(of mixture: ThemeMixture, _ earlierGains: [Int32]) -> [Int32] {
    var explained = [Int](repeating: 0, count: mixture.count)
    var own = explained
    for document in 0..<mixture.table.count {
      guard let gain = mixture.gainOfOthers(document) else { continue }
      let theme = Int(mixture.themes[document])
      own[theme] += Int(gain)
      explained[theme] += Int(earlierGains[Int(mixture.table.comments[document])])
    }
    var next: Int32 = 0
    return own.indices.map { theme in
      guard own[theme] > 0, Double(explained[theme]) < Self.mostExplained * Double(own[theme])
      else { return -1 }
      next += 1
      return next - 1
    }
  }

  /// The mixture with the themes that the comments have.
  private func mixture(
    _ order: [UInt32], _ themes: [Int32], _ count: Int, _ forms: NormalForms
  ) -> ThemeMixture {
    let table = FeatureTable(Array(order.prefix(Self.sampleSize)), store, forms)
    var mixture = ThemeMixture(table, table.comments.map { themes[Int($0)] }, count: count)
    mixture.mass = max(1, 0.1 * Double(table.features.count))
    mixture.prepare()
    return mixture
  }
}
