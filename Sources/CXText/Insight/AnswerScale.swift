/// What was asked beside the comment, and between which figures the answer lies.
///
///     AnswerScale("0-10")       // would you recommend us: NPS
///     AnswerScale("1-5")        // how satisfied are you: CSAT
///     AnswerScale("ces 1-7")    // how easy was it: CES
public struct AnswerScale: Hashable, Sendable {
  /// The question, and with it the figure that answers add up to.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Would you recommend us, 0 to 10: NPS (Reichheld 2003).
    case recommendation = "nps"
    /// How satisfied are you: CSAT, the share of the two best answers (top-2-box).
    case satisfaction = "csat"
    /// How easy was it, the best answer highest: CES as the mean (CES 2.0, Dixon, Toman and DeLisi 2013).
    case effort = "ces"

    /// Where it stands among all questions.
    var place: Int {
      switch self {
      case .recommendation: 0
      case .satisfaction: 1
      case .effort: 2
      }
    }
  }

  /// The question.
  public let kind: Kind
  /// The worst answer.
  public let low: Int
  /// The best answer.
  public let high: Int

  /// The scale from `low` to `high`; nil if there are fewer than two answers, or more than 101.
  public init?(_ kind: Kind, _ low: Int, _ high: Int) {
    guard (0...1).contains(low), (low + 1...100).contains(high) else { return nil }
    (self.kind, self.low, self.high) = (kind, low, high)
  }

  /// The scale that `text` says: `0-10`, or with the question `csat 1-7`.
  ///
  /// Without the question 0-10 is a recommendation, any other scale satisfaction.
  public init?(_ text: some StringProtocol) {
    // What nearly every record says; reading it anew costs 7 % of a report.
    if text == "0-10" {
      self = .nps
      return
    }
    let words = text.lowercased().split(separator: " ")
    guard let ends = words.last?.split(separator: "-", omittingEmptySubsequences: false),
      ends.count == 2, words.count <= 2,
      let low = Int(ends[0]), let high = Int(ends[1])
    else { return nil }
    var kind = Self.usual(low, high)
    if words.count == 2 {
      guard let named = Kind(rawValue: String(words[0])) else { return nil }
      kind = named
    }
    self.init(kind, low, high)
  }

  /// The scale as it is written: `0-10`, `ces 1-7`.
  public var text: String {
    let range = "\(low)-\(high)"
    return kind == Self.usual(low, high) ? range : "\(kind.rawValue) \(range)"
  }

  private static func usual(_ low: Int, _ high: Int) -> Kind {
    low == 0 && high == 10 ? .recommendation : .satisfaction
  }

  /// 0 to 10: would you recommend us?
  public static let nps = AnswerScale(kind: .recommendation, low: 0, high: 10)

  private init(kind: Kind, low: Int, high: Int) {
    (self.kind, self.low, self.high) = (kind, low, high)
  }
}

/// An answer on a scale.
public struct Score: Hashable, Sendable {
  /// The answer; stars may be halves.
  public let value: Double
  /// What was asked.
  public let scale: AnswerScale

  /// The answer, or nil if it lies outside the scale.
  public init?(_ value: Double, _ scale: AnswerScale) {
    guard value >= Double(scale.low), value <= Double(scale.high) else { return nil }
    (self.value, self.scale) = (value, scale)
  }

  /// Whether an answer is among the good, the bad or those between.
  public enum Band: String, Hashable, Sendable, CaseIterable {
    case low, middle, high
  }

  /// Promoter (9-10), passive or detractor (0-6); on other scales the two best answers, those below the middle, and
  /// what is between.
  ///
  /// Of five answers or fewer on the scale of effort the two best are easy, of seven the three best.
  public var band: Band {
    switch scale.kind {
    case .recommendation: return value >= 9 ? .high : value >= 7 ? .middle : .low
    case .satisfaction, .effort:
      let isWide = scale.kind == .effort && scale.high - scale.low >= 6
      if value >= Double(scale.high - (isWide ? 2 : 1)) { return .high }
      return value < Double(scale.low + scale.high) / 2 ? .low : .middle
    }
  }

  /// What the answer adds to the figure, in thousandths of a point: the mean over answers is the figure.
  ///
  /// NPS: 100 for a promoter, -100 for a detractor. CSAT: 100 for one of the two best answers. CES: the answer itself.
  var points: Int {
    switch scale.kind {
    case .recommendation: band == .high ? 100_000 : band == .low ? -100_000 : 0
    case .satisfaction: band == .high ? 100_000 : 0
    case .effort: Int((value * 1000).rounded())
    }
  }
}
