/// What kind of comment it is.
public enum CommentType: String, Hashable, Sendable, CaseIterable {
  case complaint, praise, suggestion, question, statement, nothing

  /// Written out, since that which the compiler makes is a new array each time, for every comment.
  public static let allCases: [CommentType] = [
    .complaint, .praise, .suggestion, .question, .statement, .nothing,
  ]
}

/// Some types of comments, a bit each.
struct CommentTypes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let complaint = CommentTypes(rawValue: 1)
  static let praise = CommentTypes(rawValue: 2)
  static let suggestion = CommentTypes(rawValue: 4)
  static let question = CommentTypes(rawValue: 8)
  static let statement = CommentTypes(rawValue: 16)
  static let nothing = CommentTypes(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ type: CommentType) {
    switch type {
    case .complaint: self = .complaint
    case .praise: self = .praise
    case .suggestion: self = .suggestion
    case .question: self = .question
    case .statement: self = .statement
    case .nothing: self = .nothing
    }
  }
}

/// A signal and the words that tell it.
public struct SignalFinding: Hashable, Sendable {
  /// The signal's id: `churn.hinted`, `escalation.lawyer`.
  public let id: String
  /// The bytes of the words.
  public let spans: [Range<Int>]
}

/// What a comment does or tells beside its themes; nil where nothing tells it.
public struct Signals: Hashable, Sendable {
  /// The kinds that the comment is of, in the order of `CommentType.allCases`.
  public var types: [CommentType] { CommentType.allCases.filter { bits.contains(.init($0)) } }
  var bits: CommentTypes = []
  /// Every signal that words tell, in the order of the table.
  public internal(set) var findings: [SignalFinding] = []

  /// Whether the comment is of this kind; the same as `types.contains(type)` without making an array.
  public func isOf(_ type: CommentType) -> Bool { bits.contains(CommentTypes(type)) }
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
  /// The longest time that the customer tells to have waited, in minutes.
  public internal(set) var waitingMinutes: Double?
  /// How often the customer tells to have got in touch.
  public internal(set) var contacts: Int?
  /// The competitors that are named, if the caller gave a list.
  public internal(set) var competitors: [CompetitorFinding] = []
}

extension Taxonomy {
  /// The signals among `topics`; of two values of one kind the first of the table counts.
  func signals(_ topics: [FoundTopic], _ places: WordPlaces) -> Signals {
    var signals = Signals()
    for topic in topics {
      let number = Int(topic.id) - touchpoints.count - themes.count
      guard self.signals.indices.contains(number) else { continue }
      let signal = self.signals[number]
      if signal.kind == Cue.kind { continue }
      signals.set(signal.kind, signal.value)
      signals.findings.append(
        SignalFinding(id: signal.id, spans: topic.spans.map { places.bytes($0) }))
    }
    return signals
  }
}

extension Signals {
  /// Adds whether the company's own promises were kept: a broken one counts more than one kept.
  mutating func addPromises(_ themes: [ThemeFinding], _ taxonomy: Taxonomy) {
    guard taxonomy.hasPromises else { return }
    for theme in themes
    where theme.polarity != .neutral && taxonomy.theme(theme.id)?.isPromise == true {
      let value = theme.isPainPoint ? "broken" : "kept"
      if promise != "broken" { promise = value }
      findings.append(SignalFinding(id: "promise." + value, spans: theme.spans))
    }
  }

  fileprivate mutating func set(_ kind: String, _ value: String) {
    switch kind {
    case "type": if let type = CommentType(rawValue: value) { bits.insert(.init(type)) }
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
    let isMixed = sentiment.label == .mixed
    if isMixed || sentiment.label == .negative { bits.insert(.complaint) }
    if isMixed || sentiment.label == .positive { bits.insert(.praise) }
    if sentiment.label == .neutral {
      for theme in themes {
        if theme.isPainPoint { bits.insert(.complaint) }
        if theme.polarity == .positive { bits.insert(.praise) }
      }
    }
    if isQuestion { bits.insert(.question) }
    if bits.isEmpty { bits = .statement }
  }
}
