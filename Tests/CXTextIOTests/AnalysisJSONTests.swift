import Testing

@testable import CXText
@testable import CXTextIO

/// Analyses made by hand: what the lexicons say changes, what is written must not.
enum Sample {
  static let text = Array("not good".utf8)

  static let sentiment = Sentiment(
    label: .negative, score: -0.41234, positive: 0.11, negative: 0.52234, coverage: 1.0 / 3)

  static let evidence = Evidence(
    bytes: 4..<8, entry: "good", kind: .word, base: 2,
    modifiers: [
      Evidence.Modifier(kind: .negation, bytes: 0..<3, factor: -0.8),
      Evidence.Modifier(kind: .exclamation, bytes: nil, factor: 1.08),
    ], value: -1.728, contribution: -0.41234, emotions: felt)

  static let felt: Emotions = {
    var emotions = Emotions()
    emotions.add(Emotion.anger.number, 0.4)
    emotions.add(Emotion.disappointment.number, 0.5)
    emotions.add(Emotion.disappointment.number, 0.5)
    return emotions
  }()

  static let themes = [
    ThemeFinding(
      id: "waiting", polarity: .negative, score: -0.61, isPainPoint: true, touchpoint: "phone",
      spans: [0..<3]),
    ThemeFinding(
      id: "food", polarity: .positive, score: 0.5, isPainPoint: false, touchpoint: nil,
      spans: [4..<8, 9..<12]),
  ]

  static let touchpoints = [TouchpointFinding(id: "phone", stage: .help, spans: [0..<3])]

  static let signals: Signals = {
    var signals = Signals()
    signals.bits = .complaint
    signals.churn = "hinted"
    signals.findings = [SignalFinding(id: "churn.hinted", spans: [0..<8])]
    signals.waitingMinutes = 45
    signals.competitors = [CompetitorFinding(id: "Acme", direction: .to, spans: [4..<8])]
    return signals
  }()

  static let analysis = Analysis(
    language: .english, languageConfidence: 0.98, sentiment: sentiment, emotions: felt,
    themes: themes, touchpoints: touchpoints, signals: signals, quantities: [], evidence: [evidence]
  )

  static let unknown = Analysis(
    language: nil, languageConfidence: 1, sentiment: .none, emotions: Emotions(), themes: [],
    touchpoints: [], signals: Signals(), quantities: [], evidence: [])
}

@Suite struct AnalysisJSONTests {
  private static let head =
    #"{"id":null,"language":"en","languageConfidence":0.98,"sentiment":{"label":"negative","#
    + #""score":-0.4123,"positive":0.11,"negative":0.5223,"coverage":0.3333},"emotions":"#
    + #"{"anger":0.4,"disappointment":0.75},"themes":[{"id":"waiting","polarity":"negative","#
    + #""score":-0.61,"painPoint":true,"touchpoint":"phone","spans":[[0,3]]},{"id":"food","#
    + #""polarity":"positive","score":0.5,"painPoint":false,"touchpoint":null,"#
    + #""spans":[[4,8],[9,12]]}],"touchpoints":[{"id":"phone","stage":"help","spans":[[0,3]]}],"#
    + #""types":["complaint"],"churn":"hinted","effort":null,"expectation":null,"#
    + #""quantities":[],"signals":[{"id":"churn.hinted","spans":[[0,8]]}],"waitingMinutes":45,"#
    + #""contacts":null,"competitors":[{"id":"Acme","direction":"to","spans":[[4,8]]}],"#
    + #""defaultTouchpoint":null"#

  @Test func `An analysis has all keys in order`() {
    var bytes: [UInt8] = []
    bytes.append(json: Sample.analysis)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.head + "}")
  }

  @Test func `With evidence it says why`() {
    var bytes: [UInt8] = []
    let text = Sample.text
    bytes.append(json: Sample.analysis, evidenceIn: text.span)
    let evidence =
      #","evidence":[{"span":[4,8],"text":"good","entry":"good","kind":"word","base":2,"#
      + #""modifiers":[{"kind":"negation","span":[0,3],"text":"not","factor":-0.8},"#
      + #"{"kind":"exclamation","span":null,"text":null,"factor":1.08}],"value":-1.728,"#
      + #""contribution":-0.4123,"emotions":{"anger":0.4,"disappointment":0.75}}]}"#
    #expect(String(decoding: bytes, as: UTF8.self) == Self.head + evidence)
  }

  @Test func `Without a language it says null`() {
    var bytes: [UInt8] = []
    let none: [UInt8] = []
    bytes.append(json: Sample.unknown, evidenceIn: none.span)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix(#"{"id":null,"language":null,"languageConfidence":1,"sentiment":"#))
    #expect(
      text.hasSuffix(
        #""quantities":[],"signals":[],"waitingMinutes":null,"contacts":null,"competitors":[],"defaultTouchpoint":null,"evidence":[]}"#
      ))
  }

  @Test func `A guess has a language and a confidence`() {
    var bytes: [UInt8] = []
    bytes.append(json: LanguageGuess(language: .nynorsk, confidence: 0.9))
    bytes.append(json: LanguageGuess(language: nil, confidence: 0))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"language":"nn","confidence":0.9}{"language":null,"confidence":0}"#)
  }

  @Test func `Tokens are ranges of the original bytes`() {
    let text: [UInt8] = [0x61, 0xE5, 0x20, 0x62]
    var bytes: [UInt8] = []
    bytes.append(json: [Token(0, 2, .word), Token(3, 4, .word)], of: text.span)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "{\"text\":\"a\u{FFFD} b\",\"tokens\":[[0,2],[3,4]]}")
  }
}
