import Testing

@testable import CXText

struct EmotionCase: Sendable, CustomTestStringConvertible {
  let text: String
  let felt: [Emotion: Double]

  init(_ text: String, _ felt: [Emotion: Double]) {
    self.text = text
    self.felt = felt
  }

  var testDescription: String { text }
}

/// Emotions from a lexicon of one's own, so that what the built-in ones say can change.
@Suite struct EmotionTests {
  static let analyzer = TableLexicon.analyzer([
    "polarity.tsv": """
    happy\tinv\t2\t-\tjoy:0.6
    furious\tinv\t-4\t-\tanger:0.9
    broken\tinv\t-2\t-\tfrustration:0.5 disappointment:0.4
    """,
    "modifiers.tsv": """
    not\tnegator\t-\tafter\tclause
    very\tintensifier\t1.5\tafter\t2
    slightly\tdiminisher\t0.5\tafter\t2
    """,
    "phrases.tsv": "never answered\t-2\tfact\tfrustration:0.5",
  ])
  static let cases = [
    EmotionCase("happy", [.joy: 0.6]),
    EmotionCase("furious", [.anger: 0.9]),
    EmotionCase("broken", [.frustration: 0.5, .disappointment: 0.4]),
    EmotionCase("broken , never answered", [.frustration: 0.75, .disappointment: 0.4]),
    EmotionCase("very happy", [.joy: 0.9]),
    EmotionCase("very furious", [.anger: 1]),
    EmotionCase("slightly furious", [.anger: 0.45]),
    EmotionCase("not happy", [.disappointment: 0.48]),
    EmotionCase("not furious", [:]),
    EmotionCase("a table", [:]),
  ]

  @Test(arguments: cases) func `Modifiers change emotions`(_ emotionCase: EmotionCase) {
    let analysis = Self.analyzer.analyze(emotionCase.text, language: .english)
    var felt: [Emotion: Double] = [:]
    for emotion in analysis.emotions.felt { felt[emotion] = analysis.emotions[emotion] }
    #expect(felt == emotionCase.felt)
  }

  @Test func `Evidence tells which words told what`() {
    let analysis = Analyzer().analyze("Three weeks 🤬 and now this 💔", language: .english)
    #expect(analysis.evidence.contains { $0.emotions[.anger] > 0.5 })
    #expect(analysis.evidence.contains { $0.emotions[.sadness] > 0.5 })
  }

  @Test func `Every emotion has its own number`() {
    #expect(Emotion.allCases.map(\.number) == Array(Emotion.allCases.indices))
  }
}
