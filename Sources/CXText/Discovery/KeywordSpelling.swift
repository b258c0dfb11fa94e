/// How a keyword is written: as people write it most often, and as a pattern that finds the other ways, too.
struct KeywordSpelling {
  /// A word is given in so many spellings at most.
  private static let mostForms = 5

  let text: String
  let pattern: String

  /// The wording of a keyword that was met in these spellings; `isContent` tells the words that all of them have.
  init(_ spellings: [[UInt32]: Int], _ stock: WordStock, _ isContent: (UInt32) -> Bool) {
    func text(_ words: some Sequence<UInt32>) -> String {
      words.map { String(decoding: stock.forms[Int($0)], as: UTF8.self) }.joined(separator: " ")
    }
    let ranked = spellings.map { (words: $0.key, count: $0.value, text: text($0.key)) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    self.text = ranked.first?.text ?? ""
    // By place: the words in order of their frequency, and the small words before them.
    var places: [(forms: [String], before: Set<String>)] = []
    for spelling in ranked {
      var place = 0
      var between: [UInt32] = []
      for word in spelling.words {
        guard isContent(word) else {
          between.append(word)
          continue
        }
        if place == places.count { places.append(([], [])) }
        let form = text([word])
        if !places[place].forms.contains(form) { places[place].forms.append(form) }
        places[place].before.insert(text(between))
        (place, between) = (place + 1, [])
      }
    }
    pattern = places.map { place in
      let word = place.forms.prefix(Self.mostForms).joined(separator: "|")
      let before = place.before.count > 1 ? "*" : place.before.first ?? ""
      return before.isEmpty ? word : before + " " + word
    }.joined(separator: " ")
  }
}
