/// What a cell of a header says: without HTML, on one line.
enum ColumnTitle {
  /// The longest title, in bytes; what stands behind is no title.
  private static let longest = 1000

  /// The title in a cell of a row.
  static func text(of row: DelimitedRow, _ column: Int) -> String {
    let cell = row.bytes[row.range(column)]
    return text(String(decoding: cell.prefix(longest), as: UTF8.self))
  }

  /// The text of a header's cell, tags taken out and white space made single spaces.
  ///
  ///     ColumnTitle.text("<b>How  likely</b> are you&nbsp;to ...")   // "How likely are you to ..."
  static func text(_ cell: String) -> String {
    if isPlain(cell) { return cell }
    var title = ""
    var isTag = false
    let plain = cell.replacing("&nbsp;", with: " ").replacing("&amp;", with: "&")
    var rest = plain[...]
    while let character = rest.popFirst() {
      if isTag {
        isTag = character != ">"
        if !isTag { title.append(" ") }
      } else if character == "<", isTagStart(rest) {
        isTag = true
      } else {
        title.append(character)
      }
    }
    return title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is nothing to take out: no tag, no entity, no white space but single spaces between words. The first
  /// rows of an export are all looked at as if they were titles, and nearly all cells are so.
  private static func isPlain(_ cell: String) -> Bool {
    var isSpace = true
    for byte in cell.utf8 {
      // White space outside ASCII begins with one of these.
      guard byte >= 0x20, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&"), byte != 0xC2,
        byte < 0xE1 || byte > 0xE3
      else { return false }
      if byte == 0x20, isSpace { return false }
      isSpace = byte == 0x20
    }
    return !isSpace || cell.isEmpty
  }

  private static func isTagStart(_ rest: Substring) -> Bool {
    guard let first = rest.first, first.isASCII && first.isLetter || first == "/" else {
      return false
    }
    return rest.contains(">")
  }

  /// Names that are all different and not empty: a second `Score` becomes `Score (2)`, no name `column 4`.
  static func unique(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    var names: [String] = []
    for (index, title) in titles.enumerated() {
      let base = title.isEmpty ? "column \(index + 1)" : title
      var (name, number) = (base, 2)
      while !taken.insert(name).inserted {
        name = "\(base) (\(number))"
        number += 1
      }
      names.append(name)
    }
    return names
  }
}
