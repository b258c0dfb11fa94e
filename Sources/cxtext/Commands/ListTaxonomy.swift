import CXText
import CXTextIO

extension Command {
  /// `cxtext taxonomy list`.
  static let listTaxonomy = Command(
    "taxonomy list", .choice(Taxonomy.Part.allCases.map(\.rawValue)),
    summary: "list the touchpoints or themes that comments are sorted by, or the industry packs",
    details: [
      "Touchpoints are listed in the order of the customer journey with their stage, themes with"
        + " what drives them. Names are in the language of --language, English unless told."
    ],
    examples: [
      Example(line: "cxtext taxonomy list touchpoints", meaning: "the customer journey"),
      Example(
        line: "cxtext taxonomy list themes --pack bank", meaning: "with those of banks"),
      Example(
        line: "cxtext taxonomy list themes --language sv --format tsv",
        meaning: "the themes with Swedish names, for a spreadsheet"),
    ]
  ) { (invocation) throws(Failure) in
    let presentation = Presentation(invocation.settings)
    let analyzer = try Analyzer(invocation.settings.analysis)
    let part = Taxonomy.Part(rawValue: invocation.operands[0]) ?? .themes
    let table = analyzer.taxonomy.table(part, namedIn: invocation.settings.language ?? .english)
    var output: [UInt8] = []
    table.append(presentation.format, to: &output)
    try Output.write(output)
    return .success
  }
}
