/// The small language of `phrases.tsv`: `pengene * aldri`, `~ringe|~kontakte # ganger`, `i? # dager`.
struct PhraseSyntax {
  /// A phrase that stands for more plain patterns than this is refused.
  static let mostPatterns = 400
  /// A phrase of more parts than this is refused.
  static let mostParts = 10

  /// One part: what may stand there, and whether it may be absent.
  struct Part {
    enum Choice {
      case word([UInt8])
      case lemma([UInt8])
      case number
      case gap
    }
    var choices: [Choice]
    var isOptional: Bool
  }

  /// Reads a phrase; throws what is wrong with it in words.
  static func parts(of phrase: [UInt8]) throws(PhraseError) -> [Part] {
    let words = phrase.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count <= mostParts else {
      throw PhraseError("a phrase has at most \(mostParts) parts")
    }
    var parts: [Part] = []
    for word in words {
      guard !word.isEmpty else { throw PhraseError("two spaces stand side by side") }
      parts.append(try part(of: word))
    }
    if let first = parts.first, let last = parts.last {
      for edge in [first, last] where edge.isOptional || isGap(edge) {
        throw PhraseError("a phrase cannot begin or end with * or an optional word")
      }
    }
    return parts
  }

  private static func part(of word: ArraySlice<UInt8>) throws(PhraseError) -> Part {
    let isOptional = word.count > 1 && word.last == 0x3F
    let body = isOptional ? word.dropLast() : word
    if body.elementsEqual([0x2A]) { return Part(choices: [.gap], isOptional: isOptional) }
    var choices: [Part.Choice] = []
    for choice in body.split(separator: 0x7C, omittingEmptySubsequences: false) {
      guard !choice.isEmpty else { throw PhraseError("an alternative is empty") }
      if choice.elementsEqual([0x23]) {
        choices.append(.number)
      } else if choice.first == 0x7E {
        choices.append(.lemma(Array(choice.dropFirst())))
      } else {
        choices.append(.word(Array(choice)))
      }
    }
    return Part(choices: choices, isOptional: isOptional)
  }

  private static func isGap(_ part: Part) -> Bool {
    if case .gap = part.choices.first { return true }
    return false
  }

  /// Every plain pattern that `parts` stands for, each choice turned into a symbol by `symbol`.
  static func patterns(
    of parts: [Part], symbol: (Part.Choice) throws(PhraseError) -> Symbol
  ) throws(PhraseError) -> [[Symbol]] {
    var patterns: [[Symbol]] = [[]]
    for part in parts {
      var grown: [[Symbol]] = part.isOptional ? patterns : []
      for choice in part.choices {
        let next = try symbol(choice)
        for pattern in patterns { grown.append(pattern + [next]) }
      }
      guard grown.count <= mostPatterns else {
        throw PhraseError("the alternatives make more than \(mostPatterns) patterns; use two rows")
      }
      patterns = grown
    }
    return patterns
  }
}

/// What is wrong with a phrase, in words.
struct PhraseError: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
