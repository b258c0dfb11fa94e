/// A row with a pattern, as the rules of the linter look at it.
///
/// Each rule is a file with a function from a row to remarks; `LexiconLinter.patternRules` lists them.
struct PatternRow {
  /// One word that may stand at a place.
  struct Choice {
    let kind: PhraseSyntax.Choice.Kind
    /// Its letters, without the signs of the pattern language.
    let word: String
  }

  /// One place, and what may stand there.
  struct Part {
    let choices: [Choice]
    let isOptional: Bool

    var isGap: Bool { choices.first?.kind == .gap }
    /// The choice, if there is only one and it is no gap.
    var only: Choice? { choices.count == 1 && !isGap ? choices[0] : nil }
  }

  /// Where it stands.
  let path: String
  let line: Int
  /// The ids that it tells, with their signs; none in tables of feelings.
  let ids: [String]
  /// The pattern as it is written.
  let pattern: String
  /// Both sides of `a & b`, else one.
  let sides: [[Part]]

  /// The row with this pattern; nil if it is none.
  init?(_ pattern: [UInt8], ids: [String] = [], path: String, line: Int) {
    (self.path, self.line, self.ids) = (path, line, ids)
    self.pattern = String(decoding: pattern, as: UTF8.self)
    var sides: [[Part]] = []
    var syntax = PhraseSyntax()
    for side in LexiconBuilder.sides(of: pattern) {
      guard !side.isEmpty, (try? syntax.read(side.span)) != nil else { return nil }
      sides.append(
        syntax.parts.map { part in
          Part(
            choices: syntax.choices[part.choices].map {
              Choice(kind: $0.kind, word: String(decoding: side[$0.start..<$0.end], as: UTF8.self))
            },
            isOptional: part.isOptional)
        })
    }
    self.sides = sides
  }

  /// A remark at the place of the row.
  func error(_ reason: String) -> LexiconError {
    LexiconError(path: path, line: line, reason: reason)
  }
}

/// What the rules ask of the words in a pattern.
struct PatternWords: Sendable {
  let lexicon: Lexicon
  let tokenizer: Tokenizer

  /// What kind of word it is; nothing of one that no table holds.
  func traits(of word: String) -> Lexicon.Traits {
    let form = lexicon.forms.find(Array(word.utf8))
    return form >= 0 ? lexicon.traits[form] : []
  }

  /// Whether one word after the other is a conjunction of two words.
  func isConjunction(_ first: String, _ second: String) -> Bool {
    let (one, other) = (
      lexicon.forms.find(Array(first.utf8)), lexicon.forms.find(Array(second.utf8))
    )
    guard one >= 0, other >= 0 else { return false }
    return lexicon.wordPairs.contains(UInt64(one) << 32 | UInt64(other))
  }

  /// Whether it is a small word, or a number: one that wordings have beside a word with content.
  func isSmall(_ choice: PatternRow.Choice) -> Bool {
    if choice.kind == .number { return true }
    let form = choice.kind == .word ? lexicon.forms.find(Array(choice.word.utf8)) : -1
    return form >= 0
      && (lexicon.traits[form].contains(.stopWord) || lexicon.numbers[form] >= 0)
  }
}
