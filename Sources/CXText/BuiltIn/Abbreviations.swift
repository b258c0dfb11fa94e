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
    let start = unsafe table.text.utf8Start
    let bytes = unsafe UnsafeBufferPointer(start: start, count: table.text.utf8CodeUnitCount)
    let text = unsafe Span(_unsafeElements: bytes)
    var reader = TableReader()
    var row = TableRow()
    var cells: [[UInt8]] = []
    while reader.next(&row, in: text) { cells.append(row.cell(0, in: text)) }
    return cells
  }
}
