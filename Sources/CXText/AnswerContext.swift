/// What comments are answers to: a survey's question, asked at some point of the customer journey.
///
///     let analyzer = Analyzer()
///     let context = analyzer.context(question: "What could we do better?")
///     analyzer.analyze("Nothing", context: context).sentiment.label          // .positive
///     analyzer.analyze("Your opening hours", context: context).themes[0].isPainPoint  // true
public struct AnswerContext: Hashable, Sendable {
  /// What a question asks for.
  public enum Sense: String, Hashable, Sendable {
    /// What is good: an answer without feeling words praises what it names.
    case praise
    /// What is wrong or could be better: an answer without feeling words blames what it names.
    case blame
  }

  /// What the question asks for; nil if it asks for neither, or for both.
  public let sense: Sense?
  /// The id of the touchpoint that comments are about where they name none.
  public let touchpoint: String?

  /// Comments that answer nothing that is known.
  public static let none = AnswerContext(sense: nil, touchpoint: nil)

  /// A context.
  ///
  /// - Parameters:
  ///   - sense: What the question asks for.
  ///   - touchpoint: The id of the touchpoint that comments are about where they name none.
  public init(sense: Sense?, touchpoint: String?) {
    self.sense = sense
    self.touchpoint = touchpoint
  }
}

extension Analyzer {
  /// The context of answers to `question`: what it asks for, and the touchpoint that it names.
  ///
  /// - Parameters:
  ///   - question: The survey's question, in any of the languages; nil if there was none.
  ///   - touchpoint: The id of the touchpoint that comments are about; nil to take the one that the question names.
  /// - Returns: The context, for `analyze`.
  public func context(question: String?, touchpoint: String? = nil) -> AnswerContext {
    var session = Session(self)
    let asked = question.map { session.question($0.utf8Span.span) }
    return AnswerContext(sense: asked?.sense, touchpoint: touchpoint ?? asked?.touchpoint)
  }
}

/// Gives answers without a feeling word the sense of their question.
enum QuestionSense {
  /// The valence of what a question makes of an answer, of a weak word's size.
  static let valence: Float = 1.5
  /// The sense of a question with these cues; nil if it asks for both or neither.
  static func sense(_ cues: Cues) -> AnswerContext.Sense? {
    let (blames, praises) = (!cues.spans(.asksBlame).isEmpty, !cues.spans(.asksPraise).isEmpty)
    return blames == praises ? nil : blames ? .blame : .praise
  }

  /// The value that an answer gets from what it names, if no word of it praises or blames; nil if it names nothing.
  static func value(
    _ sense: AnswerContext.Sense, ofNamed topics: [FoundTopic], _ taxonomy: Taxonomy
  ) -> Float? {
    let named = 0..<(taxonomy.touchpoints.count + taxonomy.themes.count)
    return topics.contains { named.contains(Int($0.id)) } ? sense.sign * valence : nil
  }

  /// Whether an answer says that there is nothing to name, and no more: all its words but one at most.
  static func isNothing(_ topics: [FoundTopic], _ words: [Word], _ taxonomy: Taxonomy) -> Bool {
    let spans = Cues(topics, taxonomy).spans(.none)
    let told = spans.reduce(0) { $0 + $1.end - $1.first }
    return told > 0 && Int(told) >= words.count - (words.count > 2 ? 1 : 0)
  }
}

extension AnswerContext.Sense {
  /// 1 for praise, -1 for blame.
  var sign: Float { self == .praise ? 1 : -1 }
}
