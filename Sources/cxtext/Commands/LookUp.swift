import CXText
import CXTextIO

extension Command {
  /// `cxtext lexicon lookup`.
  static let lookUp = Command(
    "lexicon lookup", .words, summary: "say what the lexicons know of a word or phrase",
    details: [
      "Looks each word up in every language, or in that of --language: its entry, what that entry"
        + " does, and its valence (-5 to 5). A phrase must be quoted."
    ],
    examples: [
      Example(line: "cxtext lexicon lookup awful", meaning: "a word in all languages"),
      Example(
        line: "cxtext lexicon lookup --language en 'not bad'", meaning: "a phrase in English"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings
    let analyzer = try Analyzer(settings.analysis)
    let presentation = Presentation(settings)
    guard presentation.format.delimiter == nil else {
      throw .usage("lexicon lookup writes text or jsonl, not \(presentation.format.rawValue)")
    }
    var output: [UInt8] = []
    for word in invocation.operands {
      let lookups = (settings.language.map { [$0] } ?? Analyzer.languages).map {
        Lookup(of: word, in: $0, analyzer)
      }
      if presentation.format == .text {
        Lookup.append(text: lookups, of: word, presentation, to: &output)
      } else {
        for lookup in lookups { lookup.append(jsonOf: word, to: &output) }
      }
    }
    try Output.write(output)
    return .success
  }
}
