/// A signal that is no finding of its own: it says what a number, a competitor or a question means.
enum Cue: String {
  case wait, contact, to, from, than, none
  case asksBlame = "asks_blame"
  case asksPraise = "asks_praise"

  /// The kind of all of them in `signals.tsv`.
  static let kind = "cue"
}

/// The topics of a comment that are cues, and the clauses that they stand in.
struct Cues {
  private let topics: [FoundTopic]
  private let numbers: [Cue: Int]
  /// The number of the first signal.
  private let first: Int

  init(_ topics: [FoundTopic], _ taxonomy: Taxonomy) {
    (self.topics, numbers) = (topics, taxonomy.cues)
    first = taxonomy.touchpoints.count + taxonomy.themes.count
  }

  /// Where the words of a cue stand.
  func spans(_ cue: Cue) -> ArraySlice<TopicSpan> {
    guard let signal = numbers[cue] else { return [] }
    return topics.first { Int($0.id) == first + signal }?.spans ?? []
  }
}

extension Signals {
  /// Adds how long the customer waited and how often they got in touch: quantities in a clause with their cue.
  mutating func addCounts(
    _ topics: [FoundTopic], _ taxonomy: Taxonomy, _ quantities: [Quantity], _ words: [Word],
    _ places: WordPlaces
  ) {
    guard !quantities.isEmpty else { return }
    let cues = Cues(topics, taxonomy)
    let waiting = cues.spans(.wait).map { words[Int($0.first)].clause }
    let contacting = cues.spans(.contact).map { words[Int($0.first)].clause }
    for quantity in quantities {
      guard let clause = places.clause(at: quantity.bytes.lowerBound) else { continue }
      if let minutes = quantity.minutes, waiting.contains(clause) {
        waitingMinutes = max(waitingMinutes ?? 0, minutes)
      }
      if quantity.kind == .count, contacting.contains(clause) {
        contacts = max(contacts ?? 0, Int(quantity.value.rounded()))
      }
    }
  }
}
