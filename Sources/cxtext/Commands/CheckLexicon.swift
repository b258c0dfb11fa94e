import CXText
import CXTextIO

extension Command {
  /// `cxtext lexicon check`.
  static let checkLexicon = Command(
    "lexicon check", .paths, summary: "look for mistakes in lexicon tables",
    details: [
      "A path may be a table (checked with the others in its folder), a language's folder, a pack's"
        + " folder, the folder of all languages with their packs, or a file of your own for"
        + " --lexicon.",
      "Each mistake is one line, `path:line: what is wrong`; then follows what was read. Beside rows"
        + " that cannot be read these are patterns that find less or other things than they seem to:"
        + " alternatives `|` that bind one word where two were meant, words that begin a clause behind"
        + " a gap `*`, beginnings under four letters inside `a & b`, signs that no word is made of,"
        + " rows that a `#` makes comments, and ids of other packs. Patterns that a pack has in common"
        + " with its language are noted. The exit code is 1 if anything is wrong.",
    ],
    examples: [
      Example(line: "cxtext lexicon check my-words.tsv", meaning: "check words of your own"),
      Example(line: "cxtext lexicon check Lexicons", meaning: "check all built-in languages"),
    ]
  ) { (invocation) throws(Failure) in
    var checks: [LexiconCheck] = []
    for path in invocation.operands { checks += try LexiconCheck.checks(of: path) }
    for check in checks { try Output.write(check.report) }
    let problemCount = checks.reduce(0) { $0 + $1.problems.count }
    if checks.count > 1 { try Output.write("all: \(LexiconCheck.count(problemCount))\n") }
    return problemCount == 0 ? .success : .failure
  }
}
