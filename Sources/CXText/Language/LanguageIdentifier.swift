struct LanguageIdentifier: Sendable {
  func language(of folded: FoldedText, _ tokens: [Token]) -> LanguageGuess {
    LanguageGuess(language: Language("nb"), confidence: 1)
  }
}
