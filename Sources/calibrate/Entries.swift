import CXText
import Foundation

/// The rows of the lexicons whose values may be fitted: words, phrases and facts, by language and text.
struct Entries {
  struct Entry {
    let language: String
    let text: String
    /// The linguist's value.
    let hand: Float
  }

  private(set) var all: [Entry] = []
  private var numbers: [String: Int] = [:]

  /// Reads `polarity.tsv` and `phrases.tsv` of every language in a folder of lexicons.
  init(folder: String) throws {
    for language in Analyzer.languages {
      for (table, column) in [("polarity.tsv", 2), ("phrases.tsv", 1)] {
        let path = "\(folder)/\(language.code)/\(table)"
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
          let cells = line.split(separator: "\t")
          guard !line.hasPrefix("#"), cells.count > column, let hand = Float(cells[column]) else {
            continue
          }
          add(Entry(language: language.code, text: String(cells[0]), hand: hand))
        }
      }
    }
  }

  private mutating func add(_ entry: Entry) {
    let key = entry.language + "\t" + entry.text
    guard entry.hand != 0, numbers[key] == nil else { return }
    numbers[key] = all.count
    all.append(entry)
  }

  /// The number of an entry, or nil if its value is not fitted (modifiers, ratings, emoji).
  func number(_ text: String, _ language: String) -> Int? { numbers[language + "\t" + text] }
}
