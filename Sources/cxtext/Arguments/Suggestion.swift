/// Finds what was probably meant by a misspelt option or command.
enum Suggestion {
  /// The candidate that `word` begins, else the nearest one if it is near enough: a third of the letters may be wrong.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let letters = word.drop { $0 == "-" }.count
    if letters > 1, let whole = candidates.first(where: { $0.hasPrefix(word) }) { return whole }
    let limit = max(1, letters / 3)
    let near = candidates.map { ($0, distance(word, $0)) }.filter { $0.1 <= limit }
    return near.min { $0.1 < $1.1 }?.0
  }

  /// How many letters must be put in, taken out, replaced or swapped with their neighbour to make one word the other.
  ///
  /// Complexity: O(n · m).
  static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        let replaced = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var best = min(replaced, rows[i - 1][j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, rows[i - 2][j - 2] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  /// `; did you mean "--format"?`, or nothing.
  static func clause(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
