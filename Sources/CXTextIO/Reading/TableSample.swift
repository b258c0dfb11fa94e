/// What the beginning of a table tells of the rest: where its rows begin, how lines end, what parts the cells.
struct TableSample {
  /// Where the first row begins: behind a byte order mark, a line `sep=;` and comments.
  private(set) var start = 0
  /// How many lines stand before it.
  private(set) var linesBefore = 0
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
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
    hasCarriageReturns = Self.hasCarriageReturns(bytes)
    let separator = SeparatorLine(bytes, from: start)
    if let separator {
      (start, linesBefore) = (separator.end, 1)
      self.dialect = dialect ?? separator.dialect
      return
    }
    var comments = TableComments(bytes, from: start, hasCarriageReturns: hasCarriageReturns)
    if comments.lineCount > 0 {
      let found =
        comments.columns == nil ? guess(bytes, from: comments.end, isWhole: isWhole) : .tab
      if (dialect ?? found) != .tab { comments = TableComments() }
    }
    self.dialect = dialect ?? .tab
    if comments.lineCount > 0 {
      (start, linesBefore, columns) = (comments.end, comments.lineCount, comments.columns)
    } else if dialect == nil {
      self.dialect = guess(bytes, from: start, isWhole: isWhole)
    }
  }

  private func guess(_ bytes: Span<UInt8>, from start: Int, isWhole: Bool) -> Dialect {
    DialectGuess(
      bytes.extracting(start...), isWhole: isWhole, hasCarriageReturns: hasCarriageReturns
    ).dialect
  }

  /// Whether the first line that ends outside quotes ends with a CR and no LF; if the quotes do not fit, any line.
  private static func hasCarriageReturns(_ bytes: Span<UInt8>) -> Bool {
    var isQuoted = false
    var (hasNewlines, hasReturns) = (false, false)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x0A where !isQuoted: return false
      case 0x0D where !isQuoted:
        return index + 1 == bytes.count || bytes[index + 1] != 0x0A
      case 0x0A: hasNewlines = true
      case 0x0D: hasReturns = true
      default: continue
      }
    }
    return isQuoted && hasReturns && !hasNewlines
  }
}

/// A first line `sep=;`, by which Excel is told what parts the cells.
struct SeparatorLine {
  let dialect: Dialect
  /// Where the line ends.
  let end: Int

  /// The line at `start`; nil if it says something else.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var line: [UInt8] = []
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D, line.count < 8 {
      if bytes[index] != UInt8(ascii: "\"") { line.append(bytes[index] | 0x20) }
      index += 1
    }
    // Tabs, bars and commas survive being made small letters, and nothing else passes.
    let marks: [UInt8: Dialect] = [
      0x29: .quotedTab, 0x2C: .comma, 0x3B: .semicolon, 0x7C: .bar,
    ]
    guard line.count == 5, line.starts(with: "sep=".utf8), let dialect = marks[line[4]] else {
      return nil
    }
    self.dialect = dialect
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    end = index < bytes.count && bytes[index] == 0x0A ? index + 1 : index
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
