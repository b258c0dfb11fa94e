import CXText

/// One comment's analysis as a JSON object: every key always there, always in the same order.
///
/// The keys of what is not found out yet (themes, touchpoints, signals) stand with their empty values, so that readers
/// need not change when they fill.
extension [UInt8] {
  /// Appends the object, without a line end.
  ///
  /// - Parameters:
  ///   - analysis: The analysis.
  ///   - text: The comment's bytes, if the evidence is to be listed too.
  ///   - version: What `Analyzer.version` says, if each row shall carry it.
  package mutating func append(
    json analysis: Analysis, evidenceIn text: Span<UInt8>? = nil, version: String? = nil
  ) {
    append(UInt8(ascii: "{"))
    appendMembers(of: analysis, version: version)
    if let text { append(evidence: analysis.evidence, in: text) }
    append(UInt8(ascii: "}"))
  }

  /// Appends the object's members but for the evidence, without braces.
  mutating func appendMembers(
    of analysis: Analysis, id: Span<UInt8>? = nil, version: String?
  ) {
    append("\"id\":")
    if let id, !id.isEmpty { append(json: id) } else { append("null") }
    append(language: analysis.language?.code, analysis.languageConfidence)
    append(json: analysis.sentiment)
    if analysis.emotions.isEmpty {
      append(",\"emotions\":{}")
    } else {
      append(",\"emotions\":")
      append(json: analysis.emotions)
    }
    append(json: analysis.themes)
    append(json: analysis.touchpoints)
    append(json: analysis.signals)
    if analysis.hasNoDetails {
      append(Self.noDetails)
    } else {
      append(json: analysis.quantities)
      append(findings: analysis.signals)
      append(counts: analysis.signals, analysis.defaultTouchpoint)
    }
    if let version {
      append(",\"version\":")
      append(json: version)
    }
  }

  /// What most comments have between their types and their end, written in one step.
  private static let noDetails: StaticString = """
    ,"quantities":[],"signals":[],"waitingMinutes":null,"contacts":null,"competitors":[],"defaultTouchpoint":null
    """

  /// Appends a guess as `{"language":"nb","confidence":0.98}`.
  package mutating func append(json guess: LanguageGuess) {
    append("{\"language\":")
    append(json: guess.language)
    append(",\"confidence\":")
    append(guess.confidence)
    append("}")
  }

  private mutating func append(json language: Language?) {
    guard let language else { return append("null") }
    append(UInt8(ascii: "\""))
    append(utf8: language.code)
    append(UInt8(ascii: "\""))
  }

  /// Appends those that are felt: `{"frustration":0.7}`.
  mutating func append(json emotions: Emotions) {
    append(UInt8(ascii: "{"))
    if !emotions.isEmpty {
      var isFirst = true
      // Not `felt`, which makes an array.
      for emotion in Emotion.allCases where emotions[emotion] > 0 {
        append(isFirst ? "\"" : ",\"")
        isFirst = false
        append(utf8: emotion.rawValue)
        append("\":")
        append(emotions[emotion])
      }
    }
    append(UInt8(ascii: "}"))
  }

  /// Appends `,"language":"nb","languageConfidence":0.98`.
  private mutating func append(language code: String?, _ confidence: Double) {
    let most = 48 + (code?.utf8.count ?? 0) + OutputSpan<UInt8>.longestNumber
    append(addingCapacity: most) { output in
      output.append(",\"language\":")
      if let code {
        output.append(UInt8(ascii: "\""))
        output.append(utf8: code)
        output.append(UInt8(ascii: "\""))
      } else {
        output.append("null")
      }
      output.append(",\"languageConfidence\":")
      output.append(confidence)
    }
  }

  private mutating func append(json sentiment: Sentiment) {
    append(addingCapacity: 96 + 4 * OutputSpan<UInt8>.longestNumber) { output in
      output.append(",\"sentiment\":{\"label\":\"")
      output.append(utf8: sentiment.label.rawValue)
      output.append("\",\"score\":")
      output.append(sentiment.score)
      output.append(",\"positive\":")
      output.append(sentiment.positive)
      output.append(",\"negative\":")
      output.append(sentiment.negative)
      output.append(",\"coverage\":")
      output.append(sentiment.coverage)
      output.append(UInt8(ascii: "}"))
    }
  }
}

extension Analysis {
  /// Whether there are no quantities, signals with words, counts, competitors or default touchpoint.
  fileprivate var hasNoDetails: Bool {
    quantities.isEmpty && signals.findings.isEmpty && signals.waitingMinutes == nil
      && signals.contacts == nil && signals.competitors.isEmpty && defaultTouchpoint == nil
  }
}
