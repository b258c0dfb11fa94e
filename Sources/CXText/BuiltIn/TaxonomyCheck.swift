/// What is wrong or odd in a taxonomy of a caller's own, found by trying it.
///
///     for remark in TaxonomyCheck(file).remarks { print(remark) }
///     // my.tsv:7: not found in its example; found: waiting (phone)
///
/// Complexity: linear in the file, beside building the lexicons anew.
public struct TaxonomyCheck: Sendable {
  /// Something at a place that a person can mend.
  public struct Remark: Hashable, Sendable, CustomStringConvertible {
    /// Where it is, and what it is.
    public let place: LexiconError
    /// Whether it must be mended; else it is worth a look.
    public let isMistake: Bool

    public var description: String {
      let kind = isMistake ? "" : "note: "
      return "\(place.path):\(place.line): \(kind)\(place.reason)"
    }
  }

  /// All of them, in order of line.
  public private(set) var remarks: [Remark] = []
  /// How many examples and counterexamples there are, and how many of them hold.
  public private(set) var exampleCount = 0
  public private(set) var rightCount = 0

  private let file: TaxonomyFile
  private let analyzer: Analyzer

  /// Checks `file` as it lies over the built-in taxonomy and some packs.
  ///
  /// - Parameters:
  ///   - file: The taxonomy.
  ///   - problems: What was wrong with rows that could not be read.
  ///   - packs: The names of the packs that it is used with.
  /// - Throws: A name that no pack has.
  public init(
    _ file: TaxonomyFile, problems: [LexiconError] = [], packs: [String] = []
  ) throws(LexiconError) {
    self.file = file
    let additions = try IndustryPacks.files(packs, from: []) + [file]
    let codes = file.rows.compactMap(\.language)
    let built = Analyzer.building(
      [], [], additions, languages: Set(codes.isEmpty ? EmbeddedLexicons.languages : codes))
    analyzer = built.analyzer
    for problem in problems + built.problems where problem.path == file.path {
      let remark = Remark(place: problem, isMistake: true)
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    for row in file.rows {
      switch row.statement {
      case .pattern: checkPattern(row)
      case .example, .counterexample: checkExample(row)
      default: break
      }
    }
    remarks.sort { ($0.place.line, $0.description) < ($1.place.line, $1.description) }
  }

  private mutating func note(_ row: TaxonomyFile.Row, _ reason: String, isMistake: Bool = false) {
    let place = LexiconError(path: file.path, line: row.line, reason: reason)
    remarks.append(Remark(place: place, isMistake: isMistake))
  }

  // MARK: - Examples

  private mutating func checkExample(_ row: TaxonomyFile.Row) {
    exampleCount += 1
    let analysis = analyzer.analyze(row.text, language: row.language.map { Language($0) })
    let sign: Polarity? =
      row.id.hasSuffix("-") ? .negative : row.id.hasSuffix("+") ? .positive : nil
    let id = sign == nil ? row.id : String(row.id.dropLast())
    guard analyzer.taxonomy.theme(id) != nil || analyzer.taxonomy.touchpoint(id) != nil else {
      note(row, "no touchpoint or theme “\(id)”", isMistake: true)
      return
    }
    let theme = analysis.themes.first { $0.id == id }
    let isFound = theme != nil || analysis.touchpoints.contains { $0.id == id }
    if row.statement == .counterexample {
      if isFound { note(row, "“\(id)” is found in its counterexample", isMistake: true) }
    } else if !isFound {
      note(
        row, "“\(id)” is not found in its example; found: \(Self.found(analysis))", isMistake: true)
    } else if let sign, theme?.polarity != sign {
      let polarity = theme?.polarity.rawValue ?? "a touchpoint"
      note(row, "“\(id)” is \(polarity), not \(sign.rawValue), in its example", isMistake: true)
    }
    if remarks.last?.place.line != row.line { rightCount += 1 }
  }

  private static func found(_ analysis: Analysis) -> String {
    let ids = analysis.themes.map(\.id) + analysis.touchpoints.map(\.id)
    return ids.isEmpty ? "nothing" : ids.joined(separator: ", ")
  }

  // MARK: - Patterns

  /// A pattern is tried on words that it must find.
  private mutating func checkPattern(_ row: TaxonomyFile.Row) {
    guard let code = row.language ?? EmbeddedLexicons.languages.first,
      let sample = PatternSample(of: row.text)
    else { return }
    var session = Session(analyzer)
    let (hits, wordCount) = session.hits(in: Array(sample.text.utf8).span, Language(code))
    for name in row.id.split(separator: " ") {
      guard let id = analyzer.taxonomy.number(of: String(name)), !name.hasPrefix("!") else {
        continue
      }
      checkHits(row, String(name), hits.filter { Int($0.topic.id) == id }, wordCount)
    }
    noteOverlaps(row, hits, wordCount)
    noteRules(row, code)
    if let stem = sample.stem { noteBreadth(row, stem, code) }
  }

  private mutating func checkHits(
    _ row: TaxonomyFile.Row, _ name: String, _ hits: [TopicHit], _ wordCount: Int
  ) {
    guard let own = hits.first(where: { !$0.topic.isExclusion && $0.end - $0.first == wordCount })
    else {
      note(
        row, "the pattern finds nothing: “\(row.text)” never stands so in a text", isMistake: true)
      return
    }
    if hits.contains(where: { $0.topic.isExclusion && $0.end - $0.first >= wordCount }) {
      note(row, "an exclusion takes back what the pattern finds", isMistake: true)
    } else if hits.contains(where: {
      !$0.topic.isExclusion && $0.end - $0.first < wordCount && $0.topic.sign == own.topic.sign
        && $0.topic.weight >= own.topic.weight
    }) {
      note(row, "a shorter pattern of “\(name)” finds this already")
    }
  }

  /// Notes other themes that are told by exactly the same words.
  private mutating func noteOverlaps(_ row: TaxonomyFile.Row, _ hits: [TopicHit], _ wordCount: Int)
  {
    let own = row.id.split(separator: " ").compactMap { analyzer.taxonomy.number(of: String($0)) }
    let others = hits.filter { hit in
      !hit.topic.isExclusion && hit.end - hit.first == wordCount && !own.contains(Int(hit.topic.id))
        && analyzer.taxonomy.isTheme(Int(hit.topic.id))
    }
    guard !others.isEmpty, own.contains(where: { analyzer.taxonomy.isTheme($0) }) else { return }
    let names = Set(others.map { analyzer.taxonomy.id(Int($0.topic.id)) }).sorted()
    note(row, "the same words tell \(names.joined(separator: ", "))")
  }

  /// Notes what the rules of the linter say of the pattern.
  private mutating func noteRules(_ row: TaxonomyFile.Row, _ code: String) {
    let pattern = Array(LexiconBuilder.folded(row.text).utf8)
    guard let pattern = PatternRow(pattern, path: file.path, line: row.line) else { return }
    let words = analyzer.lexicons.with(Language(code)) { (lexicon, _) in
      PatternWords(lexicon: copy lexicon, tokenizer: analyzer.tokenizer)
    }
    for remark in LexiconLinter.remarks(on: pattern, words) { note(row, remark) }
  }

  /// A stem that begins so many known words is not that of one.
  private static let mostWords = 40

  private mutating func noteBreadth(_ row: TaxonomyFile.Row, _ stem: String, _ code: String) {
    let words = analyzer.words(beginning: stem, in: Language(code))
    guard words.count > Self.mostWords else { return }
    let some = words.enumerated().filter { $0.offset % (words.count / 5) == 0 }.map(\.element)
    note(
      row,
      "“\(stem)*” is the beginning of \(words.count) known words: \(some.joined(separator: ", "))")
  }
}

/// Words that a pattern must find: the first choice of each part, without what may be absent.
struct PatternSample {
  /// The words.
  let text: String
  /// The beginning, if the pattern is one `beginning*`.
  let stem: String?

