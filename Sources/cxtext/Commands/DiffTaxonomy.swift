import CXText
import CXTextIO

extension Command {
  /// `cxtext taxonomy diff`.
  static let diffTaxonomy = Command(
    "taxonomy diff", .paths, summary: "show what a change of your own taxonomy does to comments",
    details: [
      "Takes two files as --taxonomy does, the old one and the new one (`-` for none), and reads every"
        + " comment of the files given with --on, one per line, with both. Each touchpoint and theme that"
        + " is found otherwise is one row: in how many comments before and after, in how many it is new,"
        + " gone, or of another polarity, and a comment where."
    ],
    examples: [
      Example(
        line: "cxtext taxonomy diff old.tsv new.tsv --on reviews.txt", meaning: "compare two files"),
      Example(
        line: "cxtext taxonomy diff - my-themes.tsv --on reviews.txt",
        meaning: "what your file adds to the built-in taxonomy"),
    ]
  ) { (invocation) throws(Failure) in
    let settings = invocation.settings
    guard invocation.operands.count == 2 else {
      throw .usage("taxonomy diff takes two files, the old taxonomy and the new one (- for none)")
    }
    guard !settings.comments.isEmpty else {
      throw .usage("taxonomy diff needs comments to compare on: --on FILE")
    }
    var analyzers: [Analyzer] = []
    for path in invocation.operands {
      var analysis = settings.analysis
      if path != "-" { analysis.taxonomies.append(path) }
      analyzers.append(try Analyzer(analysis))
    }
    var difference = TaxonomyDifference(from: analyzers[0], to: analyzers[1], settings.language)
    try difference.read(settings.comments)
    var output: [UInt8] = []
    difference.append(Presentation(settings), to: &output)
    try Output.write(output)
    return .success
  }
}
