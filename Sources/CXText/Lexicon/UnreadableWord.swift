/// Finds words of patterns that no text has, since the tokenizer makes something else of their letters.
///
///     20 % off      // a sign is no word, and no pattern goes on over it
///     10%|ten off   // “10” and “%”
enum UnreadableWord {
  static func remarks(_ row: PatternRow, _ words: PatternWords) -> [String] {
    row.sides.joined().flatMap(\.choices).compactMap { choice in
      guard choice.kind == .word else { return nil }
      let pieces = pieces(choice.word, words.tokenizer)
      if pieces.isEmpty {
        return "“\(choice.word)” is a sign, no word, and no pattern goes on over it: leave it out"
      }
      guard pieces != [choice.word] else { return nil }
      let list = pieces.map { "“\($0)”" }.joined(separator: " and ")
      return "no text has “\(choice.word)”, since it is read as \(list): write it so"
    }
  }

  /// The words that the tokenizer finds in a word amid a text, folded.
  private static func pieces(_ word: String, _ tokenizer: Tokenizer) -> [String] {
    // A period before a small letter is read as it is inside a sentence.
    let utf8 = Array((word + " x").utf8)
    var tokens: [Token] = []
    tokenizer.tokenize(utf8.span, into: &tokens)
    var folded = FoldedWord()
    return tokens.dropLast().filter(\.isWordLike).map { token in
      folded.fold(utf8.span, token)
      return String(decoding: folded.bytes[..<folded.count], as: UTF8.self)
    }
  }
}
