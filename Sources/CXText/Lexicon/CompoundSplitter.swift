/// Finds known words inside a word that no table lists.
///
/// The last part decides what a Nordic compound is, so the longest known last part is tried first
/// (`kundeservice` + `mareritt`); what stands before it must be known too.
enum CompoundSplitter {
  /// A word of more bytes than this is not split: no real word is longer, and the work stays bounded.
  static let longestWord = 48
  private static let shortestHead = 4
  private static let shortestModifier = 3

  /// Gives `word` what its parts tell: the form of its head, a factor, or a valence.
  static func split(
    _ word: inout Word, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) {
    if splitAtHyphen(&word, bytes, start, end, lexicon) { return }
    if freed(&word, bytes, start, end, lexicon) { return }
    guard end - start >= shortestModifier + shortestHead else {
      _ = prefixed(&word, bytes, start, end, lexicon)
      return
    }
    if prefixed(&word, bytes, start, end, lexicon) { return }
    var border = start + shortestModifier
    while border <= end - shortestHead {
      defer { border += 1 }
      if bytes[border] & 0xC0 == 0x80 { continue }  // inside a character
      let head = lexicon.find(bytes, border, end)
      guard head >= 0, isVocabulary(head, lexicon) else { continue }
      guard isModifier(bytes, start, border, lexicon) else { continue }
      word.form = head
      word.flags.insert(.compound)
      return
    }
  }

  private static func isVocabulary(_ form: Int32, _ lexicon: Lexicon) -> Bool {
    let traits = lexicon.traits[Int(form)]
    return traits.contains(.vocabulary) && !traits.contains(.stopWord)
  }

  /// Whether a known word, perhaps with a linking letter, stands there.
  private static func isModifier(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ lexicon: Lexicon
  ) -> Bool {
    let form = lexicon.find(bytes, start, end)
    if form >= 0, isVocabulary(form, lexicon) { return true }
    for linker in lexicon.compounds.linkers where end - linker.count - start >= shortestModifier {
      var stands = true
      for (offset, byte) in linker.enumerated() where bytes[end - linker.count + offset] != byte {
        stands = false
      }
      guard stands else { continue }
      let form = lexicon.find(bytes, start, end - linker.count)
      if form >= 0, isVocabulary(form, lexicon) { return true }
    }
    return false
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
    for border in stride(from: min(end - 2, start + 12), through: start + 1, by: -1) {
      let number = lexicon.compounds.parts.find(
        bytes, start, border,
        FormTable.hash(of: bytes, start, border, lowercasing: false))
      guard number >= 0 else { continue }
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
    let own = trie.child(of: 0, .form(Int(form)))
    if own >= 0, trie.nodes[own].sense >= 0 { return Int(trie.nodes[own].sense) }
    for i in Int(lemmaStarts[Int(form)])..<Int(lemmaStarts[Int(form) + 1]) {
      let node = trie.child(of: 0, .lemma(Int(lemmas[i])))
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
