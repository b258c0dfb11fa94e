/// What a report says, in one language: `Lexicons/shared/report.tsv`.
///
///     ReportWords(.swedish)["journey.title"]                 // "Resan"
///     ReportWords(.english)["count.comments", "n": "12"]     // "12 comments"
package struct ReportWords: Sendable {
  /// The language.
  package let language: Language
  private var words: [String: String] = [:]

  /// The languages that reports can be written in, by the columns of the table.
  package static let languages = ["nb", "nn", "da", "sv", "en"].map { Language($0) }

  /// The words of a language; English for one without a column.
  package init(_ language: Language) {
    let column = Self.languages.firstIndex(of: language) ?? Self.languages.count - 1
    self.language = Self.languages[column]
    EmbeddedLexicons.tables.first { $0.path == "shared/report.tsv" }?.withBytes { text in
      var reader = TableReader()
      var row = TableRow()
      while reader.next(&row, in: text) {
        words[row.string(0, in: text)] = row.string(column + 1, in: text)
      }
    }
  }

  /// What stands under a key; the key itself if nothing does, so that a gap is seen.
  package subscript(key: String) -> String { words[key] ?? key }

  /// Whether something stands under a key.
  package func has(_ key: String) -> Bool { words[key] != nil }

  /// The text of a key with each `{name}` replaced; what is filled in is not searched again.
  package subscript(key: String, values: KeyValuePairs<String, String>) -> String {
    var (result, rest) = ("", self[key][...])
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      let name = rest[rest.index(after: start)..<end]
      result += rest[..<start]
      result += values.first { $0.key == name }?.value ?? String(rest[start...end])
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
