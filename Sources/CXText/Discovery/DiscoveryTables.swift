/// What discovery reads of Lexicons/ beside the lexicons: endings, words that name no theme, remarks that say nothing.
struct DiscoveryTables: Sendable {
  /// By index in `EmbeddedLexicons.languages`.
  private(set) var stemmers: [SuffixStemmer] = []
  /// By language: folded words that may stand in a label but not be one.
  private(set) var unnamed: [FormTable] = []
  /// Remarks that are no answer, as they are written.
  private(set) var emptyRemarks: [[UInt8]] = []
  /// Words of several languages for one thing, each with its language; see `Lexicons/shared/bridges.tsv`.
  private(set) var bridges: [[(language: Int, word: [UInt8])]] = []

  /// The names of the tables.
  static let names = ["suffixes.tsv", "unnamed.tsv", "remarks.tsv", "bridges.tsv"]

  /// Reads the tables, whose paths end in `<folder>/<table>`; others are passed over.
  init(_ tables: [LexiconFile], languages: [String]) {
    let none: [UInt8] = []
    stemmers = Array(repeating: SuffixStemmer(none.span), count: languages.count)
    unnamed = Array(repeating: FormTable(), count: languages.count)
    for table in tables {
      let parts = table.path.split(separator: "/").map(String.init)
      guard parts.count > 1 else { continue }
      let language = languages.firstIndex(of: parts[parts.count - 2])
      read(table.name, language, table.bytes.span, languages)
    }
  }

  private mutating func read(
    _ name: String, _ language: Int?, _ text: Span<UInt8>, _ languages: [String]
  ) {
    switch (name, language) {
    case ("suffixes.tsv", let language?): stemmers[language] = SuffixStemmer(text)
    case ("unnamed.tsv", let language?):
      for row in Self.rows(text) {
        let word = row[0]
        _ = unnamed[language].insert(word.span)
      }
    case ("remarks.tsv", _): emptyRemarks += Self.rows(text).map { $0[0] }
    case ("bridges.tsv", nil):
      for row in Self.rows(text) { bridges.append(Self.bridge(row, languages)) }
    default: return
    }
  }

  /// A row of `nb:faktura` cells.
  private static func bridge(
    _ cells: [[UInt8]], _ languages: [String]
  ) -> [(language: Int, word: [UInt8])] {
    cells.compactMap { cell in
      guard let colon = cell.firstIndex(of: 0x3A),
        let language = languages.firstIndex(of: String(decoding: cell[..<colon], as: UTF8.self))
      else { return nil }
      return (language, Array(cell[(colon + 1)...]))
    }
  }

  private static func rows(_ text: Span<UInt8>) -> [[[UInt8]]] {
    var reader = TableReader()
    var row = TableRow()
    var rows: [[[UInt8]]] = []
    while reader.next(&row, in: text) {
      rows.append((0..<min(row.count, TableRow.widest)).map { row.cell($0, in: text) })
    }
    return rows
  }
}
