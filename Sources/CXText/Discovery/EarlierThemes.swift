/// Tells which comments fit a theme of earlier runs, by the same measure as `ThemeMixture`.
struct EarlierThemes {
  /// The prior weighs at most this share of all words, so that themes are told apart sharply.
  private static let mostMass = 0.2

  let count: Int
  /// By stem: where its row in `gains` begins, or -1.
  private var rows: [Int]
  private var gains: [Int32] = []
  private var lengthCosts: [Int32]
  /// What a function word costs beside that.
  private var functionCosts: [Int32]
  private let isFunctionWord: [Bool]

  /// The themes of `state`, whose words are in `stock` and have these forms.
  init(_ state: DiscoveryState, _ words: [UInt32], _ forms: NormalForms) {
    count = state.themes.count
    isFunctionWord = forms.groups.isSetApart
    let share = min(Self.mostMass, Double(state.massShare) / 1_000_000)
    let mass = max(1, Double(state.length) * share)
    let evenness = Double(max(1000, state.evenness)) / 1000
    lengthCosts = state.themes.map {
      Logarithm.fixed(Logarithm.ln(1 + Double($0.length) / mass))
    }
    rows = Array(repeating: -1, count: forms.groups.count)
    // Words that were two may be one stem now: their counts are added.
    var totals: [UInt32: (comments: Int, themes: [Int: Int])] = [:]
    for (index, word) in state.words.enumerated() {
      let stem = forms.stems[Int(words[index])]
      totals[stem, default: (0, [:])].comments += word.comments
      totals[stem, default: (0, [:])].themes.merge(word.themes, uniquingKeysWith: +)
    }
    var functionLengths = [Int](repeating: 0, count: count)
    var functionLength = 0
    for (stem, total) in totals {
      let isFunction = isFunctionWord[Int(stem)]
      let prior =
        mass * (isFunction ? evenness : 1) * Double(total.comments) / Double(max(1, state.length))
      rows[Int(stem)] = gains.count
      if isFunction { functionLength += total.comments }
      for theme in 0..<count {
        let seen = total.themes[theme] ?? 0
        if isFunction { functionLengths[theme] += seen }
        gains.append(
          seen > 0 && prior > 0
            ? Logarithm.fixed(Logarithm.ln(1 + Double(seen) / prior)) : 0)
      }
    }
    let functionMass = mass * Double(functionLength) / Double(max(1, state.length))
    functionCosts = functionLengths.map { length in
      guard functionMass > 0 else { return 0 }
      let words = Double(length) / functionMass
      return Logarithm.fixed(Logarithm.ln(1 + words / evenness) - Logarithm.ln(1 + words))
    }
  }

  /// The theme that comments with these stems fit best, and what they gain by it in 1/1024; nil if none of the stems is
  /// known.
  func best(_ stems: [UInt32]) -> (theme: Int, gain: Int32)? {
    guard count > 0, !stems.isEmpty else { return nil }
    // What was met in no two comments says nothing, for or against.
    let known = stems.filter { rows[Int($0)] >= 0 }
    guard !known.isEmpty else { return nil }
    let length = Int32(truncatingIfNeeded: known.count)
    let functionWords = Int32(truncatingIfNeeded: known.count { isFunctionWord[Int($0)] })
    var sums = (0..<count).map {
      -lengthCosts[$0] * length - functionCosts[$0] * functionWords
    }
    for stem in known {
      for theme in 0..<count { sums[theme] &+= gains[rows[Int(stem)] + theme] }
    }
    var best = 0
    for theme in 1..<max(1, count) where sums[theme] > sums[best] { best = theme }
    return (best, sums[best])
  }
}

extension DiscoveryState {
  /// Adds the themes of a run to those that are known.
  ///
  /// `themes` holds by comment its theme or -1, earlier themes first; `names` by theme its id and label, nil for those
  /// without a name, which are forgotten; `earlier` where the words of this state stand in the stock.
  mutating func add(
    _ themes: [Int32], _ names: [(id: String, label: String)?], _ earlier: [UInt32],
    _ store: CommentStore, _ stock: WordStock, _ forms: NormalForms
  ) {
    var numbers: [Int?] = []
    for (index, name) in names.enumerated() {
      if index < self.themes.count {
        numbers.append(index)
      } else if name != nil {
        numbers.append(self.themes.count + numbers[self.themes.count...].count { $0 != nil })
      } else {
        numbers.append(nil)
      }
    }
    for name in names.dropFirst(self.themes.count).compactMap({ $0 }) {
      self.themes.append(Theme(id: name.id, label: name.label, comments: 0, length: 0))
    }
    var tallies = StemTallies(forms.groups.count)
    for (index, word) in words.enumerated() {
      tallies.add(word, forms.stems[Int(earlier[index])])
    }
    for comment in 0..<store.count {
      let stems = forms.stems(of: comment, store)
      let theme = themes[comment] < 0 ? nil : numbers[Int(themes[comment])]
      if let theme { self.themes[theme].comments += 1 }
      for stem in stems { tallies.count(stem, theme) }
    }
    words = tallies.words(stock, forms)
    length = words.reduce(0) { $0 + $1.comments }
    for theme in self.themes.indices { self.themes[theme].length = 0 }
    for word in words {
      for (theme, count) in word.themes { self.themes[theme].length += count }
    }
  }
}

/// In how many comments each stem stands, and in how many of each theme.
private struct StemTallies {
  private var comments: [Int]
  private var themes: [[Int: Int]]

  init(_ count: Int) {
    comments = Array(repeating: 0, count: count)
    themes = Array(repeating: [:], count: count)
  }

  mutating func add(_ word: DiscoveryState.Word, _ stem: UInt32) {
    comments[Int(stem)] += word.comments
    themes[Int(stem)].merge(word.themes, uniquingKeysWith: +)
  }

  mutating func count(_ stem: UInt32, _ theme: Int?) {
    comments[Int(stem)] += 1
    if let theme { themes[Int(stem)][theme, default: 0] += 1 }
  }

  /// The stems that stood in two comments or more, by their most frequent words, in the order of these.
  func words(_ stock: WordStock, _ forms: NormalForms) -> [DiscoveryState.Word] {
    var best = [Int](repeating: -1, count: comments.count)
    for word in 0..<stock.count {
      let stem = Int(forms.stems[word])
      guard comments[stem] > 1 else { continue }
      if best[stem] < 0 || stock.isBefore(word, best[stem]) { best[stem] = word }
    }
    return best.indices.filter { best[$0] >= 0 }.map { stem in
      DiscoveryState.Word(
        text: Array(stock.forms[best[stem]]),
        language: stock.language(of: best[stem]).map { EmbeddedLexicons.languages[$0] } ?? "",
        comments: comments[stem], themes: themes[stem])
    }.sorted { $0.text.lexicographicallyPrecedes($1.text) }
  }
}
