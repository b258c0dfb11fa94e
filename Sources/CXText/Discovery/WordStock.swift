/// The different words of all comments, each with how often it stands in each language.
///
/// Numbers are one word, `#`: what recurs is that there is one.
struct WordStock: Sendable {
  /// The word that stands for every number.
  static let number: UInt32 = 0

  private(set) var forms = FormTable(capacity: 1 << 12)
  /// By word: whether it is an emoji or a face, which counts but is no name for a theme.
  private(set) var isSign: [Bool] = []
  /// By word, then by language, the last one being none: how often it was met.
  private(set) var counts: [UInt32] = []
  /// How many languages are told apart, none included.
  let languageCount: Int

  init(languageCount: Int) {
    self.languageCount = languageCount
    _ = insert([0x23].span, isSign: true)
  }

  /// How many words there are.
  var count: Int { forms.count }

  /// The number of a folded word, which is new or not.
  mutating func insert(_ bytes: Span<UInt8>, isSign sign: Bool) -> UInt32 {
    let number = forms.insert(bytes)
    if number == isSign.count {
      isSign.append(sign)
      counts.append(addingCapacity: languageCount) { output in
        for _ in 0..<languageCount { output.append(0) }
      }
    }
    return UInt32(truncatingIfNeeded: number)
  }

  /// Counts a word once more.
  @inline(__always) mutating func count(_ word: UInt32, in language: Int) {
    counts[Int(word) * languageCount + language] &+= 1
  }

  /// Adds the words of another stock, and tells the number here of each.
  mutating func add(_ other: borrowing WordStock) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(other.count)
    for word in 0..<other.count {
      let number = other.forms.with(word) { insert($0, isSign: other.isSign[word]) }
      numbers.append(number)
      for language in 0..<languageCount {
        counts[Int(number) * languageCount + language] &+=
          other.counts[word * languageCount + language]
      }
    }
    return numbers
  }

  /// How often a word was met.
  func total(_ word: Int) -> Int {
    var total = 0
    for language in 0..<languageCount { total += Int(counts[word * languageCount + language]) }
    return total
  }

  /// Whether a word is the better one to show: more frequent, else first by its bytes.
  func isBefore(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (total(one), total(other))
    guard first == second else { return first > second }
    return forms[one].lexicographicallyPrecedes(forms[other])
  }

  /// The language that a word was met in most often; nil if no comment told one.
  func language(of word: Int) -> Int? {
    var best: Int?
    var most: UInt32 = 0
    for language in 0..<(languageCount - 1) {
      let count = counts[word * languageCount + language]
      if count > most { (best, most) = (language, count) }
    }
    return best
  }
}
