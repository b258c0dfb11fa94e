/// Finds mistakes in the table of words that mean one thing in several languages (`Lexicons/shared/bridges.tsv`).
///
///     BridgeLinter.problems(file).first?.description
///     // "Lexicons/shared/bridges.tsv:12: two words of nb in one row"
public enum BridgeLinter {
  /// The name of the table.
  public static let table = "bridges.tsv"

  /// The mistakes of a table, in order of line: cells that are no `code:word`, languages that stand twice in a row, words
  /// that stand in two rows, and rows with fewer than two words that the lexicons of their languages know.
  ///
  /// - Parameters:
  ///   - file: The table.
  ///   - analyzer: Whose lexicons are asked.
  /// - Returns: The mistakes; none if the table is right.
  ///
  /// Complexity: linear in the bytes of the table.
  public static func problems(_ file: LexiconFile, _ analyzer: Analyzer) -> [LexiconError] {
    var reader = TableReader()
    var row = TableRow()
    let text = file.bytes.span
    var problems: [LexiconError] = []
    var lines: [String: Int] = [:]
    while reader.next(&row, in: text) {
      func note(_ reason: String) {
        problems.append(LexiconError(path: file.path, line: row.line, reason: reason))
      }
      var codes: Set<String> = []
      var known = 0
      for column in 0..<min(row.count, TableRow.widest) {
        let cell = row.string(column, in: text)
        guard let (code, word) = parts(of: cell) else {
          note("“\(cell)” is no code:word with the code of a language")
          continue
        }
        if !codes.insert(code).inserted { note("two words of \(code) in one row") }
        if let line = lines[cell] { note("“\(cell)” stands already on line \(line)") }
        lines[cell] = row.line
        if isKnown(word, code, analyzer.lexicons) { known += 1 }
      }
      if known < 2 { note("a bridge needs two words that the lexicons of their languages know") }
    }
    return problems
  }

  /// `nb` and `faktura` of `nb:faktura`; nil if it is nothing like it.
  private static func parts(of cell: String) -> (code: String, word: String)? {
    let parts = cell.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, EmbeddedLexicons.languages.contains(parts[0]) else { return nil }
    return (parts[0], parts[1])
  }

  private static func isKnown(_ word: String, _ code: String, _ lexicons: Lexicons) -> Bool {
    lexicons.with(Language(code)) { (lexicon, _) in knows(Array(word.utf8), lexicon) }
  }

  /// Whether a lexicon has the word, or both parts of it.
  private static func knows(_ word: [UInt8], _ lexicon: borrowing Lexicon) -> Bool {
    if lexicon.find(word.span, 0, word.count) >= 0 { return true }
    guard word.count <= CompoundSplitter.longestWord else { return false }
    var found = Word()
    CompoundSplitter.split(&found, word.span, 0, word.count, lexicon)
    return found.form >= 0 && found.flags.contains(.compound)
  }
}
