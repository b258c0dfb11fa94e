/// Takes endings off words that no lexicon knows: `faktureringene` and `fakturering` meet.
///
/// The endings of a language are data (`suffixes.tsv`): the longest one that fits goes, if enough of the word stays.
struct SuffixStemmer: Sendable {
  private struct Suffix {
    let replacement: [UInt8]
    /// How many bytes must stay before it.
    let fewest: Int
  }

  private var suffixes: [[UInt8]: Suffix] = [:]
  private var longest = 0

  /// The rows of one table; none leaves words as they are.
  init(_ table: Span<UInt8>) {
    var reader = TableReader()
    var row = TableRow()
    while reader.next(&row, in: table) {
      let ending = row.cell(0, in: table)
      let fewest = Int(row.string(2, in: table)) ?? 3
      suffixes[ending] = Suffix(replacement: row.cell(1, in: table), fewest: fewest)
      longest = max(longest, ending.count)
    }
  }

  /// The stem of a folded word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    for length in stride(from: min(longest, word.count - 1), through: 1, by: -1) {
      guard let suffix = suffixes[Array(word.suffix(length))] else { continue }
      let rest = word.count - length
      if rest >= suffix.fewest { return Array(word[..<rest]) + suffix.replacement }
    }
    return word
  }
}
