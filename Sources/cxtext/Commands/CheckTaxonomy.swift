import CXText
import CXTextIO

extension Command {
  /// `cxtext taxonomy check`.
  static let checkTaxonomy = Command(
    "taxonomy check", .paths, summary: "look for mistakes in touchpoints and themes of your own",
    details: [
      "A file is a table (TSV or CSV) with the columns id, what, language, text, weight; each row says"
        + " one thing: that the id is a `theme` (text: its driver; weight -1: a nuisance by itself), a"
        + " `touchpoint` (text: its stage), a `promise` or a `competitor`; a `name` in a language; a"
        + " `pattern` that finds it, in the language of topics.tsv (Lexicons/README.md); an `example`"
        + " where it must be found (`id-`: as a pain point) and a `counterexample` where it must not; or"
        + " `remove`, which takes a built-in one away (`*`: all).",
      "Every example is tried. Patterns that find nothing are mistakes; what another pattern finds"
        + " already, what tells another theme too, beginnings of many words, and what `lexicon check`"
        + " finds in patterns are noted. The exit code is 1 if there is a mistake.",
    ],
    examples: [
      Example(line: "cxtext taxonomy check my-themes.tsv", meaning: "check themes of your own"),
      Example(
        line: "cxtext --taxonomy my-themes.tsv reviews.txt", meaning: "and use them"),
    ]
  ) { (invocation) throws(Failure) in
    var mistakeCount = 0
    for path in invocation.operands {
      let (file, problems) = try TaxonomyFile.reading(path)
      let check = try TaxonomyCheck.of(file, problems, packs: invocation.settings.analysis.packs)
      mistakeCount += check.remarks.filter(\.isMistake).count
      try Output.write(check.report(of: file))
    }
    return mistakeCount == 0 ? .success : .failure
  }
}

extension TaxonomyCheck {
  fileprivate static func of(
    _ file: TaxonomyFile, _ problems: [LexiconError], packs: [String]
  ) throws(Failure) -> TaxonomyCheck {
    do throws(LexiconError) {
      return try TaxonomyCheck(file, problems: problems, packs: packs)
    } catch {
      throw Failure(error)
    }
  }

  /// A line for each remark, then what was read.
  fileprivate func report(of file: TaxonomyFile) -> String {
    func count(_ statements: TaxonomyFile.Statement...) -> String {
      file.rows.filter { statements.contains($0.statement) }.count.grouped
    }
    let lines = remarks.map(\.description)
    let problems = LexiconCheck.count(remarks.filter(\.isMistake).count)
    let summary =
      "\(file.path): \(count(.touchpoint)) touchpoints, \(count(.theme, .promise)) themes, "
      + "\(count(.pattern)) patterns; \(rightCount.grouped) of \(exampleCount.grouped) examples right; "
      + problems
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }
}
