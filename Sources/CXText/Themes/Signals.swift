/// What kind of comment it is.
public enum CommentType: String, Hashable, Sendable, CaseIterable {
  case complaint, praise, suggestion, question, statement, nothing
}

/// What a comment does or tells beside its themes; nil where nothing tells it.
public struct Signals: Hashable, Sendable {
  /// The kinds that the comment is of, in the order of `CommentType.allCases`.
  public internal(set) var types: [CommentType] = []
  /// `stated`, `considered` or `hinted`: how near the customer is to leaving.
  public internal(set) var churn: String?
  /// `high` or `low`: how hard it was.
  public internal(set) var effort: String?
  /// `exceeded`, `met` or `broken`.
  public internal(set) var expectation: String?
  /// `kept` or `broken`.
  public internal(set) var promise: String?
  /// `recommends` or `warns`.
  public internal(set) var advocacy: String?
  /// With what the customer threatens: `press`, `ombudsman`, `board`, `lawyer`.
  public internal(set) var escalation: String?
  /// `wanted`: asks to be called or written to.
  public internal(set) var contact: String?
  /// `high`.
  public internal(set) var urgency: String?
  /// `risk`: somebody may be hurt.
  public internal(set) var safety: String?
}

extension Taxonomy {
  /// The signals among `topics`; of two values of one kind the first of the table counts.
  func signals(_ topics: [FoundTopic]) -> Signals {
    var signals = Signals()
    for topic in topics {
      let number = Int(topic.id) - touchpoints.count - themes.count
      guard self.signals.indices.contains(number) else { continue }
      let parts = self.signals[number].split(separator: ".").map(String.init)
      guard parts.count == 2 else { continue }
      signals.set(parts[0], parts[1])
    }
    return signals
  }
}

extension Signals {
  fileprivate mutating func set(_ kind: String, _ value: String) {
    switch kind {
    case "type": if let type = CommentType(rawValue: value) { types.append(type) }
    case "churn": churn = churn ?? value
    case "effort": effort = effort ?? value
    case "expectation": expectation = expectation ?? value
    case "promise": promise = promise ?? value
    case "advocacy": advocacy = advocacy ?? value
    case "escalation": escalation = escalation ?? value
    case "contact": contact = contact ?? value
    case "urgency": urgency = urgency ?? value
    case "safety": safety = safety ?? value
    default: break
    }
  }

  /// Adds the types that follow from what was found: a painful theme or a negative comment complains, and so on.
  mutating func addTypes(_ sentiment: Sentiment, _ themes: [ThemeFinding], isQuestion: Bool) {
    var all = Set(types)
    let isMixed = sentiment.label == .mixed
    if isMixed || sentiment.label == .negative { all.insert(.complaint) }
    if isMixed || sentiment.label == .positive { all.insert(.praise) }
    if sentiment.label == .neutral {
      if themes.contains(where: \.isPainPoint) { all.insert(.complaint) }
      if themes.contains(where: { $0.polarity == .positive }) { all.insert(.praise) }
    }
    if isQuestion { all.insert(.question) }
    if all.isEmpty { all.insert(.statement) }
    types = CommentType.allCases.filter(all.contains)
  }
}
