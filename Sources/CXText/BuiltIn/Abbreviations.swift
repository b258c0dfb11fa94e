extension Tokenizer {
  /// A tokenizer with the abbreviations of all built-in lexicons.
  public init() {
    self.init(abbreviations: .builtIn)
  }
}

extension AbbreviationTable {
  /// The first columns of every `abbreviations.tsv`, read once.
  static let builtIn = AbbreviationTable(
    EmbeddedLexicons.tables.lazy
      .filter { $0.path.hasSuffix("/abbreviations.tsv") }
      .flatMap { firstColumn(of: $0) })

  private static func firstColumn(of table: EmbeddedTable) -> [[UInt8]] {
    table.withBytes { text in
      var reader = TableReader()
      var row = TableRow()
      var cells: [[UInt8]] = []
      while reader.next(&row, in: text) { cells.append(row.cell(0, in: text)) }
      return cells
    }
  }
}
