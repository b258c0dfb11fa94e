/// Finds what themes are called: the word that tells a theme best from the others, in the longest phrase that most of the
/// comments with this word have.
struct ThemeNaming {
  /// What a theme is called, and what it is made of.
  struct Name {
    let theme: Int
    let id: String
    let label: String
    let language: Language?
    let keyphrases: [RecurringTheme.Keyphrase]
    /// Comments of the theme that are most like it.
    let typical: [UInt32]
  }

  /// So many comments of a theme are read for its phrases.
  static let examined = 200
  /// A phrase stands for a word if so many of the comments with the word have it.
  private static let phraseShare = 0.6
  private static let mostKeyphrases = 8

  private let mixture: ThemeMixture
  private let store: CommentStore
  private let stock: WordStock
  private let forms: NormalForms

  init(
    _ mixture: ThemeMixture, _ store: CommentStore, _ stock: WordStock, _ forms: NormalForms
  ) {
    (self.mixture, self.store, self.stock, self.forms) = (mixture, store, stock, forms)
  }

  /// The names of all themes that have one, the largest first; no two have the same.
  ///
  /// - Parameter earlier: The ids and labels of the first themes, which they keep.
  /// - Returns: The names, also of earlier themes without comments.
  func names(_ earlier: [DiscoveryState.Theme] = []) -> [Name] {
    var documents = [[Int]](repeating: [], count: mixture.count)
    for (document, theme) in mixture.themes.enumerated() where theme >= 0 {
      if documents[Int(theme)].count < Self.examined { documents[Int(theme)].append(document) }
    }
    let order = (0..<mixture.count).filter { mixture.sizes[$0] > 0 || $0 < earlier.count }
      .sorted { (-mixture.sizes[$0], $0) < (-mixture.sizes[$1], $1) }
    let features = mixture.counts.features(themes: mixture.count)
    var names: [Name] = []
    var used = Set(earlier.map(\.label))
    var usedStems: Set<[UInt32]> = []
    for theme in order {
      let words = topWords(theme, features[theme])
      guard !words.isEmpty || theme < earlier.count else { continue }
      let phrases = PhraseCounter.phrases(
        documents[theme].map { Int(mixture.table.comments[$0]) }, around: words.map(\.stem), store,
        stock, forms)
      let candidates = keyphrases(words, phrases, documents[theme].count)
      let known = theme < earlier.count ? earlier[theme] : nil
      let label = candidates.first {
        known == nil && !used.contains($0.text) && !usedStems.contains($0.stems)
      }
      guard let text = known?.label ?? label?.text else { continue }
      used.insert(text)
      if let label { usedStems.insert(label.stems) }
      let named = (label ?? candidates.first)?.words ?? []
      names.append(
        Name(
          theme: theme, id: known?.id ?? ThemeID.id(of: named, forms), label: text,
          language: language(of: named),
          keyphrases: candidates.prefix(Self.mostKeyphrases).map(\.keyphrase),
          typical: typical(documents[theme], theme)))
    }
    return names
  }

  /// The language that most of the words were met in most often.
  private func language(of words: [UInt32]) -> Language? {
    let languages = words.compactMap { stock.language(of: Int($0)) }
    let counts = Dictionary(languages.map { ($0, 1) }, uniquingKeysWith: +)
    let best = counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
    return best.map { Language(EmbeddedLexicons.languages[$0.key]) }
  }

  // MARK: - Words and phrases

  private struct TopWord {
    let stem: UInt32
    let logOdds: Double
    /// The share of the theme's documents that have it, as a word or as a part of one.
    let share: Double
  }

  private struct Candidate {
    let text: String
    let stems: [UInt32]
    let words: [UInt32]
    let keyphrase: RecurringTheme.Keyphrase
  }

