@testable import CXText

/// Comments put together of hand-written pieces, each with the theme it was made for.
struct ComposedComments {
  /// Openings, what happened, and endings; any three of a theme make a comment.
  struct Theme {
    let name: String
    let openings: [String]
    let events: [String]
  }

  static let endings = [
    "", "", "please do something", "I expected more", "and nobody told me why", "as always",
    "thanks for reading", "it happened twice", "on a Monday", "my wife agrees", "that is all",
  ]

  static let english: [Theme] = [
    Theme(
      name: "delivery",
      openings: ["The parcel", "My parcel from your shop", "Our second parcel", "A parcel"],
      events: [
        "was delivered to the wrong address", "came two weeks late", "was delivered late again",
        "never came, the courier lied", "was left in the rain by the courier",
      ]),
    Theme(
      name: "app",
      openings: ["The app", "Your new app", "After the update the app", "The mobile app"],
      events: [
        "crashes when I log in", "freezes and crashes", "logs me out all the time",
        "crashes on my tablet", "does not let me log in",
      ]),
    Theme(
      name: "queue",
      openings: ["On the phone I", "Calling support I", "When I called the helpline I", "We"],
      events: [
        "waited an hour in the queue", "was number forty in the phone queue",
        "waited so long that I hung up", "heard the queue music for ages",
        "gave up waiting in the telephone queue",
      ]),
    Theme(
      name: "invoice",
      openings: ["The invoice", "Your invoice for spring", "My last invoice", "An invoice"],
      events: [
        "had a fee I never agreed to", "was charged twice to my card", "shows the wrong amount",
        "has a reminder fee on it", "was sent although I had paid the amount",
      ]),
    Theme(
      name: "staff",
      openings: ["The lady in the store", "Your staff", "The young man at the desk", "The team"],
      events: [
        "was friendly and explained everything", "smiled and helped me find a size",
        "was helpful and friendly", "explained the differences patiently",
        "took time to help me choose",
      ]),
    Theme(
      name: "coffee",
      openings: ["Coffee here", "The coffee", "A cup of coffee", "Their coffee and cake"],
      events: [
        "tastes burnt", "was cold and tasted of soap", "is too bitter for me",
        "costs more than the cake", "was served lukewarm in a paper cup",
      ]),
  ]

  /// A theme that is put among the others in small numbers.
  static let planted = Theme(
    name: "bicycle",
    openings: ["The bicycle racks", "Outside the bicycle racks", "Your racks for bicycles"],
    events: [
      "are rusty and always full", "are full every morning", "are bent, my bicycle fell over",
      "should have a roof, my saddle was wet", "are too few, my bicycle was stolen",
    ])

  private(set) var texts: [String] = []
  private(set) var themes: [String] = []
  private var random: SplitMix64

  /// No comments yet; the same seed gives the same draws.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// Adds comments of a theme.
  mutating func add(_ count: Int, of theme: Theme) {
    for _ in 0..<count {
      let parts = [draw(theme.openings), draw(theme.events), draw(Self.endings)]
      // A word that hardly comes twice, as comments have them.
      let name = String(
        (0..<5).map { _ in draw(["ba", "ko", "li", "me", "nu", "ra", "ti", "vo"]) }.joined())
      texts.append(parts.filter { !$0.isEmpty }.joined(separator: " ") + ", " + name)
      themes.append(theme.name)
    }
  }

  /// Puts a slip into one word of five: a letter left out, doubled or swapped with the next.
  func withSlips(seed: UInt64) -> ComposedComments {
    var slipped = self
    slipped.random = SplitMix64(seed: seed)
    for index in texts.indices {
      slipped.texts[index] = texts[index].split(separator: " ")
        .map {
          slipped.random.next(upperBound: 5 as UInt64) == 0
            ? slipped.random.slip(in: String($0)) : String($0)
        }
        .joined(separator: " ")
    }
    return slipped
  }

  private mutating func draw(_ pieces: [String]) -> String {
    pieces[Int(random.next(upperBound: UInt64(pieces.count)))]
  }
}

extension Discovery {
  /// A discovery of these comments.
  init(_ texts: [String]) {
    self.init(Analyzer())
    for text in texts { add(text.utf8Span.span) }
  }
}

/// B-cubed F1 of found themes against the ones that comments were made for (Bagga and Baldwin 1998).
func bCubed(_ gold: [String], _ found: [Int?]) -> Double {
  var cells: [String: Int] = [:]
  var golds: [String: Int] = [:]
  var themes: [Int: Int] = [:]
  for (name, theme) in zip(gold, found) {
    cells["\(name) \(theme ?? -1)", default: 0] += 1
    golds[name, default: 0] += 1
    themes[theme ?? -1, default: 0] += 1
  }
  var (precision, recall) = (0.0, 0.0)
  for (name, theme) in zip(gold, found) {
    let same = Double(cells["\(name) \(theme ?? -1)"] ?? 0)
    precision += same / Double(themes[theme ?? -1] ?? 1)
    recall += same / Double(golds[name] ?? 1)
  }
  return 2 * precision * recall / (precision + recall) / Double(gold.count)
}
