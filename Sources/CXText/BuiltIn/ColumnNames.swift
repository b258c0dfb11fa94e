/// The names by which the columns of exported tables are known: `Lexicons/shared/columns.tsv`.
///
///     ColumnNames.builtIn.rank(of: "Review_Text", as: .text)   // 4, the fifth of the names
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
    /// A mark on any other scale.
    case score
    /// When the comment was given.
    case date
    case language
    case id
    /// Where it was given: web, shop, telephone.
    case channel
    /// A group of customers.
    case segment
    /// How much a customer counts.
    case weight
    /// Whether the customer has left.
    case churned
    /// In a second row of names: what a column holds of the answer to a question.
    case answer
    /// What is no part of an analysis, such as links, replies and what tells who somebody is.
    case other
  }

  /// A name; where the table has an asterisk, anything may stand.
  private struct Name {
    let text: [UInt8]
    let opensFreely: Bool
    let endsFreely: Bool

    init(_ pattern: String) {
      opensFreely = pattern.hasPrefix("*")
      endsFreely = pattern.count > 1 && pattern.hasSuffix("*")
      text = Array(pattern.utf8.drop { $0 == 0x2A }.prefix { $0 != 0x2A })
    }

    func matches(_ name: [UInt8]) -> Bool {
      if opensFreely, endsFreely { return holds(name) }
      if opensFreely { return name.count >= text.count && name.suffix(text.count) == text[...] }
      if endsFreely { return name.starts(with: text) }
      return name == text
    }

    private func holds(_ name: [UInt8]) -> Bool {
      guard name.count >= text.count else { return false }
      return (0...(name.count - text.count)).contains { start in
        name[start] == text[0] && name[start..<(start + text.count)] == text[...]
      }
    }
  }

  private var names: [Role: [Name]] = [:]

  /// The table inside the binary.
  package static let builtIn = ColumnNames(SharedTable("columns.tsv"))

  init(_ table: SharedTable) {
    for row in table.rows {
      guard row.count > 1, !row[0].isEmpty, let role = Role(rawValue: row[1]) else { continue }
      names[role, default: []].append(Name(row[0]))
    }
  }

  /// How likely a column of this name holds `role`: 0 for the likeliest of its names; nil if it is none of them.
  ///
  /// Of a name with points, as nested fields have, the last part may be known alone.
  package func rank(of column: String, as role: Role) -> Int? {
    guard let known = names[role] else { return nil }
    let name = Array(Self.normalized(column).utf8)
    if let rank = known.firstIndex(where: { $0.matches(name) }) { return rank }
    guard let point = column.lastIndex(of: "."), !column.contains(" ") else { return nil }
    let last = Array(Self.normalized(String(column[column.index(after: point)...])).utf8)
    return known.firstIndex { $0.matches(last) }.map { $0 + known.count }
  }

  /// Whether a column of this name is known to hold anything.
  package func knows(_ column: String) -> Bool {
    Role.allCases.contains { rank(of: column, as: $0) != nil }
  }

  /// The column that likeliest holds `role`; nil if none is named so.
  package func column(for role: Role, in columns: [String]) -> Int? {
    var best: (rank: Int, column: Int)?
    for (column, name) in columns.enumerated() {
      guard let rank = rank(of: name, as: role), rank < best?.rank ?? .max else { continue }
      best = (rank, column)
    }
    return best?.column
  }

  /// A name as it is compared: lower case, words parted by single spaces, without marks at its ends.
  ///
  ///     normalized("reviewText"), normalized("Review_text:")   // review text
  package static func normalized(_ name: String) -> String {
    var words = ""
    var isSmall = false
    for character in name {
      if isSmall, character.isUppercase { words.append(" ") }
      isSmall = character.isLowercase
      words.append("_-.:".contains(character) ? " " : character)
    }
    let parts = words.lowercased().split(separator: " ")
    return parts.joined(separator: " ").trimmingMarks
  }
}

extension String {
  /// The text without stars, question marks and brackets at its end.
  fileprivate var trimmingMarks: String {
    var text = self
    while let last = text.last, "?*!".contains(last) { text.removeLast() }
    return text
  }
}
