import Testing

@testable import CXText
@testable import cxtext

/// Views of analyses made by hand: what the lexicons say changes, how it is shown must not.
@Suite struct AnalysisViewTests {
  private static let text = "Not good, sadly great!"

  private static let analysis = Analysis(
    language: .english, languageConfidence: 0.98,
    sentiment: Sentiment(
      label: .mixed, score: -0.1, positive: 0.3, negative: 0.4, coverage: 0.75),
    emotions: Emotions(),
    themes: [], touchpoints: [], signals: Signals(),
    quantities: [],
    evidence: [
      Evidence(
        bytes: 4..<8, entry: "good", kind: .word, base: 2,
        modifiers: [
          Evidence.Modifier(kind: .negation, bytes: 0..<3, factor: -0.8),
          Evidence.Modifier(kind: .capitals, bytes: nil, factor: 1.25),
        ], value: -2, contribution: -0.4, emotions: Emotions()),
      Evidence(
        bytes: 16..<21, entry: "great", kind: .word, base: 3, modifiers: [], value: 3,
        contribution: 0.3, emotions: Emotions()),
    ])

  private static let signals: Signals = {
    var signals = Signals()
    signals.bits = .complaint
    signals.churn = "hinted"
    return signals
  }()

  private func view(
    _ analysis: Analysis = Self.analysis, of text: String = Self.text, isColored: Bool = false,
    width: Int? = nil, hasTable: Bool = false
  ) -> String {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    AnalysisView(style: Style(isColored: isColored), width: width)
      .append(analysis, of: bytes.span, hasTable: hasTable, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `Without colours signs mark the evidence`() {
    #expect(
      view() == """
        Not [-good-], sadly [+great+]!
        mixed     -0.10  (en 0.98)

        """)
  }

  @Test func `Pain points come first`() {
    let themes = [
      ThemeFinding(
        id: "food", polarity: .positive, score: 0.6, isPainPoint: false, touchpoint: nil, spans: []),
      ThemeFinding(
        id: "waiting", polarity: .negative, score: -0.6, isPainPoint: true, touchpoint: "phone",
        spans: []),
    ]
    let analysis = Analysis(
      language: .english, languageConfidence: 1, sentiment: .none, emotions: Emotions(),
      themes: themes,
      touchpoints: [
        TouchpointFinding(id: "delivery", stage: .receive, spans: []),
        TouchpointFinding(id: "phone", stage: .help, spans: []),
      ], signals: Self.signals, quantities: [], evidence: [])
    #expect(
      view(analysis, of: "x") == """
        x
        neutral    0.00  (en 1.00)
          -waiting (phone)  +food  delivery  complaint, churn hinted

        """)
  }

  @Test func `Colours mark the evidence and its modifiers`() {
    #expect(
      view(isColored: true) == """
        \u{1B}[1mNot\u{1B}[0m \u{1B}[31mgood\u{1B}[0m, sadly \u{1B}[32mgreat\u{1B}[0m!
        \u{1B}[33mmixed   \u{1B}[0m\u{1B}[1m  -0.10\u{1B}[0m\u{1B}[2m  (en 0.98)\u{1B}[0m

        """)
  }

  @Test func `A wide screen has a table`() {
    #expect(
      view(hasTable: true) == """
        Not [-good-], sadly [+great+]!
        mixed     -0.1000  (en 0.98, 75 % of words known)
             part  words  entry  kind  base  modifiers              value
          -0.4000  good   good   word  +2.0  × -0.8 Not (negation)  -2.00
                                             × 1.25 (capitals)
          +0.3000  great  great  word  +3.0                         +3.00
          -0.1000  score

        """)
  }

  @Test func `A narrow screen has blocks`() {
    let text = view(width: 28, hasTable: true)
    #expect(
      text == """
        Not [-good-], sadly
        [+great+]!
        mixed     -0.1000  (en 0.98,
        75 % of words known)
          -0.4000  good
            +2.0 word: good
            × -0.8 Not (negation)
            × 1.25 (capitals)
            = -2.00
          +0.3000  great
            +3.0 word: great
          -0.1000  score

        """)
  }

  @Test func `A comment that says nothing has no evidence`() {
    let none = Analysis(
      language: nil, languageConfidence: 1, sentiment: .none, emotions: Emotions(), themes: [],
      touchpoints: [], signals: Signals(), quantities: [], evidence: [])
    #expect(
      view(none, of: "", hasTable: true) == """
        (empty)
        neutral    0.0000  (no language known 1.00, 0 % of words known)
          no evidence: no word or phrase that praises or blames

        """)
  }

  @Test(arguments: [
    ("good", "good"),
    ("a|b c", "a|b c"),
    ("a|b|c d|e|f|g", "a|b|… d|e|…"),
    ("a very very very very long entry of a table", "a very very very very long entr…"),
  ])
  func `Long entries are cut`(entry: String, expected: String) {
    #expect(EvidenceTable.short(entry) == expected)
  }
}
