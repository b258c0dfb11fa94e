extension DiscoveryTables {
  /// The tables inside the binary, read once.
  static let builtIn = DiscoveryTables(
    EmbeddedLexicons.tables
      .filter { table in names.contains { table.path.hasSuffix("/" + $0) } }
      .map { table in
        LexiconFile(
          path: table.path, bytes: table.withBytes { span in span.indices.map { span[$0] } })
      },
    languages: EmbeddedLexicons.languages)
}
