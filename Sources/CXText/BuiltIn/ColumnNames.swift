/// The names by which the columns of exported tables are known: `Lexicons/shared/columns.tsv`.
///
///     ColumnNames.builtIn.names(of: .text)   // ["text", "comment", ...]
package struct ColumnNames: Sendable {
  /// What a column holds.
  package enum Role: String, CaseIterable, Sendable {
    /// The comment.
    case text
    /// Whether it is positive, in words.
    case label
    /// 1 to 5 stars.
    case stars
    /// 0 to 10: would you recommend us?
    case nps
    case language
    case id
  }

  private var names: [Role: [String]] = [:]

  /// The names in lower case, the likeliest first.
  package func names(of role: Role) -> [String] { names[role] ?? [] }

  /// The table inside the binary.
  package static let builtIn = ColumnNames(
    EmbeddedLexicons.tables.first { $0.path == "shared/columns.tsv" })

  init(_ table: EmbeddedTable?) {
    table?.withBytes { text in
      var reader = TableReader()
      var row = TableRow()
      while reader.next(&row, in: text) {
        guard let role = Role(rawValue: row.string(1, in: text)) else { continue }
        names[role, default: []].append(row.string(0, in: text))
      }
    }
  }
}
