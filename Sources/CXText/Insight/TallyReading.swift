/// A saved tally that cannot be read.
///
///     tally.tsv:12: 3 numbers where a cell has 16
public struct TallyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the caller named it.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong and what was expected.
  public let reason: String

  public var description: String { "\(path):\(line): \(reason)" }
}

extension Tally {
  /// Whether bytes begin as a tally does that `serialized()` wrote.
  package static func isSerialized(_ bytes: Span<UInt8>) -> Bool {
    let mark = Array("cxtext-tally\t".utf8)
    guard bytes.count >= mark.count else { return false }
    for index in mark.indices where bytes[index] != mark[index] { return false }
    return true
  }

  /// The tally that `serialized()` wrote.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - path: What messages call it.
  /// - Throws: The first line that is wrong.
  public init(serialized bytes: [UInt8], path: String) throws(TallyError) {
    self.init()
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let text = String(decoding: line, as: UTF8.self)
      if number == 1 {
        guard text == Self.heading else {
          throw TallyError(
            path: path, line: 1, reason: "no tally of this version: \"\(Self.heading)\" expected")
        }
      } else if !text.isEmpty {
        let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        if let reason = read(cells) { throw TallyError(path: path, line: number, reason: reason) }
      }
    }
  }

  /// Reads one line, and says what is wrong with it.
  private mutating func read(_ cells: [String]) -> String? {
    switch (cells[0], cells.count) {
    case ("cell", 6): return readCell(cells)
    case ("pair", 7): return readPair(cells)
    case ("list", 3): return readList(cells)
    case ("listed", 9): return readListed(cells)
    case ("quote", 8): return readQuote(cells)
    default: return "a line of a kind or length that no tally has: \"\(cells[0])\""
    }
  }

  private mutating func number(_ dimension: String, _ name: String) -> UInt32? {
    Dimension(rawValue: dimension).map { table.number(of: Facet($0, name.unescaped)) }
  }

  private mutating func readCell(_ cells: [String]) -> String? {
    guard let one = number(cells[1], cells[2]), let two = number(cells[3], cells[4]) else {
      return "no such dimension: \"\(cells[1])\" or \"\(cells[3])\""
    }
    let sums = cells[5].split(separator: " ").compactMap { Int($0) }
    guard let cell = TallyCell(sums: sums) else {
      return "\(sums.count) numbers where a cell has \(TallyCell().sums.count)"
    }
    let place = self.cells.place(of: CellKey(one, two), or: TallyCell())
    self.cells.values[place] = cell
    return nil
  }

  private mutating func readPair(_ cells: [String]) -> String? {
    guard let kind = AnswerScale.Kind(rawValue: cells[1]), let one = number(cells[2], cells[3]),
      let two = number(cells[4], cells[5]), let count = Int(cells[6])
    else { return "no such question, dimension or count" }
    let place = pairs[kind.place].place(of: Self.pair(one, two), or: 0)
    pairs[kind.place].values[place] = count
    return nil
  }

  private mutating func readList(_ cells: [String]) -> String? {
    guard let list = CommentList(rawValue: cells[1]), let total = Int(cells[2]) else {
      return "no such list: \"\(cells[1])\""
    }
    lists[list.place].skip(total)
    return nil
  }

  private mutating func readListed(_ cells: [String]) -> String? {
    guard let list = CommentList(rawValue: cells[1]), let rank = Int(cells[2]),
      let score = Int(cells[3])
    else { return "no such list, rank or score" }
    let comment = ListedComment(
      id: cells[5].unescaped, day: Int(cells[4]), answer: cells[6], score: score,
      reasons: cells[7].split(separator: " ").map { String($0).unescaped },
      text: cells[8].unescaped, rank: rank)
    lists[list.place].insert(comment)
    lists[list.place].skip(-1)
    return nil
  }

  private mutating func readQuote(_ cells: [String]) -> String? {
    guard let facet = number(cells[1], cells[2]), let rank = Int(cells[3]) else {
      return "no such facet or rank"
    }
    let ends = cells[6].split(separator: " ").compactMap { Int($0) }
    guard ends.count.isMultiple(of: 2) else { return "a span without an end" }
    let spans = stride(from: 0, to: ends.count, by: 2).compactMap { index in
      ends[index] <= ends[index + 1] ? ends[index]..<ends[index + 1] : nil
    }
    let quote = Quote(
      id: cells[5].unescaped, day: Int(cells[4]), text: cells[7].unescaped, spans: spans,
      rank: rank)
    self.quote(for: facet) { $0.insert(quote) }
    return nil
  }
}
