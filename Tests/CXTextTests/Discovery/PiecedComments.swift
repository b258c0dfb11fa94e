@testable import CXText

/// Comments of two pieces of others, so that words recur in them but no subject, and a few of one subject behind them,
/// without some of their words.
struct PiecedComments {
  private(set) var texts: [String] = []

  /// So many comments of pieces of Corpora/en, and so many of a subject of Corpora/planted.tsv; the same seed gives the same.
  init(_ count: Int, planted subject: String, _ plantedCount: Int, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let words = try ["comments", "topics", "packs"].flatMap { name in
      try Repository.rows(of: "Corpora/en/\(name).tsv").compactMap { row in
        row.cells.last.map { $0.split(separator: " ") }
      }
    }
    for _ in 0..<count {
      let pieces = (0..<2).map { _ in Self.piece(of: words, &random) }
      texts.append(pieces.joined(separator: ", "))
    }
    let rows = try Repository.rows(of: "Corpora/planted.tsv").filter { $0.cells[0] == subject }
    for _ in 0..<plantedCount {
      let pieces = ["opening", "event"].compactMap { kind in
        rows.filter { $0.cells[1] == kind }.randomElement(using: &random)?.cells[2]
      }
      let words = pieces.joined(separator: " ").split(separator: " ")
      let kept = words.filter { _ in random.next(upperBound: 20 as UInt64) < 17 }
      texts.append((kept.count > 1 ? kept : words).joined(separator: " "))
    }
  }

  /// Three to eight words of one of the texts.
  private static func piece(of texts: [[Substring]], _ random: inout SplitMix64) -> String {
    let words = texts[Int(random.next(upperBound: UInt64(texts.count)))]
    let length = 3 + Int(random.next(upperBound: 6 as UInt64))
    let start = Int(random.next(upperBound: UInt64(max(1, words.count - length + 1))))
    return words[start...].prefix(length).joined(separator: " ")
  }
}
