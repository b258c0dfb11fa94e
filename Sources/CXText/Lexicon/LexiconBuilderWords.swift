/// How the words of a class are inflected: `strip` is taken off the lemma, each ending put on.
struct Paradigm: Sendable {
  let strip: [UInt8]
  let endings: [[UInt8]]
}

/// Tables of single words: paradigms, neutral and polar words, emoji.
extension LexiconBuilder {
  mutating func readParadigm(_ row: TableRow, _ text: Span<UInt8>) {
    let name = row.string(0, in: text)
    guard paradigmNames.insert(row.cell(0, in: text).span) == paradigms.count else {
      note("the paradigm “\(name)” is there already")
      return
    }
    let endings = row.cell(2, in: text).split(separator: 0x20).map { $0 == [0x2D] ? [] : Array($0) }
    if endings.isEmpty { note("the paradigm “\(name)” has no endings") }
    paradigms.append(Paradigm(strip: row.cell(1, in: text), endings: endings))
  }

  mutating func readFitted(_ row: TableRow, _ text: Span<UInt8>) {
    guard let hand = decimalNumber(row.cell(1, in: text)),
      let value = decimalNumber(row.cell(2, in: text)), abs(value) <= 5, value * hand > 0
    else {
      note("a hand value and a fitted one of the same sign, from -5 to 5, expected")
      return
    }
    if fitted.insert(row.cell(0, in: text).span) == fittedValues.count {
      fittedValues.append((hand, value))
    }
  }

  /// The fitted value of an entry, or its hand value: a value that a linguist has changed since is the linguist's again.
  func fittedValue(_ entry: [UInt8], _ hand: Float) -> Float {
    let known = fitted.find(entry)
    return known >= 0 && fittedValues[known].hand == hand ? fittedValues[known].fitted : hand
  }

  mutating func readWord(_ row: TableRow, _ text: Span<UInt8>) {
    let lemma = row.cell(0, in: text)
    guard isOneWord(lemma) else { return }
    _ = notesDuplicate(String(decoding: lemma, as: UTF8.self))
    _ = inflect(lemma, row.cell(1, in: text), row.cell(2, in: text))
  }

  mutating func readPolarity(_ row: TableRow, _ text: Span<UInt8>) {
    let lemma = row.cell(0, in: text)
    guard isOneWord(lemma), let hand = valence(row.cell(2, in: text), mayBeZero: false) else {
      return
    }
    let name = String(decoding: lemma, as: UTF8.self)
    if notesDuplicate(name) { return }
    guard let number = inflect(lemma, row.cell(1, in: text), row.cell(3, in: text)) else {
      return
    }
    rowCounts.words += 1
    addPolar(.lemma(number), lemma, hand, emotions(row.cell(4, in: text)))
  }

  /// Gives the root symbol of a word its polarity, the fitted value if there is one.
  mutating func addPolar(
    _ symbol: Symbol, _ entry: [UInt8], _ hand: Float, _ emotions: EmotionMix = EmotionMix()
  ) {
    let value = fittedValue(entry, hand)
    let number = lexicon.entries.append(entry.span)
    let sense = addSense(
      Sense(role: .polarity, valence: value, emotions: emotions, entry: Int32(number)))
    _ = lexicon.trie.setSense(sense, of: lexicon.trie.step(from: 0, symbol))
  }

  mutating func readSign(_ name: String, _ row: TableRow, _ text: Span<UInt8>) {
    let sign = row.cell(0, in: text)
    guard let value = valence(row.cell(1, in: text), mayBeZero: true) else { return }
    if notesDuplicate(String(decoding: sign, as: UTF8.self)) { return }
    let mix = emotions(row.cell(name == "emoji.tsv" ? 3 : 2, in: text))
    addPolar(.form(formNumber(foldedSign(sign).span)), sign, value, mix)
  }

  /// A sign as the tokenizer's folding leaves it: lower case, without selectors.
  private func foldedSign(_ sign: [UInt8]) -> [UInt8] {
    var folded = FoldedWord()
    let kind: Token.Kind = sign.contains { $0 >= 0x80 } ? .emoji : .emoticon
    folded.fold(sign.span, Token(0, sign.count, kind))
    return Array(folded.bytes[..<folded.count])
  }

  private mutating func isOneWord(_ word: [UInt8]) -> Bool {
    if word.isEmpty {
      note("the word is missing")
    } else if word.contains(0x20) {
      note("one word expected; several belong into phrases.tsv")
    } else if word.contains(where: \.isASCIICapital) {
      note("“\(String(decoding: word, as: UTF8.self))” must be in lower case")
    } else {
      return true
    }
    return false
  }

  /// Makes all forms of a lemma and returns the lemma's number; nil with a note if the paradigm does not fit.
  mutating func inflect(_ lemma: [UInt8], _ paradigmName: [UInt8], _ irregular: [UInt8]) -> Int? {
    let index = paradigmName.isEmpty ? 0 : paradigmNames.find(paradigmName)
    guard index >= 0 else {
      note("no paradigm “\(String(decoding: paradigmName, as: UTF8.self))” in paradigms.tsv")
      return nil
    }
    let strip = paradigms[index].strip
    let stem = lemma.count - strip.count
    guard stem > 0, lemma[stem...].elementsEqual(strip) else {
      let word = String(decoding: lemma, as: UTF8.self)
      let name = String(decoding: paradigmName, as: UTF8.self)
      note(
        "“\(word)” does not end in “\(String(decoding: strip, as: UTF8.self))” as paradigm \(name) demands"
      )
      return nil
    }
    let number = lemmaNumbers.insert(lemma.span)
    let first = inflections.count
    addForm(lemma.span, of: number, since: first)
    var form = lemma
    for ending in paradigms[index].endings {
      form.removeSubrange(stem...)
      form.append(contentsOf: ending)
      addForm(form.span, of: number, since: first)
    }
    for form in irregular.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C }) {
      addForm(Array(form).span, of: number, since: first)
    }
    return number
  }

  private mutating func addForm(_ bytes: Span<UInt8>, of lemma: Int, since first: Int) {
    let form = UInt32(formNumber(bytes))
    lexicon.traits[Int(form)].insert(.vocabulary)
    for index in first..<inflections.count where inflections[index].form == form { return }
    inflections.append((form, UInt32(lemma)))
  }
}
