/// What the figures need of one comment: the record and the findings, as whole numbers and ids.
///
/// Ids are texts, since results may come from another taxonomy than the one that is built in.
package struct Observation: Sendable {
  /// A theme that is spoken of.
  package struct Mention: Sendable {
    package var id: String
    package var polarity: Polarity
    /// In 1/10000, as results are written.
    package var score: Int
    package var touchpoint: String?
    /// UTF-8 byte ranges of the text.
    package var spans: [Range<Int>]

    package init(
      id: String, polarity: Polarity, score: Int, touchpoint: String? = nil,
      spans: [Range<Int>] = []
    ) {
      self.id = id
      self.polarity = polarity
      self.score = score
      self.touchpoint = touchpoint
      self.spans = spans
    }

    /// How much it hurts, in 1/10000: what a negative score says, but at least a quarter.
    ///
    /// A nuisance by itself (nobody answered) may stand without a word of feeling.
    var severity: Int { polarity == .negative ? max(2500, -score) : 0 }
  }

  package var verbatim: Verbatim
  package var language: String?
  package var label: Polarity
  /// In 1/10000.
  package var score: Int
  package var themes: [Mention]
  /// The ids of touchpoints, each with its stage.
  package var touchpoints: [(id: String, stage: String)]
  /// `complaint`, `praise` ...
  package var types: [String]
  /// `churn.stated`, `promise.broken` ...
  package var signals: [String]

  @inline(__always)
  package init(
    _ verbatim: Verbatim = Verbatim(), language: String? = nil, label: Polarity = .neutral,
    score: Int = 0, themes: [Mention] = [], touchpoints: [(id: String, stage: String)] = [],
    types: [String] = [], signals: [String] = []
  ) {
    self.verbatim = verbatim
    self.language = language
    self.label = label
    self.score = score
    self.themes = themes
    self.touchpoints = touchpoints
    self.types = types
    self.signals = signals
  }

  /// How the comment feels about a touchpoint: as about its themes that happened there, else as a whole.
  func polarity(at touchpoint: String) -> Polarity {
    var (isPraised, isBlamed) = (false, false)
    for theme in themes where theme.touchpoint == touchpoint {
      if theme.polarity == .positive { isPraised = true }
      if theme.polarity == .negative { isBlamed = true }
    }
    return isPraised ? (isBlamed ? .mixed : .positive) : isBlamed ? .negative : label
  }
}

extension Observation {
  /// What the figures need of an analysis, rounded as results are written, so that both ways give the same tally.
  ///
  /// No initializer, since those take their arguments over: the analysis would be copied.
  package static func made(of verbatim: Verbatim, _ analysis: Analysis) -> Observation {
    Observation(
      verbatim, language: analysis.language?.code, label: analysis.sentiment.label,
      score: Self.rounded(analysis.sentiment.score),
      themes: analysis.themes.map {
        Mention(
          id: $0.id, polarity: $0.polarity, score: Self.rounded($0.score),
          touchpoint: $0.touchpoint, spans: $0.spans)
      },
      touchpoints: analysis.touchpoints.map { ($0.id, $0.stage.rawValue) },
      types: Self.types(of: analysis.signals), signals: analysis.signals.findings.map(\.id))
  }

  private static func types(of signals: Signals) -> [String] {
    var types: [String] = []
    for type in CommentType.allCases where signals.isOf(type) { types.append(type.rawValue) }
    return types
  }

  private static func rounded(_ score: Double) -> Int { Int((score * 10_000).rounded()) }
}
