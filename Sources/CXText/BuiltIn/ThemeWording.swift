/// Proposes wording for a theme: what comments that have it say more often than others, and no pattern of it finds yet.
///
///     var wording = ThemeWording("late_parcels", Analyzer())
///     for row in table { wording.add(row.comment, isTagged: row.tags.contains("late_parcels")) }
///     wording.proposals().first?.phrases.first?.text  // "parcel never came"
///
/// Each language is looked at by itself; comments of which nobody knows the language are passed over.
public struct ThemeWording {
  /// What is proposed for one language.
  public struct Proposals: Hashable, Sendable {
    public let language: Language
    /// How many comments have the theme, and how many have not.
    public let count: Int
    public let otherCount: Int
    /// The clearest first; none if too few comments have the theme.
    public let phrases: [Keyword]
  }

  /// From fewer comments with the theme nothing is proposed.
  public static let fewestComments = 10

  /// The id of the theme or touchpoint; the taxonomy need not know it.
  public let id: String
  /// How many comments were passed over, since they are empty or their language is unknown.
  public private(set) var unreadCount = 0

  private let analyzer: Analyzer
  private var session: Session
  /// By code of the language.
  private var parts: [String: Part] = [:]

  /// The comments of one language: group 0 has the theme, group 1 has not.
  private struct Part {
    var discovery: Discovery
    var count = 0
    var otherCount = 0

    mutating func add(_ utf8: Span<UInt8>, _ language: Language, hasTheme: Bool) {
      if hasTheme { count += 1 } else { otherCount += 1 }
      discovery.add(utf8, language: language, group: hasTheme ? 0 : 1)
    }
  }

  /// Wording for the theme or touchpoint `id`.
  public init(_ id: String, _ analyzer: Analyzer) {
    self.id = id
    self.analyzer = analyzer
    session = Session(analyzer)
  }

  /// Adds a comment of which a person has said whether it has the theme.
  public mutating func add(_ utf8: Span<UInt8>, language: Language? = nil, isTagged: Bool) {
    guard !utf8.isEmpty, let language = language ?? session.language(of: utf8).language else {
      unreadCount += 1
      return
    }
    add(utf8, language, hasTheme: isTagged)
  }

  /// Adds a comment of which the taxonomy tells whether it has the theme; the words that tell it are blanked out, so that
  /// only others are proposed.
  public mutating func add(_ utf8: Span<UInt8>, language: Language? = nil) {
    let analysis = session.analyze(utf8, language: language, evidence: false)
    guard !utf8.isEmpty, let language = analysis.language else {
      unreadCount += 1
      return
    }
    let spans =
      analysis.themes.first { $0.id == id }?.spans
      ?? analysis.touchpoints.first { $0.id == id }?.spans ?? []
    guard !spans.isEmpty else { return add(utf8, language, hasTheme: false) }
    var blanked: [UInt8] = []
    blanked.reserveCapacity(utf8.count)
    for index in 0..<utf8.count { blanked.append(utf8[index]) }
    for span in spans {
      // No phrase goes on over a semicolon.
      for byte in span { blanked[byte] = byte == span.lowerBound ? 0x3B : 0x20 }
    }
    add(blanked.span, language, hasTheme: true)
  }

  private mutating func add(_ utf8: Span<UInt8>, _ language: Language, hasTheme: Bool) {
    parts[language.code, default: Part(discovery: Discovery(analyzer))]
      .add(utf8, language, hasTheme: hasTheme)
  }

  /// What is proposed, by language in the order of `Analyzer.languages`.
  ///
  /// - Parameter count: How many phrases to give at most for each language.
  /// - Returns: One for each language that comments are in.
  /// - Complexity: Linear in the number of words.
  public func proposals(count: Int = 50) -> [Proposals] {
    var session = session
    return Analyzer.languages.compactMap { language in
      guard let part = parts[language.code] else { return nil }
      var phrases: [Keyword] = []
      if part.count >= Self.fewestComments {
        let number = analyzer.taxonomy.number(of: id)
        // Some are left out below.
        for keyword in part.discovery.keywords(of: 0, against: 1, count: 4 * count)
        where phrases.count < count {
          let isFound = session.hits(in: keyword.text.utf8Span.span, language).hits
            .contains { Int($0.topic.id) == number }
          if !isFound { phrases.append(keyword) }
        }
      }
      return Proposals(
        language: language, count: part.count, otherCount: part.otherCount, phrases: phrases)
    }
  }
}
