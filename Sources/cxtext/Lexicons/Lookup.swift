import CXText
import CXTextIO

/// What one lexicon knows of a word or phrase.
struct Lookup {
  private let language: Language
  private let evidence: [Evidence]
  /// Whether the lexicon knows the word, though it may say no feeling.
  private let isKnown: Bool

  /// What the lexicon of `language` knows of `word`, which is analyzed as if it were a comment.
  init(of word: String, in language: Language, _ analyzer: Analyzer) {
    let analysis = analyzer.analyze(word, language: language)
    self.language = language
    evidence = analysis.evidence
    isKnown = !evidence.isEmpty || analysis.sentiment.coverage > 0
  }

  /// Appends `{"word":"awful","language":"en","known":true,"evidence":[...]}` and a line end.
  func append(jsonOf word: String, to output: inout [UInt8]) {
    output.append("{\"word\":")
    output.append(json: word)
    output.append(",\"language\":")
    output.append(json: language.code)
    output.append(isKnown ? ",\"known\":true" : ",\"known\":false")
    let utf8 = Array(word.utf8)
    output.append(evidence: evidence, in: utf8.span)
    output.append("}\n")
  }

  /// Appends the word and what each language knows of it.
  static func append(
    text lookups: [Lookup], of word: String, _ presentation: Presentation,
    to output: inout [UInt8]
  ) {
    let utf8 = Array(word.utf8)
    var head = StyledText()
    head.append(String(visible: utf8.span), .bold)
    var lines = [head]
    for lookup in lookups { lines += lookup.lines(of: utf8) }
    for line in lines {
      line.write(presentation.style, width: presentation.width, to: &output)
      output.append("\n")
    }
  }

  /// A line for each piece of evidence: `  en  awful: word -3.0`.
  private func lines(of word: [UInt8]) -> [StyledText] {
    var start = StyledText()
    start.append("  \(language.code)  ", .faint)
    guard !evidence.isEmpty else {
      start.append(isKnown ? "known, says no feeling" : "nothing known", .faint)
      return [start]
    }
    return evidence.map { one in
      var line = start
      line.append(EvidenceTable.short(one.entry), Style.Look(sign: one.value))
      line.append(one.entry.isEmpty ? one.kind.rawValue : ": \(one.kind.rawValue)")
      line.append(" \(one.base.signed(decimals: 1))")
      for modifier in one.modifiers {
        line.append(" × \(EvidenceTable.description(of: modifier, in: word.span))")
      }
      if !one.modifiers.isEmpty { line.append(" = \(one.value.signed(decimals: 2))") }
      return line
    }
  }
}
