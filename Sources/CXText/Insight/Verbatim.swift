/// A customer's answer in free text, as the field calls it, and what is known of it beside its words.
///
///     Verbatim(id: "17", day: CivilDate("2026-01-31")?.day, score: Score(9, .nps), channel: "chat")
///
/// Everything may be missing; figures that need what is missing are left out.
public struct Verbatim: Hashable, Sendable {
  /// What the export calls it; empty if it has no name.
  public var id: String
  /// When it was written: days since 1970-01-01.
  public var day: Int?
  /// The answer to the question that was asked beside it.
  public var score: Score?
  /// Where it came in: `chat`, `survey`.
  public var channel: String?
  /// To which group the customer belongs.
  public var segment: String?
  /// What the customer is worth, in any unit; negative ones count as 0.
  public var weight: Double?
  /// Whether the customer has left.
  public var churned: Bool?
  /// The words; empty if they are not to be quoted.
  public var text: String

  /// A verbatim of which only what is told is known.
  public init(
    id: String = "", day: Int? = nil, score: Score? = nil, channel: String? = nil,
    segment: String? = nil, weight: Double? = nil, churned: Bool? = nil, text: String = ""
  ) {
    self.id = id
    self.day = day
    self.score = score
    self.channel = channel
    self.segment = segment
    self.weight = weight
    self.churned = churned
    self.text = text
  }
}
