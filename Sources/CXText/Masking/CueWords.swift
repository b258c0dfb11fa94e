/// Words with a meaning, in small letters; a word that ends in `*` stands for all that begin so.
struct CueWords<Meaning: OptionSet & Sendable>: Sendable {
  /// A prefix has from so many bytes to so many.
  private static var prefixes: ClosedRange<Int> { 3...12 }
  /// Longer words, in bytes, are not looked up.
  private static var longest: Int { 64 }

  private var forms = FormTable(capacity: 1024)
  private var meanings: [Meaning] = []
  private var beginnings = FormTable(capacity: 512)
  private var meaningsOfBeginnings: [Meaning] = []

  /// Adds a word or, with `*` at its end, a beginning.
  mutating func insert(_ word: [UInt8], _ meaning: Meaning) {
    if word.last == 0x2A {
      let number = beginnings.insert(word.span.extracting(droppingLast: 1))
      if number == meaningsOfBeginnings.count { meaningsOfBeginnings.append([]) }
      meaningsOfBeginnings[number].formUnion(meaning)
    } else {
      let number = forms.insert(word.span)
      if number == meanings.count { meanings.append([]) }
      meanings[number].formUnion(meaning)
    }
  }

  /// What a word means, whatever its case; a period at its end is left out. Empty if it is not in the table.
  func meaning(_ text: Span<UInt8>, _ token: Token) -> Meaning {
    guard token.bytes.count <= Self.longest else { return [] }
    var folded = FoldedWord()
    folded.fold(text, token.withoutPeriod(text))
    let bytes = folded.bytes.span
    let form = forms.find(bytes, 0, folded.count, folded.hash)
    if form >= 0 { return meanings[form] }
    var hash = FormTable.seed
    var found: Meaning = []
    for length in 1...max(1, min(folded.count, Self.prefixes.upperBound)) where folded.count > 0 {
      hash = FormTable.extend(hash, bytes[length - 1])
      guard length >= Self.prefixes.lowerBound else { continue }
      let number = beginnings.find(bytes, 0, length, hash)
      if number >= 0 { found = meaningsOfBeginnings[number] }
    }
    return found
  }
}

extension Token {
  /// The token as a word, without the period of an abbreviation.
  func withoutPeriod(_ text: Span<UInt8>) -> Token {
    guard kind == .abbreviation, text[Int(end) - 1] == 0x2E else { return self }
    return Token(Int(start), Int(end) - 1, .word, flags)
  }
}
