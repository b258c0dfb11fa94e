/// Takes endings off words that no lexicon knows: `faktureringene` and `fakturering` meet.
///
/// The endings of a language are data (`suffixes.tsv`): the longest one that fits goes, if enough of the word stays.
struct SuffixStemmer: Sendable {
  private struct Suffix {
    let replacement: [UInt8]
    /// How many bytes must stay before it.
    let fewest: Int
  }

  private var endings = FormTable()
  /// By number of the ending; of equal ones the last row counts.
  private var suffixes: [Suffix] = []
  private var longest = 0

  /// The rows of one table; none leaves words as they are.
  init(_ table: Span<UInt8>) {
    var reader = TableReader()
    var row = TableRow()
    while reader.next(&row, in: table) {
      let ending = row.cell(0, in: table)
      let fewest = Int(row.string(2, in: table)) ?? 3
      let suffix = Suffix(replacement: row.cell(1, in: table), fewest: fewest)
      let number = endings.insert(ending.span)
      if number < suffixes.count { suffixes[number] = suffix } else { suffixes.append(suffix) }
      longest = max(longest, ending.count)
    }
  }

  /// The stem of a folded word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    let text = word.span
    for length in stride(from: min(longest, word.count - 1), through: 1, by: -1) {
      let rest = word.count - length
      let number = endings.find(text.extracting(rest..<word.count))
      guard number >= 0, rest >= suffixes[number].fewest else { continue }
      return Array(word[..<rest]) + suffixes[number].replacement
    }
    return word
  }
}
