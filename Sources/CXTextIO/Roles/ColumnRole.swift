import CXText

/// What a column of an export is used for.
package enum ColumnRole: String, CaseIterable, Hashable, Sendable {
  /// A comment; an export may have several.
  case text
  /// When it was given.
  case date
  /// The customer's mark.
  case score
  case language
  /// Where it was given: web, shop, telephone.
  case channel
  /// A group of customers; an export may have several.
  case segment
  /// How much a customer counts, such as revenue.
  case weight
  /// Whether the customer has left.
  case churned
  /// What the row is called.
  case id

  /// Whether several columns can have it.
  package var isPlural: Bool { self == .text || self == .segment }

  /// The roles of `Lexicons/shared/columns.tsv` whose names tell this one.
  var named: [ColumnNames.Role] {
    switch self {
    case .text: [.text]
    case .date: [.date]
    case .score: [.nps, .stars, .score]
    case .language: [.language]
    case .channel: [.channel]
    case .segment: [.segment]
    case .weight: [.weight]
    case .churned: [.churned]
    case .id: [.id]
    }
  }
}

/// What a user says of the columns of an export: `text=Review Text`, by `--map` or in a preset.
package struct ColumnMapping: Hashable, Sendable {
  /// Role and column, as given; a column `-` says that there is none.
  package struct Entry: Hashable, Sendable {
    package let role: ColumnRole
    /// The name of the column, or its number from 1.
    package let column: String

    package init(_ role: ColumnRole, _ column: String) {
      (self.role, self.column) = (role, column)
    }
  }

  package var entries: [Entry] = []
  /// Which stands first in dates with slashes.
  package var dateOrder: DateReader.Order?
  /// The sheet of a workbook.
  package var sheet: String?

  /// Nothing is said.
  package init() {}

  /// Adds what `--map` says; nil if all is well, else what is wrong.
  package mutating func add(_ text: String) -> String? {
    guard let equals = text.firstIndex(of: "="), text.index(after: equals) < text.endIndex else {
      return "role=column expected"
    }
    let name = String(text[..<equals].trimmed)
    guard let role = ColumnRole(rawValue: name) else {
      let roles = ColumnRole.allCases.map(\.rawValue).joined(separator: ", ")
      return "\"\(name)\" is no role (the roles: \(roles))"
    }
    entries.append(Entry(role, String(text[text.index(after: equals)...].trimmed)))
    return nil
  }

  /// What this says, and for roles that it does not name what `other` says.
  package func over(_ other: ColumnMapping) -> ColumnMapping {
    var all = self
    let named = Set(entries.map(\.role))
    all.entries = other.entries.filter { !named.contains($0.role) } + entries
    all.dateOrder = dateOrder ?? other.dateOrder
    all.sheet = sheet ?? other.sheet
    return all
  }
}
