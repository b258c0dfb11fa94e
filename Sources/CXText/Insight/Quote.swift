/// Words of a customer that stand for what many say of a theme.
public struct Quote: Hashable, Sendable {
  /// What the export calls the comment.
  public let id: String
  /// Days since 1970-01-01.
  public let day: Int?
  /// The comment.
  public let text: String
  /// The UTF-8 bytes of the words that speak of the theme.
  public let spans: [Range<Int>]
  /// How well it stands for the others; see `typicality`.
  let rank: Int

  /// How well a comment stands for what is said of a theme, from a glance at itself alone, so that quotes do not depend
  /// on the order of rows.
  ///
  /// It should be a sentence or two (60 to 180 bytes), speak of few other things, feel clearly, and feel as a whole what
  /// it feels about the theme. Weights by judgement, in 1/1000.
  static func typicality(_ row: Observation, _ mention: Observation.Mention) -> Int {
    let length = row.verbatim.text.utf8.count
    let size = length < 60 ? length * 1000 / 60 : max(0, 1000 - max(0, length - 180) * 3)
    let focus = -150 * (row.themes.count - 1)
    let clarity = min(10_000, abs(mention.score)) / 20
    return size + focus + clarity + (row.label == mention.polarity ? 200 : 0)
  }
}

extension Quote: Comparable {
  /// By rank, then by the text.
  public static func < (left: Quote, right: Quote) -> Bool {
    if left.rank != right.rank { return left.rank > right.rank }
    if left.text != right.text { return left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
    if left.id != right.id { return left.id.utf8.lexicographicallyPrecedes(right.id.utf8) }
    if left.day != right.day { return (left.day ?? .min) < (right.day ?? .min) }
    return left.spans.lexicographicallyPrecedes(right.spans) {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }
}

/// The best quotes of one theme and polarity; a text stands in it once.
///
/// Like `RankedList`, quotes of parts merge to the quotes of the whole: of equal texts the first by order is kept, and it
/// would be kept in its own part.
struct QuoteList: Sendable {
  private(set) var quotes: [Quote] = []
  static let capacity = 4

  /// Whether a quote of this rank might be kept.
  func accepts(rank: Int) -> Bool {
    quotes.count < Self.capacity || rank >= quotes[quotes.count - 1].rank
  }

  mutating func insert(_ quote: Quote) {
    if let same = quotes.firstIndex(where: { $0.text == quote.text }) {
      guard quote < quotes[same] else { return }
      quotes.remove(at: same)
    }
    let place = quotes.firstIndex { quote < $0 } ?? quotes.count
    quotes.insert(quote, at: place)
    if quotes.count > Self.capacity { quotes.removeLast() }
  }

  mutating func merge(_ other: QuoteList) {
    for quote in other.quotes { insert(quote) }
  }
}
