import CXText

extension Command {
  /// `cxtext language`.
  static let language = Command(
    "language", .inputs, summary: "say which language each comment is in",
    details: [
      "The language is one of \(ArgumentParser.list(Analyzer.languages.map(\.code))), or none of"
        + " them; the confidence is between 0 and 1."
    ],
    examples: [
      Example(line: "cxtext language --format tsv reviews.txt", meaning: "a table of languages")
    ]
  ) { (invocation) throws(Failure) in
    let analyzer = Analyzer()
    let workload = Workload(invocation)
    return try workload.run(
      header: { $1.append(header: LanguageFormatter.columns, $0) }
    ) {
      LanguageFormatter(analyzer, workload.presentation)
    }
  }
}
