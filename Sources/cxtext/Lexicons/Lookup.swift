import CXText
import CXTextIO

/// What one lexicon knows of a word or phrase.
struct Lookup {
  private let language: Language
  private let entries: [LexiconEntry]
  /// Whether the lexicon knows the word, though it may say no feeling.
  private let isKnown: Bool

  /// What the lexicon of `language` knows of `word`, which is analyzed as if it were a comment.
  init(of word: String, in language: Language, _ analyzer: Analyzer) {
    let analysis = analyzer.analyze(word, language: language)
    self.language = language
    entries = analyzer.entries(matching: word, in: language)
    isKnown = !entries.isEmpty || analysis.sentiment.coverage > 0
  }

  /// Appends `{"word":"awful","language":"en","known":true,"entries":[{"entry":"awful","role":"polarity","valence":-3}]}`.
  func append(jsonOf word: String, to output: inout [UInt8]) {
    output.append("{\"word\":")
    output.append(json: word)
    output.append(",\"language\":")
    output.append(json: language.code)
    output.append(isKnown ? ",\"known\":true" : ",\"known\":false")
    output.append(",\"entries\":[")
    for (index, entry) in entries.enumerated() {
      output.append(index == 0 ? "{\"entry\":" : ",{\"entry\":")
      output.append(json: entry.text)
      output.append(",\"role\":")
      output.append(json: entry.role)
      output.append(",\"valence\":")
      output.append(entry.valence)
      output.append("}")
    }
    output.append("]}\n")
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
    for lookup in lookups { lines += lookup.lines() }
    for line in lines {
      line.write(presentation.style, width: presentation.width, to: &output)
      output.append("\n")
    }
  }

  /// A line for each entry: `  en  awful: polarity -3.0`, `  en  not: negator`.
  private func lines() -> [StyledText] {
    var start = StyledText()
    start.append("  \(language.code)  ", .faint)
    guard !entries.isEmpty else {
      start.append(isKnown ? "known, says no feeling" : "nothing known", .faint)
      return [start]
    }
    return entries.map { entry in
      var line = start
      line.append(EvidenceTable.short(entry.text), Style.Look(sign: entry.valence))
      line.append(": \(entry.role)")
      if entry.valence != 0 { line.append(" \(entry.valence.signed(decimals: 1))") }
      return line
    }
  }
}
