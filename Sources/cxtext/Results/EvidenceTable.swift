import CXText
import CXTextIO

/// The evidence behind a score, added up: a table where there is room, else one block per piece.
///
///        part  words     entry     kind  base  modifiers              value
///     -0.4444  friendly  friendly  word  +2.0  × -0.8 not (negation)  -1.60
///     -0.4444  score
struct EvidenceTable {
  private struct Row {
    let part: String
    let words: String
    let entry: String
    let kind: String
    let base: String
    let modifiers: [String]
    let value: String
    let look: Style.Look
  }

  private let rows: [Row]
  private let sum: String

  /// The table of a comment's evidence; `text` is the comment.
  init(_ evidence: [Evidence], in text: Span<UInt8>) {
    var rows: [Row] = []
    for one in evidence {
      var modifiers: [String] = []
      for modifier in one.modifiers {
        modifiers.append("× " + Self.description(of: modifier, in: text))
      }
      rows.append(
        Row(
          part: one.contribution.signed(decimals: 4),
          words: String(visible: text.extracting(one.bytes)), entry: Self.short(one.entry),
          kind: one.kind.rawValue, base: one.base.signed(decimals: 1), modifiers: modifiers,
          value: one.value.signed(decimals: 2), look: Style.Look(sign: one.value)))
    }
    self.rows = rows
    sum = evidence.reduce(0) { $0 + $1.contribution }.signed(decimals: 4)
  }

  /// `-0.8 not (negation)`.
  static func description(of modifier: Evidence.Modifier, in text: Span<UInt8>) -> String {
    let factor = modifier.factor.shortest
    guard let bytes = modifier.bytes else { return "\(factor) (\(modifier.kind.rawValue))" }
    return "\(factor) \(String(visible: text.extracting(bytes))) (\(modifier.kind.rawValue))"
  }

  /// An entry with no more than two alternatives for each word, and not longer than a column bears.
  static func short(_ entry: String) -> String {
    let words = entry.split(separator: " ").map { word in
      let choices = word.split(separator: "|")
      return choices.count > 2 ? choices[..<2].joined(separator: "|") + "|…" : String(word)
    }
    let whole = words.joined(separator: " ")
    return whole.count > longestEntry ? whole.prefix(longestEntry - 1) + "…" : whole
  }

  private static let longestEntry = 32

  /// Appends the table, each line with its line end.
  func write(_ style: Style, width: Int?, to output: inout [UInt8]) {
    guard !rows.isEmpty else {
      var note = StyledText()
      note.append("  no evidence: no word or phrase that praises or blames", .faint)
      note.write(style, width: width, to: &output)
      output.append("\n")
      return
    }
    let widths = columnWidths
    let total = widths.reduce(0) { $0 + $1 + Self.gap }
    if let width, total > width {
      for row in rows { writeBlock(row, style, width, to: &output) }
    } else {
      writeLine(Self.names, widths, style, .faint, to: &output)
      for row in rows { write(row, widths, style, to: &output) }
    }
    var line = StyledText()
    line.append("  \(sum)  score", .bold)
    line.write(style, width: width, to: &output)
    output.append("\n")
  }

  // MARK: - Table

  private static let gap = 2
  private static let names = ["part", "words", "entry", "kind", "base", "modifiers", "value"]
  /// The columns of numbers, aligned right.
  private static let isNumber = [true, false, false, false, true, false, true]

  private func cells(_ row: Row, line: Int) -> [String] {
    let modifier = line < row.modifiers.count ? row.modifiers[line] : ""
    guard line == 0 else { return ["", "", "", "", "", modifier, ""] }
    return [row.part, row.words, row.entry, row.kind, row.base, modifier, row.value]
  }

  private var columnWidths: [Int] {
    var widths = Self.names.map(\.displayWidth)
    for row in rows {
      for line in 0..<max(1, row.modifiers.count) {
        for (column, cell) in cells(row, line: line).enumerated() {
          widths[column] = max(widths[column], cell.displayWidth)
        }
      }
    }
    return widths
  }

  private func write(_ row: Row, _ widths: [Int], _ style: Style, to output: inout [UInt8]) {
    writeLine(cells(row, line: 0), widths, style, row.look, to: &output)
    for line in row.modifiers.indices.dropFirst() {
      writeLine(cells(row, line: line), widths, style, .plain, to: &output)
    }
  }

  private func writeLine(
    _ cells: [String], _ widths: [Int], _ style: Style, _ look: Style.Look,
    to output: inout [UInt8]
  ) {
    let isHeader = look == .faint
    var line = StyledText()
    for (column, cell) in cells.enumerated() {
      let padded = cell.padded(to: widths[column], atEnd: !Self.isNumber[column])
      let isLast = cells[(column + 1)...].allSatisfy(\.isEmpty)
      line.append(String(repeating: " ", count: Self.gap))
      line.append(
        isLast && !Self.isNumber[column] ? cell : padded, isHeader || column < 2 ? look : .plain)
      if isLast { break }
    }
    line.write(style, width: nil, to: &output)
    output.append("\n")
  }

  // MARK: - Blocks

  private func writeBlock(_ row: Row, _ style: Style, _ width: Int, to output: inout [UInt8]) {
    var head = StyledText()
    head.append("  \(row.part)  \(row.words)", row.look)
    var lines = [head]
    var source = StyledText()
    source.append("    \(row.base) \(row.kind)" + (row.entry.isEmpty ? "" : ": \(row.entry)"))
    lines.append(source)
    for modifier in row.modifiers {
      var line = StyledText()
      line.append("    \(modifier)")
      lines.append(line)
    }
    if !row.modifiers.isEmpty {
      var value = StyledText()
      value.append("    = \(row.value)")
      lines.append(value)
    }
    for line in lines {
      line.write(style, width: width, to: &output)
      output.append("\n")
    }
  }
}

extension Double {
  /// The number with its sign also when positive: `+0.1353`.
  func signed(decimals: Int) -> String {
    (self > 0 ? "+" : "") + fixed(decimals: decimals)
  }

  /// At most four decimals: `1.4`, `-0.8`.
  var shortest: String {
    var bytes: [UInt8] = []
    bytes.append(self)
    return String(decoding: bytes, as: UTF8.self)
  }
}
