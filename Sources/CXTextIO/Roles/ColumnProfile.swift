import CXText

/// What the first rows of an export show of one column.
struct ColumnProfile {
  /// The name as the export has it, and the question behind it.
  let name: String
  let question: String
  /// The cells of the sample that are not empty.
  let cells: [[UInt8]]
  /// How many of them are different.
  let distinctCount: Int
  /// How many words they have on average.
  let meanWords: Double
  /// The share of cells that are one address, of a page or a person, or one word with digits.
  let codeShare: Double

  /// The profile of the column of this number.
  init(_ column: Int, of sample: [DelimitedRow], name: String, question: String) {
    self.name = name
    self.question = question
    cells = sample.compactMap { row in
      let cell = row.bytes[row.range(column)]
      return cell.allSatisfy({ $0 == 0x20 }) ? nil : Array(cell)
    }
    distinctCount = Set(cells).count
    let words = cells.map { cell in cell.split { $0 == 0x20 || $0 == 0x0A }.count }
    let codes = zip(cells, words).count { Self.isCode($0, words: $1) }
    meanWords = cells.isEmpty ? 0 : Double(words.reduce(0, +)) / Double(cells.count)
    codeShare = cells.isEmpty ? 0 : Double(codes) / Double(cells.count)
  }

  /// How likely the name, or the question, tells one of `roles`: 0 for the likeliest; nil if neither does.
  func rank(_ roles: [ColumnNames.Role]) -> Int? {
    var best: Int?
    for (index, role) in roles.enumerated() {
      for (place, text) in [name, question].enumerated() where !text.isEmpty {
        guard let rank = ColumnNames.builtIn.rank(of: text, as: role) else { continue }
        best = min(best ?? .max, rank + 1000 * (index + place))
      }
    }
    return best
  }

  /// Whether the name says that the column is no part of an analysis.
  var isOther: Bool { ColumnNames.builtIn.rank(of: name, as: .other) != nil }

  /// Whether the cells are free text by their looks: several words, hardly two cells alike, no dates.
  var isProse: Bool {
    meanWords >= 3 && codeShare < 0.3 && distinctCount * 10 >= cells.count * 6
      && DateReader(cells) == nil && holdsWords
  }

  /// Whether the cells are text at all: letters that are no code.
  var holdsWords: Bool {
    codeShare < 0.5
      && cells.count { cell in cell.contains { $0 >= 0x41 } && ScoreShape(cell.span) == nil } * 2
        >= cells.count
  }

  /// Whether the cells are the names of a few groups.
  var holdsGroups: Bool {
    cells.count >= 20 && (2...12).contains(distinctCount) && distinctCount * 5 <= cells.count
      && meanWords < 4 && codeShare < 0.5
  }

  /// What the name says of a scale.
  var scaleHint: ScoreScale.Hint? {
    let (isRecommendation, isStars) = (rank([.nps]) != nil, rank([.stars]) != nil)
    if isRecommendation == isStars { return nil }
    return isStars ? .stars : .recommendation
  }

  /// The scale of the marks, if the cells are marks.
  var scale: ScoreScale? { ScoreScale(cells, likely: scaleHint) }

  private static func isCode(_ cell: [UInt8], words: Int) -> Bool {
    guard words == 1, cell.count > 5 else { return false }
    return cell.contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") || $0.isDigit }
  }
}
