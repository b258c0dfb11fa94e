/// Comparing new comments with the themes of earlier runs.
extension Discovery {
  /// Fewer comments than this that fit no earlier theme are not searched for new ones.
  private static let fewestNew = 10

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
      state.add(
        run.themes, run.names, earlier, store, stock, forms, massShare: run.massShare)
      return run.findings
    }
    let known = EarlierThemes(state, earlier, forms)
    var themes = [Int32](repeating: -1, count: store.count)
    var rest: [UInt32] = []
    for comment in order {
      if let theme = known.best(forms.stems(of: Int(comment), store)) {
        themes[Int(comment)] = Int32(truncatingIfNeeded: theme)
      } else {
        rest.append(comment)
      }
    }
    let count = known.count + addNewThemes(rest, &themes, known.count, forms, options)
    let mixture = mixture(order, themes, count, forms)
    let names = ThemeNaming(mixture, store, stock, forms).names(state.themes)
    state.add(
      themes, Self.ids(names, count), earlier, store, stock, forms,
      massShare: Double(state.massShare) / 1_000_000)
    return findings(names, themes, mixture, options, earlier: known.count)
  }

  /// Looks for themes in what fits no earlier one, and tells how many there are.
  private func addNewThemes(
    _ rest: [UInt32], _ themes: inout [Int32], _ first: Int, _ forms: NormalForms,
    _ options: Options
  ) -> Int {
    guard rest.count >= Self.fewestNew else { return 0 }
    let table = FeatureTable(Array(rest.prefix(Self.sampleSize)), store, forms)
    var mixture = ThemeFinder.mixture(of: table, store, options.granularity, wanted: nil)
    let found = assignments(rest, forms, &mixture)
    for comment in rest where found[Int(comment)] >= 0 {
      themes[Int(comment)] = Int32(truncatingIfNeeded: first) + found[Int(comment)]
    }
    return mixture.count
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
