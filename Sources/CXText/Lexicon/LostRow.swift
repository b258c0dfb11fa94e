/// Finds rows of patterns that are lost, since they begin with `#`, as comments do.
extension LexiconBuilder {
  /// Notes the comments of a table that look like rows: what stands in their second cell fits its column.
  mutating func noteLostRows(_ name: String, _ text: Span<UInt8>) {
    var start = 0
    var number = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      number += 1
      if text[start] == 0x23, text.byte(start + 1) != 0x09 {
        let cells = text.extracting(start..<end).bytes.split(
          separator: 0x09, omittingEmptySubsequences: false)
        if cells.count > 1, isRow(name, second: Array(cells[1])) {
          line = number
          note(
            "this row is lost, since # at its beginning makes it a comment: begin the pattern with a"
              + " number word, `two|#`")
        }
      }
      start = end + 1
    }
  }

  private func isRow(_ name: String, second cell: [UInt8]) -> Bool {
    switch name {
    case "phrases.tsv": return decimalNumber(cell) != nil
    case "modifiers.tsv": return Role(modifier: String(decoding: cell, as: UTF8.self)) != nil
    case "topics.tsv", "cues.tsv":
      let id = cell.split(separator: 0x20).first.map { Array($0.drop { $0 == 0x21 }) } ?? []
      return topicIDs.find(id.last == 0x2D || id.last == 0x2B ? id.dropLast() : id) >= 0
    default: return false
    }
  }
}

extension Span<UInt8> {
  /// A copy of the bytes.
  fileprivate var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in 0..<count { bytes.append(self[index]) }
    return bytes
  }
}