  /// The words that tell the theme from the others, the clearest first.
  private func topWords(_ theme: Int, _ features: [ThemeCounts.FeatureCount]) -> [TopWord] {
    let table = mixture.table
    let total = Double(table.count)
    let size = Double(mixture.sizes[theme])
    var words: [TopWord] = []
    for (feature, times) in features where table.isName[Int(feature)] {
      let feature = Int(feature)
      let count = Double(times)
      guard count > 1 || size < 8 else { continue }
      let all = Double(table.frequencies[feature])
      let logOdds = Keyness.logOdds(
        count, size, all - count, total - size, share: all / total)
      if logOdds > 0 || mixture.livingCount == 1 {
        words.append(
          TopWord(stem: table.stems[feature], logOdds: logOdds, share: count / size))
      }
    }
    // Features are in the order of their keys, which decides between equals.
    let order = words.indices.sorted {
      words[$0].logOdds != words[$1].logOdds ? words[$0].logOdds > words[$1].logOdds : $0 < $1
    }
    return order.prefix(2 * Self.mostKeyphrases).map { words[$0] }
  }

  /// Each word in its longest phrase, without those that stand in one before.
  private func keyphrases(
    _ words: [TopWord], _ phrases: [PhraseCounter.Phrase], _ examined: Int
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    for word in words {
      guard !candidates.contains(where: { $0.stems.contains(word.stem) }),
        let single = phrases.first(where: { $0.stems == [word.stem] }),
        // What stands mostly inside other words is no name.
        Double(single.count) * 2 >= word.share * Double(examined)
      else { continue }
      let fewest = Int((Double(single.count) * Self.phraseShare).rounded(.up))
      var phrase = single
      for longer in phrases where longer.count >= max(2, fewest) && longer.stems.contains(word.stem)
      {
        if longer.isBetter(than: phrase) { phrase = longer }
      }
      candidates.append(
        Candidate(
          text: phrase.text, stems: phrase.stems.sorted(), words: phrase.words,
          keyphrase: RecurringTheme.Keyphrase(
            text: phrase.text, share: Double(phrase.count) / Double(max(1, examined)),
            logOdds: word.logOdds)))
    }
    return candidates
  }

  // MARK: - Typical comments

  /// At most three comments with the highest mean gain, of a length that can be read, not like each other.
  private func typical(_ documents: [Int], _ theme: Int) -> [UInt32] {
    let table = mixture.table
    let ranked = documents.map { document -> (gain: Int, document: Int) in
      let range = table.range(document)
      var gain = 0
      for index in range { gain += Int(mixture.gain(Int(table.features[index]), theme)) }
      let words = store.range(Int(table.comments[document])).count
      let isReadable = (5...25).contains(words)
      return (gain / max(1, range.count) - (isReadable ? 0 : 1 << 20), document)
    }.sorted { $0.gain != $1.gain ? $0.gain > $1.gain : $0.document < $1.document }
    var chosen: [Int] = []
    for one in ranked where chosen.count < 3 {
      let features = Set(table.features[table.range(one.document)])
      let isNew = chosen.allSatisfy { other in
        let known = Set(table.features[table.range(other)])
        return features.intersection(known).count * 10 < features.union(known).count * 6
      }
      if isNew { chosen.append(one.document) }
    }
    return chosen.map { table.comments[$0] }
  }
}

/// Makes ids of labels.
enum ThemeID {
  /// `t` and six letters or digits made of the words' stems, so that inflections of a phrase have one id.
  static func id(of words: [UInt32], _ forms: NormalForms) -> String {
    var hash = FormTable.seed
    for word in words where !forms.isFunctionWord(forms.ownStems[Int(word)]) {
      for byte in forms.groups.keys[Int(forms.ownStems[Int(word)])] {
        hash = FormTable.extend(hash, byte)
      }
      hash = FormTable.extend(hash, 0x20)
    }
    let digits = String((hash ^ hash >> 32) % 2_176_782_336, radix: 36)  // 36⁶
    return "t" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
