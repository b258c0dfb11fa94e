import CXText

/// What the columns of an export are used for.
///
///     let roles = try ColumnRoles(of: table)
///     roles.columns(.text)     // [11], the column "Review Text"
///     roles.scale              // 1-5
///
/// Said by the user, else found by the names, in five languages, and by what the first rows hold.
package struct ColumnRoles: Sendable {
  /// How it was found what a column is used for.
  package enum Reason: String, Hashable, Sendable {
    /// By `--map` or a preset.
    case said
    /// By its name.
    case name
    /// By what it holds.
    case content
  }

  /// One column with a role.
  package struct Assignment: Hashable, Sendable {
    package let role: ColumnRole
    /// The number of the column, from 0.
    package let column: Int
    package let reason: Reason
  }

  /// The names of all columns of the export.
  package let names: [String]
  /// The sheet of a workbook.
  package let sheet: String?
  /// The columns with a role, in their order.
  package private(set) var assignments: [Assignment] = []
  /// Reads the dates; nil without a date column.
  package private(set) var dates: DateReader?
  /// The scale of the marks; nil without a score column.
  package private(set) var scale: ScoreScale?

  /// The columns with a role, counted from 0, in their order.
  package func columns(_ role: ColumnRole) -> [Int] {
    assignments.filter { $0.role == role }.map(\.column)
  }

  /// The first column with a role.
  package func column(_ role: ColumnRole) -> Int? {
    assignments.first { $0.role == role }?.column
  }

  /// What the user must say before dates can be read; nil if nothing is unclear.
  package var question: String? {
    guard let dates, dates.isUndecided, let column = column(.date) else { return nil }
    return "the dates in \"\(names[column])\" can be read day first or month first:"
      + " say --date-order dmy or --date-order mdy"
  }

  /// Finds the roles of a table's columns.
  ///
  /// - Parameters:
  ///   - table: The export, of which the sample is looked at.
  ///   - mapping: What the user says of the columns, which wins.
  /// - Throws: A column that is not there, with those that are.
  package init(
    of table: borrowing ExportTable, _ mapping: ColumnMapping = ColumnMapping()
  ) throws(TableError) {
    let names = table.columns
    self.names = names
    sheet = table.format.sheet
    let (sample, questions) = (table.sample, table.questions)
    let profiles = names.indices.map {
      ColumnProfile($0, of: sample, name: names[$0], question: questions[$0])
    }
    var finder = RoleFinder(profiles)
    for entry in mapping.entries {
      let column = entry.column == "-" ? nil : Self.index(of: entry.column, in: names)
      guard column != nil || entry.column == "-" else {
        throw TableError(
          path: table.path, line: table.headerLine,
          reason: "there is no column \"\(entry.column)\" for --map \(entry.role.rawValue)"
            + " (the columns: \(names.joined(separator: ", ")))")
      }
      finder.set(entry.role, column)
    }
    finder.find()
    assignments = finder.assignments.sorted { $0.column < $1.column }
    if let date = column(.date) {
      dates = DateReader(profiles[date].cells, order: mapping.dateOrder)
    }
    scale = column(.score).flatMap { profiles[$0].scale }
  }

  /// The column that a user names: as it is written, in any case, or by its number from 1 up to `count`, which a table
  /// without names must tell.
  package static func index(of name: String, in names: [String], count: Int? = nil) -> Int? {
    if let column = names.firstIndex(of: name) { return column }
    let wanted = ColumnNames.normalized(name)
    if let column = names.firstIndex(where: { ColumnNames.normalized($0) == wanted }) {
      return column
    }
    let last = count ?? names.count
    return Int(name).flatMap { (1...max(1, last)).contains($0) ? $0 - 1 : nil }
  }
}
