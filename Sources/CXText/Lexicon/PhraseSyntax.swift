/// The small language of `phrases.tsv`: `pengene * aldri`, `~ringe|~kontakte # ganger`, `i? # dager`.
///
/// Reading reuses the arrays, since a language has thousands of phrases and one comment must not wait for them.
struct PhraseSyntax {
  /// A phrase that stands for more plain patterns than this is refused.
  static let mostPatterns = 400
  /// A phrase of more parts than this is refused.
  static let mostParts = 10

  /// What may stand at one place: a range of the phrase's bytes, and how they are meant.
  struct Choice {
    enum Kind { case word, lemma, number, gap, stem }
    var kind: Kind
    var start: Int
    var end: Int
  }

  /// One part: which choices it has, and whether it may be absent.
  struct Part {
    var choices: Range<Int>
    var isOptional: Bool
  }

  private(set) var choices: [Choice] = []
  private(set) var parts: [Part] = []

  /// How many parts are gaps.
  var gapCount: Int { parts.count { choices[$0.choices.lowerBound].kind == .gap } }

  /// Reads a phrase; throws what is wrong with it in words.
  mutating func read(_ phrase: Span<UInt8>) throws(PhraseError) {
    choices.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    var start = 0
    for i in 0...phrase.count where i == phrase.count || phrase[i] == 0x20 {
      guard i > start else { throw PhraseError("two spaces stand side by side") }
      try readPart(phrase, start, i)
      start = i + 1
    }
    guard parts.count <= Self.mostParts else {
      throw PhraseError("a phrase has at most \(Self.mostParts) parts")
    }
    for edge in [parts[0], parts[parts.count - 1]]
    where edge.isOptional || choices[edge.choices.lowerBound].kind == .gap {
      throw PhraseError("a phrase cannot begin or end with * or an optional word")
    }
  }

  private mutating func readPart(
    _ phrase: Span<UInt8>, _ start: Int, _ end: Int
  ) throws(PhraseError) {
    let isOptional = end - start > 1 && phrase[end - 1] == 0x3F
    let last = isOptional ? end - 1 : end
    let firstChoice = choices.count
    if last - start == 1, phrase[start] == 0x2A {
      choices.append(Choice(kind: .gap, start: start, end: last))
    } else {
      var first = start
      for i in start...last where i == last || phrase[i] == 0x7C {
        guard i > first else { throw PhraseError("an alternative is empty") }
        choices.append(choice(phrase, first, i))
        first = i + 1
      }
    }
    parts.append(Part(choices: firstChoice..<choices.count, isOptional: isOptional))
  }

  private func choice(_ phrase: Span<UInt8>, _ start: Int, _ end: Int) -> Choice {
    if end - start == 1, phrase[start] == 0x23 {
      return Choice(kind: .number, start: start, end: end)
    }
    if end - start > 1, phrase[end - 1] == 0x2A {
      return Choice(kind: .stem, start: start, end: end - 1)
    }
    return phrase[start] == 0x7E
      ? Choice(kind: .lemma, start: start + 1, end: end)
      : Choice(kind: .word, start: start, end: end)
  }
}

/// What is wrong with a phrase, in words.
struct PhraseError: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
