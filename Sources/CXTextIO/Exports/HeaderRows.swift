import CXText

/// The rows of an export that name its columns.
///
/// Most exports have one. Qualtrics writes three: short names, questions, and ids as JSON. SurveyMonkey writes two:
/// questions, which stand over the first of their columns only, and what each column holds of the answer. Lines of a title
/// may stand above.
struct HeaderRows {
  /// The names of the columns, no two alike.
  private(set) var columns: [String]
  /// The longer text of each column, empty where there is none.
  private(set) var questions: [String]
  /// Where the first row with names is among the rows; the rows before are a title.
  let first: Int
  /// How many rows name the columns, 0...3.
  let count: Int

  /// Finds the header in the first rows of an export.
  ///
  /// - Parameters:
  ///   - rows: These rows.
  ///   - wanted: How many of them name the columns, if somebody knows.
  init(_ rows: [DelimitedRow], count wanted: Int? = nil) {
    let cells = rows.prefix(60).map { row in
      (0..<row.count).map { ColumnTitle.text(of: row, $0) }
    }
    first = wanted == 0 ? 0 : Self.titleCount(cells)
    let below = Array(cells[first...])
    let count = min(below.count, wanted ?? Self.headerCount(below))
    self.count = count
    var width = below.first?.count ?? 0
    if count > 1 { width = below[..<count].reduce(width) { max($0, $1.count) } }
    let data = below[count...]
    // A header that lacks names for what all rows have gets them; names of nothing at its end are dropped.
    let used = data.map(Self.usedCount).sorted()
    if used.count > 2, let all = data.first?.count, data.allSatisfy({ $0.count == all }) {
      width = max(width, used[used.count / 2])
    }
    let named = below[..<count].reduce(0) { max($0, Self.usedCount($1)) }
    width = min(width, max(named, used.last ?? 0))
    let columnCount = width
    func row(_ index: Int) -> [String] {
      guard index < count else { return [String](repeating: "", count: columnCount) }
      return (0..<columnCount).map { $0 < below[index].count ? below[index][$0] : "" }
    }
    questions = [String](repeating: "", count: width)
    columns = row(0)
    switch count {
    case 2 where !Self.holdsIDs(row(1)): columns = Self.combined(row(0), row(1))
    case 3: questions = row(1)
    default: break
    }
    columns = ColumnTitle.unique(columns)
  }

  /// How many lines of a title stand above: rows with one or two cells, where most have several.
  private static func titleCount(_ cells: [[String]]) -> Int {
    let filled = cells.map { row in row.count { !$0.isEmpty } }
    let usual = filled.sorted()[safe: filled.count / 2] ?? 0
    let limit = min(2, (usual - 1) / 2)
    guard let header = filled.prefix(10).firstIndex(where: { $0 > limit }) else { return 0 }
    return header
  }

  private static func headerCount(_ rows: [[String]]) -> Int {
    if rows.count > 2, holdsIDs(rows[2]) { return 3 }
    if rows.count > 1, holdsIDs(rows[1]) { return 2 }
    if rows.count > 1, isSecondRow(rows[1], below: rows[0], above: rows[safe: 2]) { return 2 }
    return rows.first.map(isData) == false ? 1 : 0
  }

  /// Whether these are the ids that Qualtrics writes in its third row.
  private static func holdsIDs(_ row: [String]) -> Bool {
    row.contains { $0.hasPrefix("{\"ImportId\"") }
  }

  /// Whether a row tells what the columns of each question hold: it begins with empty cells, stands where the first
  /// row has none, or says only what such rows say.
  private static func isSecondRow(
    _ row: [String], below header: [String], above next: [String]?
  ) -> Bool {
    guard row.count > 2, row[0].isEmpty, row[1].isEmpty, header.first?.isEmpty == false,
      next?.first?.isEmpty != true
    else { return false }
    let filled = row.indices.filter { !row[$0].isEmpty }
    guard !filled.isEmpty else { return false }
    if filled.contains(where: { header[safe: $0]?.isEmpty ?? true }) { return true }
    return filled.allSatisfy { ColumnNames.builtIn.rank(of: row[$0], as: .answer) != nil }
  }

  /// Whether the first row is no header: a date or a number stands in it, and no name that is known.
  private static func isData(_ row: [String]) -> Bool {
    if row.count == 1 {
      let words = row[0].split(separator: " ").count
      return words > 8 && row[0].last != "?" && !ColumnNames.builtIn.knows(row[0])
    }
    guard row.contains(where: { isNumber($0) || DateShape($0.utf8Span.span) != nil }) else {
      return false
    }
    return !row.contains { ColumnNames.builtIn.knows($0) }
  }

  private static func isNumber(_ text: String) -> Bool {
    ScoreShape.number(text.utf8Span.span)?.end == text.utf8.count
  }

  /// One name per column of two rows: the question, and what the column holds if the question has several.
  private static func combined(_ questions: [String], _ parts: [String]) -> [String] {
    var question = ""
    let whole = questions.indices.map { index in
      if !questions[index].isEmpty || parts[index].isEmpty { question = questions[index] }
      return question
    }
    return whole.indices.map { index in
      let isAlone =
        (index == 0 || whole[index - 1] != whole[index])
        && (index + 1 == whole.count || whole[index + 1] != whole[index])
      if whole[index].isEmpty { return parts[index] }
      return isAlone || parts[index].isEmpty ? whole[index] : "\(whole[index]): \(parts[index])"
    }
  }

  private static func usedCount(_ row: [String]) -> Int {
    (row.lastIndex { !$0.isEmpty } ?? -1) + 1
  }
}

extension Array {
  /// An element, or nil beyond the end.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
