/// What the beginning of a table tells of the rest: where its rows begin, how lines end, what parts the cells.
struct TableSample {
  /// Why the file cannot be read at all.
  private(set) var refusal: String?
  /// Where the first row begins: behind a byte order mark and comments.
  private(set) var start = 0
  /// How many lines of comments stand before it.
  private(set) var commentLines = 0
  /// The names that a comment gives the columns.
  private(set) var columns: [String]?
  /// Whether lines end with a CR alone.
  private(set) var hasCarriageReturns = false
  private(set) var dialect: Dialect

  /// Looks at `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The beginning of the file.
  ///   - isWhole: Whether this is all of it.
  ///   - dialect: What parts the cells, if somebody knows.
  init(_ bytes: Span<UInt8>, isWhole: Bool, dialect: Dialect?) {
    self.dialect = dialect ?? .tab
    refusal = Self.refusal(bytes)
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    hasCarriageReturns = Self.hasCarriageReturns(bytes)
    var comments = TableComments(bytes, from: start, hasCarriageReturns: hasCarriageReturns)
    if comments.lineCount > 0 {
      let found =
        comments.columns == nil ? guess(bytes, from: comments.end, isWhole: isWhole) : .tab
      if (dialect ?? found) != .tab { comments = TableComments() }
    }
    self.dialect = dialect ?? .tab
    if comments.lineCount > 0 {
      (start, commentLines, columns) = (comments.end, comments.lineCount, comments.columns)
    } else if dialect == nil {
      self.dialect = guess(bytes, from: start, isWhole: isWhole)
    }
  }

  private func guess(_ bytes: Span<UInt8>, from start: Int, isWhole: Bool) -> Dialect {
    DialectGuess(
      bytes.extracting(start...), isWhole: isWhole, hasCarriageReturns: hasCarriageReturns
    ).dialect
  }

  /// What spreadsheets save that is no text in UTF-8 nor in one byte per character.
  private static func refusal(_ bytes: Span<UInt8>) -> String? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0xFF, 0xFE, _, _), (0xFE, 0xFF, _, _): return "this is UTF-16, UTF-8 is expected"
    case (0x50, 0x4B, 0x03, 0x04):
      return "this is a spreadsheet or an archive, a table saved as CSV or TSV is expected"
    default: return nil
    }
  }

  /// Whether the first line that ends outside quotes ends with a CR and no LF.
  private static func hasCarriageReturns(_ bytes: Span<UInt8>) -> Bool {
    var isQuoted = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x0A where !isQuoted: return false
      case 0x0D where !isQuoted:
        return index + 1 == bytes.count || bytes[index + 1] != 0x0A
      default: continue
      }
    }
    return false
  }
}

/// The comment lines at the beginning of a table of this project's kind, `# ` and text.
struct TableComments {
  /// Where the lines end.
  private(set) var end = 0
  private(set) var lineCount = 0
  /// The names that a line `# columns: id, label (negative|positive), text` gives.
  private(set) var columns: [String]?

  /// No comments.
  init() {}

  /// The comments from `start` on.
  init(_ bytes: Span<UInt8>, from start: Int, hasCarriageReturns: Bool) {
    end = start
    let lineEnd: UInt8 = hasCarriageReturns ? 0x0D : 0x0A
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") {
      let next = end + 1 < bytes.count ? bytes[end + 1] : 0x0A
      guard next == UInt8(ascii: " ") || next == 0x0A || next == 0x0D else { break }
      var last = end
      while last < bytes.count, bytes[last] != lineEnd { last += 1 }
      if let names = Self.names(bytes.extracting(end..<last)) { columns = names }
      end = min(last + 1, bytes.count)
      lineCount += 1
    }
  }

  private static func names(_ line: Span<UInt8>) -> [String]? {
    var bytes: [UInt8] = []
    bytes.append(line)
    let text = String(decoding: bytes, as: UTF8.self)
    let mark = "# columns:"
    guard text.hasPrefix(mark) else { return nil }
    var names = [""]
    var depth = 0
    for character in text.dropFirst(mark.count) {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case ",", "\t": if depth == 0 { names.append("") }
      case _ where depth == 0: names[names.count - 1].append(character)
      default: continue
      }
    }
    return names.map { String($0.trimmed) }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  package var trimmed: SubSequence {
    let start = drop(while: \.isWhitespace)
    return start[
      ..<(start.lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start.startIndex)]
  }
}
