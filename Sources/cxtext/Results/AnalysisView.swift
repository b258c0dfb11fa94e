import CXText
import CXTextIO

/// Shows an analysis to people: the comment with its evidence marked, then what it says.
///
///     The staff was [+friendly+], but we waited [-forever-].
///     mixed     -0.12  (en 0.99)  frustration 0.70
///       -waiting  +kindness  complaint, praise
struct AnalysisView: Sendable {
  /// Whether colours mark the evidence, or signs.
  let style: Style
  /// The columns of the screen; nil to leave lines whole.
  let width: Int?

  /// Appends the view of one comment.
  ///
  /// - Parameters:
  ///   - analysis: Its analysis, with evidence.
  ///   - text: Its bytes.
  ///   - hasTable: Whether the evidence is listed (`explain`).
  ///   - output: What is appended to.
  func append(
    _ analysis: Analysis, of text: Span<UInt8>, hasTable: Bool, to output: inout [UInt8]
  ) {
    marked(text, analysis.evidence).write(style, width: width, to: &output)
    output.append("\n")
    summary(analysis, isExact: hasTable).write(style, width: width, to: &output)
    output.append("\n")
    guard hasTable else {
      let topics = topics(analysis)
      if !topics.parts.isEmpty {
        topics.write(style, width: width, to: &output)
        output.append("\n")
      }
      return
    }
    EvidenceTable(analysis.evidence, in: text).write(style, width: width, to: &output)
    for line in TopicLines(analysis, in: text).lines {
      line.write(style, width: width, to: &output)
      output.append("\n")
    }
  }

  /// The comment with praise, blame and modifiers marked.
  func marked(_ text: Span<UInt8>, _ evidence: [Evidence]) -> StyledText {
    var marked = StyledText()
    var position = 0
    for mark in Self.marks(evidence) where mark.bytes.upperBound > position {
      let start = max(position, mark.bytes.lowerBound)
      marked.append(String(visible: text.extracting(position..<start)))
      let words = String(visible: text.extracting(start..<mark.bytes.upperBound))
      marked.append(signed(words, mark.look), mark.look)
      position = mark.bytes.upperBound
    }
    marked.append(String(visible: text.extracting(position..<text.count)))
    if marked.parts.isEmpty { marked.append("(empty)", .faint) }
    return marked
  }

  /// Without colours praise and blame are bracketed.
  private func signed(_ words: String, _ look: Style.Look) -> String {
    guard !style.isColored else { return words }
    switch look {
    case .praise: return "[+\(words)+]"
    case .blame: return "[-\(words)-]"
    default: return words
    }
  }

  private struct Mark {
    let bytes: Range<Int>
    let look: Style.Look
  }

  private static func marks(_ evidence: [Evidence]) -> [Mark] {
    var marks: [Mark] = []
    for one in evidence {
      marks.append(Mark(bytes: one.bytes, look: Style.Look(sign: one.value)))
      for modifier in one.modifiers {
        if let bytes = modifier.bytes { marks.append(Mark(bytes: bytes, look: .bold)) }
      }
    }
    // Evidence goes before a modifier that begins at the same place.
    return marks.sorted {
      ($0.bytes.lowerBound, $0.look == .bold ? 1 : 0)
        < ($1.bytes.lowerBound, $1.look == .bold ? 1 : 0)
    }
  }

  /// `  -waiting (phone)  +kindness  delivery  complaint`: pain points first, then other themes, touchpoints that no
  /// theme names, and what the comment does.
  private func topics(_ analysis: Analysis) -> StyledText {
    var topics = StyledText()
    func append(_ text: String, _ look: Style.Look) {
      topics.append("  ")
      topics.append(text, look)
    }
    let themes = analysis.themes
    for theme in themes.filter(\.isPainPoint) + themes.filter({ !$0.isPainPoint }) {
      append(TopicLines.name(theme), Style.Look(label: theme.polarity))
    }
    let named = Set(themes.compactMap(\.touchpoint))
    for touchpoint in analysis.touchpoints where !named.contains(touchpoint.id) {
      append(touchpoint.id, .plain)
    }
    guard !themes.isEmpty || !analysis.touchpoints.isEmpty else { return topics }
    append(TopicLines.types(analysis), .faint)
    return topics
  }

  /// Emotions below this are listed by `explain` alone.
  private static let clear = 0.3

  /// `negative  -0.41  (nb 0.98)  frustration 0.70`; exact with the digits that the evidence is added up with.
  private func summary(_ analysis: Analysis, isExact: Bool) -> StyledText {
    let sentiment = analysis.sentiment
    let label = sentiment.label.rawValue
    var summary = StyledText()
    summary.append(label.padded(to: 8), Style.Look(label: sentiment.label))
    let score = sentiment.score.fixed(decimals: isExact ? 4 : 2)
    summary.append("  " + (sentiment.score < 0 ? score : " " + score), .bold)
    let code = analysis.language?.code ?? "no language known"
    var note = "  (\(code) \(analysis.languageConfidence.withTwoDecimals)"
    if isExact { note += ", \((sentiment.coverage * 100).fixed(decimals: 0)) % of words known" }
    summary.append(note + ")", .faint)
    let emotions = analysis.emotions
    let felt = emotions.felt.sorted { emotions[$0] > emotions[$1] }
    for (index, emotion) in felt.enumerated() where isExact || emotions[emotion] >= Self.clear {
      summary.append(index > 0 ? ", " : "  ")
      summary.append("\(emotion.rawValue) \(emotions[emotion].withTwoDecimals)")
    }
    return summary
  }
}

extension Style.Look {
  /// The look of evidence that praises or blames.
  init(sign value: Double) {
    self = value > 0 ? .praise : value < 0 ? .blame : .bold
  }

  /// The look of what a comment says as a whole.
  init(label: Polarity) {
    switch label {
    case .positive: self = .praise
    case .negative: self = .blame
    case .mixed: self = .mixed
    case .neutral: self = .plain
    }
  }
}
