/// Finds known words inside a word that no table lists.
///
/// The last part decides what a Nordic compound is, so the longest known last part is tried first
/// (`kundeservice` + `mareritt`); what stands before it must be known too.
enum CompoundSplitter {
  /// A word of more bytes than this is not split: no real word is longer, and the work stays bounded.
  static let longestWord = 48
  private static let shortestHead = 4
  private static let shortestModifier = 3
  /// Of the second word of three: shorter ones are found in words that are none.
  private static let shortestInnerModifier = 4

  /// Gives `word` what its parts tell: the form of its head, a factor, or a valence.
  static func split(
    _ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) {
    if splitAtHyphen(&word, bytes, start, end, lexicon) { return }
    if freed(&word, bytes, start, end, lexicon) { return }
    if prefixed(&word, bytes, start, end, lexicon) { return }
    guard end - start >= shortestModifier + shortestHead else { return }
    joined(&word, bytes, start, end, lexicon)
  }

  /// `kundeservicemareritt`, `servicegebyrhelvete`: known words one after another, the longest last part first.
  ///
  /// Bit n of `borders` tells that known words, and letters that link them, end before byte n; only from there are
  /// further words looked for.
  private static func joined(
    _ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) {
    var borders: UInt64 = 1
    for border in 0..<(end - start - shortestHead + 1) where borders >> UInt64(border) & 1 == 1 {
      let from = start + border
      if border > 0 {
        let head = lexicon.find(bytes, from, end)
        if head >= 0, isVocabulary(head, lexicon) {
          word.form = head
          word.flags.insert(.compound)
          return
        }
      }
      addBorders(after: from, &borders, bytes, start, end, lexicon)
    }
  }

  /// Notes where the known words that begin at `from` end, with and without a linking letter.
  private static func addBorders(
    after from: Int, _ borders: inout UInt64, _ bytes: Span<UInt8>, _ start: Int, _ end: Int,
    _ lexicon: Lexicon
  ) {
    let shortest = from == start ? shortestModifier : shortestInnerModifier
    var hash = FormTable.seed
    for i in from..<(end - shortestHead) {
      hash = FormTable.extend(hash, bytes[i])
      let border = i + 1
      guard border - from >= shortest, bytes[border] & 0xC0 != 0x80 else { continue }
      let form = lexicon.forms.find(bytes, from, border, hash)
      guard form >= 0, isVocabulary(Int32(form), lexicon) else { continue }
      borders |= 1 << UInt64(border - start)
      for linker in lexicon.compounds.linkers where stands(linker, bytes, border, end) {
        borders |= 1 << UInt64(border + linker.count - start)
      }
    }
  }

  /// Whether `linker` stands at `place`.
  private static func stands(
    _ linker: [UInt8], _ bytes: Span<UInt8>, _ place: Int, _ end: Int
  ) -> Bool {
    guard place + linker.count < end else { return false }
    for offset in linker.indices where bytes[place + offset] != linker[offset] { return false }
    return true
  }

  private static func isVocabulary(_ form: Int32, _ lexicon: Lexicon) -> Bool {
    let traits = lexicon.traits[Int(form)]
    return traits.contains(.vocabulary) && !traits.contains(.stopWord)
  }

  /// `well-made`, `e-posten`: the last part if it is known, else the first.
  private static func splitAtHyphen(
    _ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) -> Bool {
    var hyphen = end - 1
    while hyphen > start, bytes[hyphen] != 0x2D { hyphen -= 1 }
    guard hyphen > start else { return false }
    let part = lexicon.find(bytes, hyphen + 1, end)
    word.form = part >= 0 ? part : lexicon.find(bytes, start, hyphen)
    if word.form >= 0 { word.flags.insert(.compound) }
    return true
  }

  /// `problemfri`: a suffix that frees of what stands before it.
  private static func freed(
    _ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) -> Bool {
    guard lexicon.compounds.canEndFree(bytes[end - 1]) else { return false }
    for border in stride(from: end - 2, through: max(start + shortestModifier, end - 8), by: -1) {
      guard let part = part(bytes, border, end, lexicon, .free) else { continue }
      for last in [border, border - 1] where last - start >= shortestModifier {
        let valence = lexicon.valence(ofForm: lexicon.find(bytes, start, last))
        guard valence != 0 else { continue }
        word.valence = valence * lexicon.compounds.values[part]
        word.flags.insert(.compound)
        return true
      }
    }
    return false
  }

  /// `kjempebra`, `drittservice`, `ukomfortabel`: a prefix that boosts, mars or turns.
  private static func prefixed(
    _ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) -> Bool {
    var parts = InlineArray<13, Int32>(repeating: -1)
    var hash = FormTable.seed
    let longest = min(end - 2, start + 12) - start
    guard longest >= 1 else { return false }
    for length in 1...longest {
      hash = FormTable.extend(hash, bytes[start + length - 1])
      let part = lexicon.compounds.parts.find(bytes, start, start + length, hash)
      parts[length] = Int32(truncatingIfNeeded: part)
    }
    for length in stride(from: longest, through: 1, by: -1) where parts[length] >= 0 {
      let number = Int(parts[length])
      let border = start + length
      let role = lexicon.compounds.roles[number]
      let skip = bytes[border] == 0x2D ? border + 1 : border
      let rest = lexicon.find(bytes, skip, end)
      guard rest >= 0, end - skip >= (role == .un ? 4 : 3) else { continue }
      let valence = lexicon.valence(ofForm: rest)
      switch role {
      case .booster, .un:
        guard valence != 0, role == .booster || valence > 0 else { continue }
        word.form = rest
        word.factor = lexicon.compounds.values[number]
      case .marred:
        guard isVocabulary(rest, lexicon) else { continue }
        word.valence = valence > 0 ? valence * 1.5 : lexicon.compounds.values[number]
      case .free: continue
      }
      word.flags.insert(.compound)
      return true
    }
    return false
  }

  private static func part(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon, _ role: CompoundParts.Role
  ) -> Int? {
    let hash = FormTable.hash(of: bytes, start, end, lowercasing: false)
    let number = lexicon.compounds.parts.find(bytes, start, end, hash)
    return number >= 0 && lexicon.compounds.roles[number] == role ? number : nil
  }
}

extension Lexicon {
  /// The sense of a form standing alone, or -1: its own, else that of the first of its lemmas that has one.
  func sense(ofForm form: Int32) -> Int {
    guard form >= 0 else { return -1 }
    let own = trie.rootChild(.form(Int(form)))
    if own >= 0, trie.nodes[own].sense >= 0 { return Int(trie.nodes[own].sense) }
    for i in Int(lemmaStarts[Int(form)])..<Int(lemmaStarts[Int(form) + 1]) {
      let node = trie.rootChild(.lemma(Int(lemmas[i])))
      if node >= 0, trie.nodes[node].sense >= 0 { return Int(trie.nodes[node].sense) }
    }
    return -1
  }

  /// Whether a form standing alone is a negator.
  func isNegator(_ form: Int32) -> Bool {
    let sense = sense(ofForm: form)
    return sense >= 0 && senses[sense].role == .negator
  }

  /// The valence of a form standing alone, or 0.
  func valence(ofForm form: Int32) -> Float {
    let sense = sense(ofForm: form)
    return sense >= 0 ? senses[sense].valence : 0
  }
}
