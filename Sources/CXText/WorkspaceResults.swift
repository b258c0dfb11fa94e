/// What the caller sees of a comment whose steps have all been taken.
extension Workspace {
  /// The analysis; `evidence` tells whether to list the evidence.
  ///
  /// Mutating, like the others below, though little is changed: else a copy of the workspace may be made.
  mutating func analysis(
    _ text: Span<UInt8>, _ lexicon: borrowing Lexicon, _ taxonomy: Taxonomy,
    _ context: AnswerContext, evidence: Bool
  ) -> Analysis {
    if let sense = context.sense { answer(sense, taxonomy) }
    addThemeEvidence(taxonomy)
    let coverage = Scorer.coverage(words, matches)
    let sentiment = Scorer.sentiment(items, coverage: coverage, lexicon.calibration)
    let quantities = quantities(text, lexicon)
    let found = findings(taxonomy, sentiment, quantities, lexicon, context)
    return Analysis(
      language: guess.language, languageConfidence: guess.confidence,
      sentiment: sentiment, emotions: emotions(lexicon), themes: found.themes,
      touchpoints: found.touchpoints, defaultTouchpoint: context.touchpoint,
      signals: found.signals, quantities: quantities,
      evidence: evidence ? self.evidence(lexicon) : [])
  }

  /// The entries that the words match.
  mutating func entries(_ lexicon: borrowing Lexicon) -> [LexiconEntry] {
    var entries: [LexiconEntry] = []
    for match in matches where match.sense >= 0 {
      let sense = lexicon.senses[Int(match.sense)]
      entries.append(
        LexiconEntry(
          text: lexicon.text(ofEntry: sense.entry), role: sense.role.name,
          valence: Double(sense.valence), bytes: bytes(match.first, match.end)))
    }
    return entries
  }

  /// What the topics mean: themes with their polarity, touchpoints, signals.
  private mutating func findings(
    _ taxonomy: Taxonomy, _ sentiment: Sentiment, _ quantities: [Quantity],
    _ lexicon: borrowing Lexicon, _ context: AnswerContext
  ) -> (themes: [ThemeFinding], touchpoints: [TouchpointFinding], signals: Signals) {
    guard !words.isEmpty else { return ([], [], Signals()) }
    let isQuestion = marks.contains(where: \.isQuestion)
    var signals = Signals()
    guard !topics.isEmpty else {
      signals.addTypes(sentiment, [], isQuestion: isQuestion)
      return ([], [], signals)
    }
    let scorer = AspectScorer(words, items, lexicon.calibration, whole: sentiment.score)
    let places = WordPlaces(words: words, tokens: tokens)
    let themes = taxonomy.themes(
      topics, words, scorer, places, defaultTouchpoint: context.touchpoint)
    signals = taxonomy.signals(topics, places)
    signals.addPromises(themes, taxonomy)
    signals.addTypes(sentiment, themes, isQuestion: isQuestion)
    signals.addCounts(topics, taxonomy, quantities, words, places)
    signals.add(taxonomy.competitors(topics, words, scorer, places))
    return (themes, taxonomy.touchpoints(topics, places), signals)
  }

  private mutating func quantities(_ text: Span<UInt8>, _ lexicon: borrowing Lexicon) -> [Quantity]
  {
    var quantities = QuantityReader.quantities(words, tokens, text, lexicon)
    guard !ratings.isEmpty else { return quantities }
    for mark in ratings {
      quantities.append(
        Quantity(
          kind: .rating, value: Double(mark.value), unit: "of \(Int(mark.most))",
          bytes: bytes(mark.first, mark.end)))
    }
    return quantities.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private mutating func emotions(_ lexicon: borrowing Lexicon) -> Emotions {
    var emotions = Emotions()
    for item in items { emotions.add(item, lexicon) }
    return emotions
  }

  /// The evidence as the caller sees it, in the order of the text.
  private func evidence(_ lexicon: borrowing Lexicon) -> [Evidence] {
    let calibration = lexicon.calibration
    guard let total = Scorer.total(items, calibration) else { return [] }
    var modifiers: [[Evidence.Modifier]] = Array(repeating: [], count: items.count)
    for one in applied {
      modifiers[Int(one.item)].append(
        Evidence.Modifier(kind: one.kind, bytes: bytes(of: one), factor: Double(one.factor)))
    }
    let order = items.indices.sorted { (items[$0].first, $0) < (items[$1].first, $1) }
    return order.map { index in
      let item = items[index]
      var emotions = Emotions()
      emotions.add(item, lexicon)
      let entry = item.sense >= 0 ? lexicon.senses[Int(item.sense)].entry : -1
      return Evidence(
        bytes: bytes(item.first, item.end),
        entry: lexicon.text(ofEntry: entry), kind: item.kind, base: Double(item.base),
        modifiers: modifiers[index], value: Double(item.value),
        contribution: Scorer.contribution(of: item, total, calibration), emotions: emotions)
    }
  }

  /// The bytes of the words that applied a modifier, or nil where no word did.
  private func bytes(of modifier: AppliedModifier) -> Range<Int>? {
    if modifier.match >= 0 {
      let match = matches[Int(modifier.match)]
      return bytes(match.first, match.end)
    }
    return modifier.word >= 0 ? bytes(modifier.word, modifier.word + 1) : nil
  }

  /// The bytes from the first of some words to the end of the one before `end`.
  private func bytes(_ first: Int32, _ end: Int32) -> Range<Int> {
    let firstToken = tokens[Int(words[Int(first)].token)]
    let lastToken = tokens[Int(words[Int(end) - 1].token)]
    return Int(firstToken.start)..<Int(lastToken.end)
  }
}
