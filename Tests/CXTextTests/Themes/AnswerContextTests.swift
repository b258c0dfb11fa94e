import Testing

@testable import CXText

/// What a question makes of its answers.
@Suite struct AnswerContextTests {
  static let analyzer = Analyzer()

  @Test(
    arguments: [
      ("en", "What could we do better?", .blame, nil),
      ("en", "What did you like best about the app?", .praise, "app"),
      ("en", "How was the delivery?", nil, "delivery"),
      ("en", "Why are you dissatisfied with our phone support?", .blame, "phone"),
      ("nb", "Hva kunne vi gjort bedre?", .blame, nil),
      ("nb", "Hva er du mest fornøyd med?", .praise, nil),
      ("nn", "Kva kan vi gjere betre?", .blame, nil),
      ("nn", "Kva likar du best?", .praise, nil),
      ("da", "Hvad kan vi gøre bedre?", .blame, nil),
      ("da", "Hvad er du mest tilfreds med?", .praise, nil),
      ("sv", "Vad kan vi göra bättre?", .blame, nil),
      ("sv", "Vad är du mest nöjd med?", .praise, nil),
    ] as [(String, String, AnswerContext.Sense?, String?)])
  func `A question has a sense and a touchpoint`(
    language: String, question: String, sense: AnswerContext.Sense?, touchpoint: String?
  ) {
    let context = Self.analyzer.context(question: question)
    #expect(context.sense == sense)
    #expect(context.touchpoint == touchpoint)
  }

  @Test(
    arguments: [
      ("nothing could be better", "en", "Nothing", .blame, .positive),
      ("nothing was good", "en", "Nothing at all", .praise, .negative),
      ("what is named is blamed", "en", "Your opening hours", .blame, .negative),
      ("what is named is praised", "en", "Your opening hours", .praise, .positive),
      ("no comment says nothing", "en", "No comment", .blame, .neutral),
      ("a feeling word decides", "en", "The friendly staff", .blame, .positive),
      ("Bokmål", "nb", "Ingenting", .blame, .positive),
      ("Nynorsk", "nn", "Ingenting", .blame, .positive),
      ("Danish", "da", "Intet", .blame, .positive),
      ("Swedish", "sv", "Inget", .blame, .positive),
    ] as [(String, String, String, AnswerContext.Sense, Polarity)])
  func `An answer has the sense of its question`(
    name: String, language: String, text: String, sense: AnswerContext.Sense, label: Polarity
  ) {
    let analysis = Self.analyzer.analyze(
      text, language: Language(language), context: AnswerContext(sense: sense, touchpoint: nil))
    #expect(analysis.sentiment.label == label)
    let sum = analysis.evidence.reduce(0) { $0 + $1.contribution }
    #expect(abs(sum - analysis.sentiment.score) < 1e-6, "evidence adds up to the score")
  }

  @Test func `A default touchpoint stands where the text names none`() {
    let context = AnswerContext(sense: nil, touchpoint: "invoice")
    let silent = Self.analyzer.analyze("Too expensive", context: context)
    #expect(silent.themes.first?.touchpoint == "invoice")
    #expect(silent.defaultTouchpoint == "invoice")
    #expect(silent.touchpoints.isEmpty)
    let telling = Self.analyzer.analyze("The app is too expensive", context: context)
    #expect(telling.themes.first?.touchpoint == "app")
    #expect(telling.defaultTouchpoint == "invoice")
  }
}

/// How long customers waited and how often they got in touch.
@Suite struct CountTests {
  @Test(
    arguments: [
      ("en", "I waited 45 minutes on hold", 45, nil),
      ("en", "It took two hours to get through", 120, nil),
      ("en", "Called five times", nil, 5),
      ("en", "A reply within 5 minutes", nil, nil),
      ("nb", "Ventet i 20 minutter og ringte tre ganger", 20, 3),
      ("nn", "Eg venta i 2 timar, og ringte fire gonger", 120, 4),
      ("da", "Jeg ventede 30 minutter i telefonkø", 30, nil),
      ("sv", "Jag väntade i 3 timmar och ringde fem gånger", 180, 5),
    ] as [(String, String, Double?, Int?)])
  func `Counts`(language: String, text: String, minutes: Double?, contacts: Int?) {
    let signals = AnswerContextTests.analyzer.analyze(text, language: Language(language)).signals
    #expect(signals.waitingMinutes == minutes)
    #expect(signals.contacts == contacts)
  }
}
