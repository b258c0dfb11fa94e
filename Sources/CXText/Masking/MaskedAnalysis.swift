extension Analysis {
  /// The analysis with its ranges in the masked text instead of the original.
  ///
  /// A range that begins or ends inside what was masked reaches to the edge of the placeholder. A quantity that was read in
  /// a masked number is left out: it would tell the number. The entries of the evidence are the lexicon's and stay.
  ///
  /// - Parameter redactions: What was masked, as `MaskingSession.redactions` gives it.
  /// - Returns: The analysis of the masked text.
  public func masked(by redactions: [Redaction]) -> Analysis {
    guard !redactions.isEmpty else { return self }
    let offsets = MaskedOffsets(redactions)
    var signals = signals
    signals.findings = signals.findings.map {
      SignalFinding(id: $0.id, spans: $0.spans.map(offsets.range))
    }
    signals.competitors = signals.competitors.map {
      CompetitorFinding(id: $0.id, direction: $0.direction, spans: $0.spans.map(offsets.range))
    }
    var masked = Analysis(
      language: language, languageConfidence: languageConfidence, sentiment: sentiment,
      emotions: emotions, themes: themes.map { $0.masked(offsets) },
      touchpoints: touchpoints.map {
        TouchpointFinding(id: $0.id, stage: $0.stage, spans: $0.spans.map(offsets.range))
      },
      signals: signals,
      quantities: quantities.compactMap { $0.masked(offsets) },
      evidence: evidence.map { $0.masked(offsets) })
    masked.defaultTouchpoint = defaultTouchpoint
    return masked
  }
}

/// Where the bytes of a text stand once parts of it are masked.
struct MaskedOffsets {
  private let redactions: [Redaction]

  init(_ redactions: [Redaction]) {
    self.redactions = redactions
  }

  /// The range in the masked text of what stood at `range`. Complexity: linear in the number of redactions.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound, isEnd: false)
    return start..<max(start, offset(range.upperBound, isEnd: true))
  }

  /// Whether a byte of `range` was masked.
  func touches(_ range: Range<Int>) -> Bool {
    redactions.contains { $0.bytes.overlaps(range) }
  }

  /// Where a place of the original is; inside what was masked, the beginning or the end of the placeholder.
  private func offset(_ place: Int, isEnd: Bool) -> Int {
    var shift = 0
    for one in redactions where one.bytes.lowerBound < place {
      let length = one.kind.placeholder.utf8.count
      guard place >= one.bytes.upperBound else {
        return one.bytes.lowerBound + shift + (isEnd ? length : 0)
      }
      shift += length - one.bytes.count
    }
    return place + shift
  }
}

extension ThemeFinding {
  fileprivate func masked(_ offsets: MaskedOffsets) -> ThemeFinding {
    ThemeFinding(
      id: id, polarity: polarity, score: score, isPainPoint: isPainPoint, touchpoint: touchpoint,
      spans: spans.map(offsets.range))
  }
}

extension Quantity {
  fileprivate func masked(_ offsets: MaskedOffsets) -> Quantity? {
    guard !offsets.touches(bytes) else { return nil }
    return Quantity(kind: kind, value: value, unit: unit, bytes: offsets.range(bytes))
  }
}

extension Evidence {
  fileprivate func masked(_ offsets: MaskedOffsets) -> Evidence {
    Evidence(
      bytes: offsets.range(bytes), entry: entry, kind: kind, base: base,
      modifiers: modifiers.map {
        Modifier(kind: $0.kind, bytes: $0.bytes.map(offsets.range), factor: $0.factor)
      },
      value: value, contribution: contribution, emotions: emotions)
  }
}