  /// The words of `pattern`; nil if it is no pattern.
  init?(of pattern: String) {
    var words: [String] = []
    var stem: String?
    let sides = pattern.split(separator: " & ")
    for side in sides {
      let bytes = Array(side.utf8)
      var syntax = PhraseSyntax()
      guard (try? syntax.read(bytes.span)) != nil else { return nil }
      for part in syntax.parts where !part.isOptional {
        let choice = syntax.choices[part.choices.lowerBound]
        let word = String(decoding: bytes[choice.start..<choice.end], as: UTF8.self)
        switch choice.kind {
        case .gap: continue
        case .number: words.append("3")
        case .stem:
          words.append(word)
          if sides.count == 1, syntax.parts.count == 1, part.choices.count == 1 { stem = word }
        case .word, .lemma: words.append(word)
        }
      }
    }
    self.stem = stem
    text = words.joined(separator: " ")
  }
}

extension Taxonomy {
  /// The number of an id in patterns, signs around it passed over; nil if there is none.
  func number(of name: String) -> Int? {
    let id = name.drop { $0 == "!" }.prefix { $0 != "+" && $0 != "-" }
    if let index = touchpoints.firstIndex(where: { $0.id == id }) { return index }
    if let index = themes.firstIndex(where: { $0.id == id }) { return touchpoints.count + index }
    return signals.firstIndex { $0.id == id }.map { touchpoints.count + themes.count + $0 }
  }

  fileprivate func isTheme(_ number: Int) -> Bool {
    themes.indices.contains(number - touchpoints.count)
  }

  fileprivate func id(_ number: Int) -> String {
    isTheme(number) ? themes[number - touchpoints.count].id : ""
  }
}

extension Analyzer {
  /// The known forms that begin so, in alphabetical order.
  fileprivate func words(beginning stem: String, in language: Language) -> [String] {
    let stem = Array(stem.utf8)
    return lexicons.with(language) { (lexicon, _) in
      (0..<lexicon.forms.count)
        .filter { lexicon.forms[$0].starts(with: stem) }
        .map { String(decoding: lexicon.forms[$0], as: UTF8.self) }
        .sorted()
    }
  }
}
