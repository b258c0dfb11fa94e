extension SentenceSplitter {
  /// A splitter with the words of all built-in lexicons.
  public init() {
    self.init(words: .builtIn)
  }
}

extension Tokenizer {
  /// The sentences of `text`, in order, as ranges of its UTF-8.
  ///
  ///     Tokenizer().sentences(of: "Kl. 9 kom de. Bra!")  // [0..<13, 14..<18]
  ///
  /// A line break ends a sentence; only white space and invisible characters lie between the ranges. For many texts use
  /// `SentenceSplitter.split`, which reuses its storage.
  public func sentences(of text: String) -> [Range<Int>] {
    var sentences: [Sentence] = []
    SentenceSplitter().split(tokens(of: text).span, of: text.utf8Span.span, into: &sentences)
    return sentences.map(\.bytes)
  }
}

extension SentenceWords {
  /// The words of every `sentences.tsv`, read once.
  static let builtIn = {
    var words = SentenceWords()
    for table in EmbeddedLexicons.tables where table.path.hasSuffix("/sentences.tsv") {
      words.read(table)
    }
    return words
  }()

  /// Adds the rows of a table; rows with an unknown role are passed over, a test finds them.
  private mutating func read(_ table: EmbeddedTable) {
    table.withBytes { text in
      var reader = TableReader()
      var row = TableRow()
      while reader.next(&row, in: text) {
        guard let role = SentenceRole(row.range(1, in: text), in: text) else { continue }
        insert(row.cell(0, in: text), role)
      }
    }
  }
}
