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
    var bytes = Array((Self.heading + "\n").utf8)
    let names = table.facets.map { "\($0.dimension.rawValue)\t\($0.name.escaped)" }
    let ranks = ranks
    for index in Self.order(cells.keys, ranks) {
      let key = cells.keys[index]
      bytes.append(utf8: "cell\t\(names[Int(key.first)])\t\(names[Int(key.second)])")
      cells.values[index].append(to: &bytes)
    }
    for kind in AnswerScale.Kind.allCases {
      let counts = pairs[kind.place]
      let keys = counts.keys.map { key in
        ranks[Int(key.first)] < ranks[Int(key.second)] ? key : CellKey(key.second, key.first)
      }
      for index in Self.order(keys, ranks) {
        let (one, two) = (names[Int(keys[index].first)], names[Int(keys[index].second)])
        bytes.append(utf8: "pair\t\(kind.rawValue)\t\(one)\t\(two)\t\(counts.values[index])\n")
      }
    }
    for list in CommentList.allCases {
      let (comments, total) = self.list(list)
      bytes.append(utf8: "list\t\(list.rawValue)\t\(total)\n")
      for comment in comments {
        bytes.append(utf8: "listed\t\(list.rawValue)\t\(line(comment))\n")
      }
    }
    for number in quotes.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
      for quote in quotes[number].quotes {
        bytes.append(utf8: "quote\t\(names[number])\t\(line(quote))\n")
      }
    }
    return bytes
  }

  /// The place of each facet among all of them, by number.
  private var ranks: [UInt64] {
    var ranks = [UInt64](repeating: 0, count: table.facets.count)
    let sorted = table.facets.indices.sorted { table.facets[$0] < table.facets[$1] }
    for (rank, number) in sorted.enumerated() { ranks[number] = UInt64(rank) }
    return ranks
  }

  /// The places of keys, in the order of their facets.
  private static func order(_ keys: [CellKey], _ ranks: [UInt64]) -> [Int] {
    let places = keys.map { ranks[Int($0.first)] << 32 | ranks[Int($0.second)] }
    return keys.indices.sorted { places[$0] < places[$1] }
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

extension [UInt8] {
  fileprivate mutating func append(utf8 text: String) { append(contentsOf: text.utf8) }
}

extension TallyCell {
  /// Appends a tab, all sums with spaces between them and a line end.
  fileprivate func append(to bytes: inout [UInt8]) {
    for (place, sum) in sums.enumerated() {
      bytes.append(place == 0 ? 0x09 : 0x20)
      bytes.append(utf8: String(sum))
    }
    bytes.append(0x0A)
  }

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
