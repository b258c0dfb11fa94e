import CXText

/// Gives the columns of an export their roles, one role after the other: those first that names and content tell most
/// surely.
struct RoleFinder {
  private(set) var assignments: [ColumnRoles.Assignment] = []
  private let profiles: [ColumnProfile]
  private var isFree: [Bool]
  /// The roles of which the user has said which column has them, or none.
  private var said: Set<ColumnRole> = []

  /// A finder for columns of which nothing is known.
  init(_ profiles: [ColumnProfile]) {
    self.profiles = profiles
    isFree = profiles.map { _ in true }
  }

  /// Gives a role to the column that the user says, or to none.
  mutating func set(_ role: ColumnRole, _ column: Int?) {
    said.insert(role)
    if let column { assign(role, column, .said) }
  }

  /// Finds all other roles.
  mutating func find() {
    findOne(.date) {
      $0.date(isNamed: true) != nil
    } content: {
      $0.date(isNamed: false) != nil
    }
    findOne(.churned) { $0.scale.map { $0.isWords || $0.highest <= 5 } == true }
    findOne(.weight) { profile in profile.cells.allSatisfy { ScoreShape.number($0.span) != nil } }
    findOne(.score) {
      $0.scale != nil
    } content: {
      $0.isMark
    }
    findOne(.language) {
      $0.meanWords < 2 && $0.distinctCount <= 60
    } content: {
      $0.isLanguage
    }
    findTexts()
    findOne(.id) { $0.distinctCount * 10 >= $0.cells.count * 9 }
    findOne(.channel) { $0.distinctCount <= 60 && $0.meanWords < 5 }
    findSegments()
  }

  private mutating func assign(_ role: ColumnRole, _ column: Int, _ reason: ColumnRoles.Reason) {
    isFree[column] = false
    assignments.append(ColumnRoles.Assignment(role: role, column: column, reason: reason))
  }

  /// Gives a role to the column with the likeliest name that holds what it must; else to the first that looks so.
  private mutating func findOne(
    _ role: ColumnRole, _ fits: (ColumnProfile) -> Bool,
    content looksSo: ((ColumnProfile) -> Bool)? = nil
  ) {
    guard !said.contains(role) else { return }
    var best: (rank: Int, column: Int)?
    for (column, profile) in profiles.enumerated() where isFree[column] && !profile.cells.isEmpty {
      guard let rank = profile.rank(role.named), rank < best?.rank ?? .max, fits(profile) else {
        continue
      }
      best = (rank, column)
    }
    if let best { return assign(role, best.column, .name) }
    guard let looksSo else { return }
    for (column, profile) in profiles.enumerated()
    where isFree[column] && !profile.cells.isEmpty && !profile.isOther && looksSo(profile) {
      return assign(role, column, .content)
    }
  }

  /// Comments: columns that are named so and hold words, and prose whatever it is called; if there is neither, the
  /// column with the longest texts.
  private mutating func findTexts() {
    guard !said.contains(.text) else { return }
    var isFound = false
    for (column, profile) in profiles.enumerated() where isFree[column] && !profile.isOther {
      let isNamed = profile.rank(ColumnRole.text.named) != nil
      let isEmpty = profile.cells.isEmpty
      guard isNamed && (isEmpty || profile.holdsWords) || !isEmpty && profile.isProse else {
        continue
      }
      assign(.text, column, isNamed ? .name : .content)
      isFound = true
    }
    guard !isFound else { return }
    let free = profiles.indices.filter {
      isFree[$0] && !profiles[$0].isOther && !profiles[$0].cells.isEmpty && profiles[$0].holdsWords
    }
    if let longest = free.max(by: { profiles[$0].meanWords < profiles[$1].meanWords }) {
      assign(.text, longest, .content)
    }
  }

  /// Groups: columns that are named so, and those that hold a few values again and again.
  private mutating func findSegments() {
    guard !said.contains(.segment) else { return }
    for (column, profile) in profiles.enumerated()
    where isFree[column] && !profile.isOther && !profile.cells.isEmpty {
      if profile.rank(ColumnRole.segment.named) != nil {
        assign(.segment, column, .name)
      } else if profile.holdsGroups {
        assign(.segment, column, .content)
      }
    }
  }
}

extension ColumnProfile {
  /// Reads the cells as dates; nil if they are none.
  fileprivate func date(isNamed: Bool) -> DateReader? {
    DateReader(cells, isNamed: isNamed)
  }

  /// Whether the cells are marks by their looks: few different ones, on a scale up to 10 or in words.
  fileprivate var isMark: Bool {
    guard cells.count >= 3, let scale else { return false }
    return scale.highest <= 10 && distinctCount <= 21 && rank([.id, .segment, .text]) == nil
  }

  /// Whether the cells are codes of the languages that are read here.
  fileprivate var isLanguage: Bool {
    cells.count >= 3
      && cells.allSatisfy { cell in
        let code = String(decoding: cell, as: UTF8.self).prefix { $0 != "-" && $0 != "_" }
        return code == "no" || Analyzer.languages.contains { $0.code == code }
      }
  }
}
