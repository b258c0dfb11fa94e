/// The words that exports write for months: `Lexicons/shared/months.tsv`.
package struct MonthNames: Sendable {
  private var months: [[UInt8]: Int] = [:]

  /// The table inside the binary.
  package static let builtIn = MonthNames(SharedTable("months.tsv"))

  init(_ table: SharedTable) {
    for row in table.rows where row.count > 1 { months[Array(row[0].utf8)] = Int(row[1]) }
  }

  /// The month of a name in small letters, 1...12; nil if it is no month.
  package func month(_ name: [UInt8]) -> Int? { months[name] }
}

/// The words that exports write for marks: `Lexicons/shared/scales.tsv`.
package struct ScaleWords: Sendable {
  /// What a word says.
  package enum Meaning: Hashable, Sendable {
    /// A mark from 0 to 1.
    case value(Double)
    /// No mark was given.
    case none
  }

  private var words: [String: Meaning] = [:]

  /// The table inside the binary.
  package static let builtIn = ScaleWords(SharedTable("scales.tsv"))

  init(_ table: SharedTable) {
    for row in table.rows where row.count > 1 {
      words[row[0]] = Double(row[1]).map(Meaning.value) ?? Meaning.none
    }
  }

  /// What a word says, in any case; nil if it is not known.
  package func meaning(_ word: String) -> Meaning? { words[word.lowercased()] }
}
