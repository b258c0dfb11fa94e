extension Lexicon {
  /// The word that a token is, with all the ways tried in which a known word may be written.
  func word(_ kind: Token.Kind, _ folded: borrowing FoldedWord) -> Word {
    var word = Word()
    let (start, end) = (0, folded.count)
    let bytes = folded.bytes.span
    word.form = standard(forms.find(bytes, start, end, folded.hash))
    if folded.isElongated { word.flags.insert(.elongated) }
    if folded.isAllCapitals { word.flags.insert(.allCapitals) }
    switch kind {
    case .emoji, .emoticon:
      word.flags.insert(.emoji)
      word.flags.formUnion(StarRow.flags(bytes, start, end))
      if word.form < 0 { word.form = simplerSign(kind, bytes, start, end) }
    case .number, .ordinal, .date, .time:
      word.flags.insert(.counts)
      if isTwoOrMore(bytes, start, end) { word.flags.insert(.number) }
    default:
      if word.form < 0 { findVariant(&word, bytes, start, end) }
      if word.form >= 0, numbers[Int(word.form)] > 0 {
        word.flags.insert(.counts)
        if numbers[Int(word.form)] > 1 { word.flags.insert(.number) }
      }
      let isStopWord = word.form >= 0 && traits[Int(word.form)].contains(.stopWord)
      if !isStopWord, !word.flags.contains(.number) { word.flags.insert(.content) }
    }
    findStem(&word, bytes, start, end)
    addSymbols(&word)
    if word.form >= 0 { word.traits = traits[Int(word.form)] }
    if isNegator(word.form) { word.flags.insert(.negator) }
    return word
  }

  /// The stem that the word begins with, or else the last part of a compound.
  private func findStem(_ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    word.stem = topics.stem(of: bytes, start, end)
    guard word.stem < 0, word.form >= 0, word.flags.contains(.compound) else { return }
    word.stem = forms.with(Int(word.form)) { topics.stem(of: $0, 0, $0.count) }
  }

  /// The form that `form` is another spelling of, or itself.
  private func standard(_ form: Int) -> Int32 {
    guard form >= 0 else { return -1 }
    let standard = standards[form]
    return standard >= 0 ? standard : Int32(truncatingIfNeeded: form)
  }

  private func isTwoOrMore(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    return end - start > 1 || bytes[start] > 0x31
  }

  /// An emoji by its first character (a joined family by its first person), a face by its mouth given once.
  private func simplerSign(
    _ kind: Token.Kind, _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int32 {
    guard start < end else { return -1 }
    if kind == .emoji {
      let first = start + Scalars.decode(bytes, at: start).length
      return find(bytes, start, first)
    }
    var last = end
    while last - start > 2, bytes[last - 1] == bytes[last - 2] { last -= 1 }
    return find(bytes, start, last)
  }

  @inline(__always)
  func find(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    let hash = FormTable.hash(of: bytes, start, end, lowercasing: false)
    return standard(forms.find(bytes, start, end, hash))
  }

  /// Letters repeated over more bytes than this are noise, not emphasis.
  private static let longestElongation = 256

  /// Tries, in this order: letters written too often, the word without the period of an abbreviation, a clitic, ae/oe/aa, hyphens, a compound, one slip.
  private func findVariant(_ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    if word.flags.contains(.elongated), end - start <= Self.longestElongation {
      for most in [2, 1] {
        word.form = find(squeezed(bytes, start, end, most: most))
        if word.form >= 0 { return }
      }
    }
    if end - start > 2, bytes[end - 1] == 0x2E {
      word.form = find(bytes, start, end - 1)
      if word.form >= 0 { return }
    }
    guard end - start >= 4, end - start <= CompoundSplitter.longestWord else { return }
    word.form = withoutClitic(bytes, start, end)
    if word.form >= 0 { return }
    if hasSpelledOutLetter(bytes, start, end), let respelled = respelled(bytes, start, end) {
      word.form = find(respelled)
      if word.form >= 0 { return }
    }
    CompoundSplitter.split(&word, bytes, start, end, self)
    if word.form < 0, word.valence == 0 { word.form = spellings.find(bytes, start, end, in: forms) }
  }

  private func find(_ bytes: [UInt8]) -> Int32 { find(bytes.span, 0, bytes.count) }

  /// Runs of three or more of one letter cut down to `most`.
  private func squeezed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, most: Int) -> [UInt8] {
    var letters: [ArraySlice<UInt8>] = []
    var i = start
    while i < end {
      let length = Scalars.decode(bytes, at: i).length
      var letter: [UInt8] = []
      for offset in 0..<length { letter.append(bytes[i + offset]) }
      letters.append(letter[...])
      i += length
    }
    var squeezed: [UInt8] = []
    var first = 0
    while first < letters.count {
      var last = first
      while last + 1 < letters.count, letters[last + 1] == letters[first] { last += 1 }
      let run = last - first + 1
      for _ in 0..<(run > 2 ? most : run) { squeezed.append(contentsOf: letters[first]) }
      first = last + 1
    }
    return squeezed
  }

  /// The word before an apostrophe or colon (`firmaet's`, `FN:s`), or before a last hyphen part (`app-en`).
  private func withoutClitic(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int32 {
    for back in 1...4 where end - back - start >= 2 {
      let mark = bytes[end - back]
      if mark == 0x27 || mark == 0x3A || mark == 0x2D { return find(bytes, start, end - back) }
    }
    return -1
  }

  private func hasSpelledOutLetter(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for i in start..<(end - 1) {
      let byte = bytes[i]
      if byte == 0x61 || byte == 0x6F, bytes[i + 1] == 0x65 || bytes[i + 1] == byte { return true }
    }
    return false
  }

  /// The word with ae, oe, aa written as the letters they stand for in Danish and Norwegian keyboards' absence.
  private func respelled(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> [UInt8]? {
    var respelled: [UInt8] = []
    var isChanged = false
    var i = start
    while i < end {
      let pair = (bytes[i], i + 1 < end ? bytes[i + 1] : 0)
      let letter: UInt8? =
        switch pair {
        case (0x61, 0x65): 0xA6  // ae
        case (0x6F, 0x65): 0xB8  // oe
        case (0x61, 0x61): 0xA5  // aa
        default: nil
        }
      if let letter {
        respelled.append(0xC3)
        respelled.append(letter)
        isChanged = true
        i += 2
      } else {
        respelled.append(bytes[i])
        i += 1
      }
    }
    return isChanged ? respelled : nil
  }
}
