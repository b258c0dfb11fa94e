/// A table of `Lexicons/shared` as rows of cells, for tables that are read whole.
package struct SharedTable: Sendable {
  /// The cells of each row; one that says `-` is empty.
  package let rows: [[String]]

  /// The table of this name inside the binary; no rows if there is none.
  package init(_ name: String) {
    var rows: [[String]] = []
    EmbeddedLexicons.tables.first { $0.path == "shared/" + name }?.withBytes { text in
      var reader = TableReader()
      var row = TableRow()
      while reader.next(&row, in: text) {
        rows.append((0..<row.count).map { row.string($0, in: text) })
      }
    }
    self.rows = rows
  }
}
