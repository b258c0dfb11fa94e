@testable import CXText

/// The comments of Corpora/example in one language, each several times with other words left out.
struct VariedComments {
  private(set) var texts: [String] = []
  /// By text: the group that it was written for.
  private(set) var groups: [String] = []
  private let code: String

  /// So many variants of each comment; the same seed gives the same ones.
  init(_ code: String, variants: Int, seed: UInt64) throws {
    self.code = code
    var random = SplitMix64(seed: seed)
    for row in try Repository.rows(of: "Corpora/example/\(code).tsv") where row.cells.count == 3 {
      let words = row.cells[2].split(separator: " ")
      for _ in 0..<variants {
        let kept = words.filter { _ in random.next(upperBound: 10 as UInt64) < 7 }
        texts.append((kept.count > 1 ? kept : words).joined(separator: " "))
        groups.append(row.cells[0])
      }
    }
  }

  /// Writes one word of five otherwise: as dialect and chat do where `spelling.tsv` knows it, else with a slip.
  func withSlips(seed: UInt64) throws -> VariedComments {
    var variants: [String: [String]] = [:]
    for row in try Repository.rows(of: "Lexicons/\(code)/spelling.tsv") where row.cells.count == 2 {
      variants[row.cells[1], default: []].append(row.cells[0])
    }
    var random = SplitMix64(seed: seed)
    var slipped = self
    slipped.texts = texts.map { text in
      text.split(separator: " ").map { word in
        guard random.next(upperBound: 5 as UInt64) == 0 else { return String(word) }
        return variants[word.lowercased()]?.randomElement(using: &random)
          ?? random.slip(in: String(word))
      }.joined(separator: " ")
    }
    return slipped
  }
}

extension SplitMix64 {
  /// The word with a letter left out, doubled or swapped with the next; short words stay.
  mutating func slip(in word: String) -> String {
    var letters = Array(word)
    guard letters.count > 3 else { return word }
    let place = 1 + Int(next(upperBound: UInt64(letters.count - 2)))
    switch next(upperBound: 3 as UInt64) {
    case 0: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters.swapAt(place, place - 1 == 0 ? place + 1 : place - 1)
    }
    return String(letters)
  }
}
