/// Something that was odd in an export and did not keep it from being read: all notes of one kind together.
///
///     3 rows have fewer cells than there are columns, the rest is empty: 7 (line 9), 12 (line 14), 40 (line 61)
package struct TableNote: Hashable, Sendable, CustomStringConvertible {
  /// What was odd.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case unreadable, tooManyCells, tooFewCells, unclosedQuote, strayQuote, foreignBytes
    case doubleEncoding, unknownField, empty
  }

  /// A row that it concerns.
  package struct Place: Hashable, Sendable {
    /// The number of the row below the header, from 1.
    package let row: Int
    /// The line where it begins, from 1; of a sheet the number of the row there.
    package let line: Int
  }

  package let kind: Kind
  /// How many rows it concerns.
  package internal(set) var count = 0
  /// The first of them, at most `mostPlaces`.
  package internal(set) var places: [Place] = []

  /// How many rows are named.
  package static let mostPlaces = 20

  /// Whether the rows are not handed out.
  package var isLost: Bool { kind == .unreadable || kind == .empty }

  package var description: String {
    let named = places.prefix(5).map { "\($0.row) (line \($0.line))" }.joined(separator: ", ")
    let rest = count > 5 ? ", ..." : ""
    return "\(count) \(count == 1 ? "row" : "rows") \(kind.meaning(count)): \(named)\(rest)"
  }
}

extension TableNote.Kind {
  /// What is said of `count` rows.
  fileprivate func meaning(_ count: Int) -> String {
    switch self {
    case .unreadable: "cannot be read, and \(count == 1 ? "is" : "are") left out"
    case .tooManyCells:
      "\(count == 1 ? "has" : "have") more cells than there are columns, those too many joined to one"
    case .tooFewCells:
      "\(count == 1 ? "has" : "have") fewer cells than there are columns, the rest is empty"
    case .unclosedQuote: "with a quote that is never closed, read as text"
    case .strayQuote: "with a quote that is not doubled inside quotes, read as text"
    case .foreignBytes: "with bytes that are no UTF-8, read as Windows-1252"
    case .doubleEncoding: "with letters that were encoded twice, mended"
    case .unknownField: "with a field that the first rows do not have, which is left out"
    case .empty: "\(count == 1 ? "is" : "are") empty, and passed over"
    }
  }

  fileprivate var problem: RowProblems {
    switch self {
    case .unreadable: .unreadable
    case .tooManyCells: .tooManyCells
    case .tooFewCells: .tooFewCells
    case .unclosedQuote: .unclosedQuote
    case .strayQuote: .strayQuote
    case .foreignBytes: .foreignBytes
    case .doubleEncoding: .doubleEncoding
    case .unknownField: .unknownField
    case .empty: .empty
    }
  }
}

/// Gathers the notes of a table; memory does not grow with the number of rows.
struct TableNotes {
  private var notes: [TableNote] = []

  /// The notes, those first that cost rows.
  var all: [TableNote] {
    TableNote.Kind.allCases.compactMap { kind in notes.first { $0.kind == kind } }
  }

  /// Notes what is odd about a row.
  mutating func add(_ row: DelimitedRow) {
    for kind in TableNote.Kind.allCases where row.problems.contains(kind.problem) {
      let index = notes.firstIndex { $0.kind == kind } ?? notes.count
      if index == notes.count { notes.append(TableNote(kind: kind)) }
      notes[index].count += 1
      guard notes[index].places.count < TableNote.mostPlaces else { continue }
      notes[index].places.append(TableNote.Place(row: row.number, line: row.line))
    }
  }
}
