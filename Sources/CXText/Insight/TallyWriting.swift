/// A tally as text: tab-separated lines in an order of their own, so that equal tallies are equal bytes.
///
///     cxtext-tally	1
///     cell	theme	waiting	month	2026-01	12 0 12 0 63000 0 12 -400000 ...
///
/// Line by line: `cell` (two facets, then the sums of `TallyCell` and of its answers to the three questions), `pair` (question,
/// two features, count), `list` (name, total), `listed` (name, rank, score, day, id, answer, reasons, text) and `quote`
/// (facet, rank, day, id, spans, text). Tabs, line ends and backslashes in names and texts are written `\t`, `\n`, `\r`
/// and `\\`.
extension Tally {
  /// The first line: the format and its version.
  static let heading = "cxtext-tally\t1"

  /// The tally as text. Complexity: O(n log n) in its cells.
  public func serialized() -> [UInt8] {
    var lines: [String] = []
    for (key, cell) in cells { lines.append(line(key, cell)) }
    for (kind, counts) in pairs {
      for (key, count) in counts {
        lines.append("pair\t\(kind.rawValue)\t\(text(key.first))\t\(text(key.second))\t\(count)")
      }
    }
    lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for list in CommentList.allCases {
      let (comments, total) = self.list(list)
      lines.append("list\t\(list.rawValue)\t\(total)")
      for comment in comments { lines.append("listed\t\(list.rawValue)\t\(line(comment))") }
    }
    for facet in quotes.keys.map({ table[$0] }).sorted() {
      for quote in quotes(of: facet) { lines.append("quote\t\(text(facet))\t\(line(quote))") }
    }
    var bytes = Array((Self.heading + "\n").utf8)
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(0x0A)
    }
    return bytes
  }

  private func text(_ number: UInt32) -> String { text(table[number]) }

  private func text(_ facet: Facet) -> String {
    "\(facet.dimension.rawValue)\t\(facet.name.escaped)"
  }

  private func line(_ key: CellKey, _ cell: TallyCell) -> String {
    let sums = cell.sums.map(String.init).joined(separator: " ")
    return "cell\t\(text(key.first))\t\(text(key.second))\t\(sums)"
  }

  private func line(_ comment: ListedComment) -> String {
    let day = comment.day.map(String.init) ?? "-"
    let reasons = comment.reasons.map(\.escaped).joined(separator: " ")
    return "\(comment.rank)\t\(comment.score)\t\(day)\t\(comment.id.escaped)\t"
      + "\(comment.answer)\t\(reasons)\t\(comment.text.escaped)"
  }

  private func line(_ quote: Quote) -> String {
    let day = quote.day.map(String.init) ?? "-"
    let spans = quote.spans.map { "\($0.lowerBound) \($0.upperBound)" }.joined(separator: " ")
    return "\(quote.rank)\t\(day)\t\(quote.id.escaped)\t\(spans)\t\(quote.text.escaped)"
  }
}

extension TallyCell {
  /// All sums, in the order in which they are written.
  var sums: [Int] {
    [comments, positive, negative, mixed, severity, weight, risk]
      + AnswerScale.Kind.allCases.flatMap { kind in
        [self[kind].count, self[kind].points, self[kind].squares]
      }
  }

  /// The cell with these sums; nil if there are more or fewer.
  init?(sums: [Int]) {
    guard sums.count == 7 + 3 * AnswerScale.Kind.allCases.count else { return nil }
    (comments, positive, negative, mixed) = (sums[0], sums[1], sums[2], sums[3])
    (severity, weight, risk) = (sums[4], sums[5], sums[6])
    for (index, kind) in AnswerScale.Kind.allCases.enumerated() {
      let first = 7 + 3 * index
      self[kind] = ScoreSums(
        count: sums[first], points: sums[first + 1], squares: sums[first + 2])
    }
  }
}

extension String {
  /// Without tabs and line ends.
  var escaped: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x5C }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text that `escaped` was made of.
  var unescaped: String {
    guard utf8.contains(0x5C) else { return self }
    var text = ""
    var isEscape = false
    for scalar in unicodeScalars {
      if isEscape {
        let plain: Unicode.Scalar =
          scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar
        text.unicodeScalars.append(plain)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
