@testable import CXText

/// Lexicons made of a few rows, so that what the built-in ones say can change.
enum TableLexicon {
  /// An analyzer that reads every language with these tables.
  static func analyzer(_ tables: [String: String], taxonomy: [String: String] = [:]) -> Analyzer {
    var builder = LexiconBuilder(.english)
    for name in LexiconBuilder.tableNames {
      if let text = tables[name] ?? taxonomy[name] {
        builder.read(name, Array(text.utf8).span, path: name)
      }
    }
    let lexicon = builder.finished()
    let files = taxonomy.map {
      LexiconFile(path: "taxonomy/" + $0.key, bytes: Array($0.value.utf8))
    }
    return Analyzer(
      lexicons: EmbeddedLexicons.languages.map { _ in lexicon } + [lexicon],
      taxonomy: files.isEmpty ? .builtIn : Taxonomy(files))
  }
}
