import CXText

/// Keeps the rows that are furthest wrong, so that a file of any length costs the memory of a few.
struct WorstMisses {
  /// A wrong row, to be analyzed again when its evidence is asked for.
  struct Row {
    let id: String
    let line: Int
    let judgement: Judgement
    let text: [UInt8]
    /// The language that was given with it.
    let language: Language?
  }

  private let limit: Int
  /// Wrong however "mixed" is taken.
  private var wrong: [Row] = []
  /// Wrong only if "mixed" is a class, which is known at the end.
  private var mixed: [Row] = []

  /// Keeps as many rows.
  init(limit: Int) {
    self.limit = limit
  }

  /// Looks at a row; `make` is called if it is to be kept.
  mutating func add(_ judgement: Judgement, _ make: () -> Row) {
    guard limit > 0, !judgement.isRight(isMixedAClass: true) else { return }
    if judgement.isRight(isMixedAClass: false) {
      Self.insert(judgement, into: &mixed, limit, make)
    } else {
      Self.insert(judgement, into: &wrong, limit, make)
    }
  }

  /// The worst rows, the worst first; of equals the first in the file.
  func rows(isMixedAClass: Bool) -> [Row] {
    let rows = isMixedAClass ? wrong + mixed : wrong
    let sorted = rows.sorted {
      ($1.judgement.miss, $0.line) < ($0.judgement.miss, $1.line)
    }
    return Array(sorted.prefix(limit))
  }

  /// Keeps `rows` in order, the worst first.
  private static func insert(
    _ judgement: Judgement, into rows: inout [Row], _ limit: Int, _ make: () -> Row
  ) {
    if rows.count == limit, let last = rows.last, last.judgement.miss >= judgement.miss { return }
    let index = rows.firstIndex { $0.judgement.miss < judgement.miss } ?? rows.count
    rows.insert(make(), at: index)
    if rows.count > limit { rows.removeLast() }
  }
}
