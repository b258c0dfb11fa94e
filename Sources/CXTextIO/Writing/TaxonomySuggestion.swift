import CXText

/// Found themes as rows of a taxonomy, to be edited by a person.
///
///     late_parcel  theme             outcome
///     late_parcel  name     en       Late parcel
///     late_parcel  pattern  en       late parcel
///     late_parcel  example  en       My parcel was late again
extension [UInt8] {
  /// What drives a theme that nobody has judged yet.
  static var unjudgedDriver: String { "outcome" }

  /// Appends the rows of all themes, with a header.
  package mutating func append(taxonomyOf findings: DiscoveryFindings) {
    append(taxonomyHeader: ())
    var used: Set<String> = []
    for theme in findings.themes {
      let slug = Self.slug(of: theme.label)
      let id = slug.isEmpty || !used.insert(slug).inserted ? theme.id : slug
      let code = theme.language?.code ?? ""
      append(taxonomyRow: [id, "theme", "", Self.unjudgedDriver, ""])
      append(taxonomyRow: [
        id, "name", code, theme.label.prefix(1).uppercased() + theme.label.dropFirst(), "",
      ])
      let patterns = theme.keyphrases.prefix(4).filter { $0.share >= 0.1 }.map(\.text)
      for pattern in patterns { append(taxonomyRow: [id, "pattern", code, pattern, ""]) }
      // An example must be found by a pattern.
      for comment in theme.typical where patterns.contains(where: { comment.holds($0) }) {
        append(taxonomyRow: [id, "example", code, comment, ""])
      }
    }
  }

  /// Appends the comment that names the columns of a taxonomy.
  mutating func append(taxonomyHeader: Void) {
    append("# columns: id, what, language, text, weight\n")
  }

  /// Appends a row of a taxonomy.
  mutating func append(taxonomyRow cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { append("\t") }
      append(cell: cell, .tab)
    }
    append("\n")
  }

  /// A label as an id: ASCII letters and digits with `_` between; letters of the Nordic alphabets spelt out.
  private static func slug(of label: String) -> String {
    let spelt: [UInt32: String] = [
      0xE5: "aa", 0xE6: "ae", 0xE4: "ae", 0xF8: "oe", 0xF6: "oe", 0xE9: "e", 0xFC: "u",
    ]
    var slug = ""
    for scalar in label.lowercased().unicodeScalars {
      if let letters = spelt[scalar.value] {
        slug += letters
      } else if scalar.isASCII,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "_" {
        slug += "_"
      }
    }
    return slug.last == "_" ? String(slug.dropLast()) : slug
  }
}

extension String {
  /// Whether the words of `phrase` stand in the text one after another, in any case, nothing but spaces between.
  fileprivate func holds(_ phrase: String) -> Bool {
    let words = lowercased().split(separator: " ").map { String($0) }
    let wanted = phrase.split(separator: " ").map { String($0) }
    guard !wanted.isEmpty, words.count >= wanted.count else { return false }
    return (0...(words.count - wanted.count)).contains {
      Array(words[$0..<($0 + wanted.count)]) == wanted
    }
  }
}
