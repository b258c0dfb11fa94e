import Foundation
import Testing

@testable import CXText

/// The comments of Corpora/ that are labelled with touchpoints and themes, and the figures committed beside them.
@Suite struct TopicCorpusTests {
  struct Comment {
    let touchpoints: Set<String>
    /// The polarity of each theme, by id.
    let themes: [String: String]
    let types: Set<String>
    let text: String

    init(_ cells: [String]) {
      func parts(_ cell: String) -> [String] {
        cell == "-" ? [] : cell.split(separator: "|").map(String.init)
      }
      touchpoints = Set(parts(cells[2]))
      themes = Dictionary(
        parts(cells[3]).map { part in
          let pair = part.split(separator: ":").map(String.init)
          return (pair[0], pair.last ?? "")
        }, uniquingKeysWith: { first, _ in first })
      types = Set(parts(cells[4]))
      text = cells[6]
    }
  }

  static func comments(_ code: String) throws -> [Comment] {
    try Repository.rows(of: "Corpora/\(code)/topics.tsv").filter { $0.cells.count == 7 }
      .map { Comment($0.cells) }
  }

  /// How many are found rightly, wrongly, and not: micro-F1 comes of the sums.
  struct Tally {
    var right = 0
    var wrong = 0
    var missed = 0

    mutating func add(_ found: Set<String>, _ gold: Set<String>) {
      right += found.intersection(gold).count
      wrong += found.subtracting(gold).count
      missed += gold.subtracting(found).count
    }

    static func += (sum: inout Tally, other: Tally) {
      sum.right += other.right
      sum.wrong += other.wrong
      sum.missed += other.missed
    }

    var f1: Double { Double(2 * right) / Double(2 * right + wrong + missed) }
  }

  struct Figures {
    var comments = 0
    var touchpoints = Tally()
    var themes = Tally()
    var types = Tally()
    var polarities = Tally()

    mutating func add(_ comment: Comment, _ analysis: Analysis) {
      comments += 1
      touchpoints.add(Set(analysis.touchpoints.map(\.id)), comment.touchpoints)
      themes.add(Set(analysis.themes.map(\.id)), Set(comment.themes.keys))
      types.add(Set(analysis.signals.types.map(\.rawValue)), comment.types)
      for theme in analysis.themes {
        guard let gold = comment.themes[theme.id] else { continue }
        polarities.add([theme.polarity.rawValue], [gold])
      }
    }

    static func += (sum: inout Figures, other: Figures) {
      sum.comments += other.comments
      sum.touchpoints += other.touchpoints
      sum.themes += other.themes
      sum.types += other.types
      sum.polarities += other.polarities
    }

    var row: String {
      ([touchpoints, themes, polarities, types].map { String(format: "%.4f", $0.f1) })
        .joined(separator: "\t")
    }
  }

  static func figures() throws -> [(language: String, figures: Figures)] {
    var all = Figures()
    var rows: [(String, Figures)] = []
    for code in Repository.languages {
      var figures = Figures()
      for comment in try comments(code) {
        figures.add(
          comment, CorporaTests.analyzer.analyze(comment.text, language: Language(code)))
      }
      rows.append((code, figures))
      all += figures
    }
    return rows + [("all", all)]
  }

  @Test func `The committed figures are what is measured`() throws {
    let figures = try Self.figures()
    var text = """
      # How touchpoints and themes of Corpora/<code>/topics.tsv are found: micro-F1; polarity: of themes that were found rightly.
      # Written by `CXTEXT_UPDATE=1 swift test --filter TopicCorpusTests`.
      # columns: language, comments, touchpoints, themes, polarity, types

      """
    for (language, figures) in figures {
      text += "\(language)\t\(figures.comments)\t\(figures.row)\n"
    }
    let path = "Corpora/results/topics.tsv"
    if ProcessInfo.processInfo.environment["CXTEXT_UPDATE"] != nil {
      try text.write(to: Repository.root.appending(path: path), atomically: true, encoding: .utf8)
    }
    #expect(try Repository.text(path) == text)
    for (language, figures) in figures {
      #expect(figures.comments >= 60, "\(language)")
      #expect(figures.touchpoints.f1 > 0.78 && figures.themes.f1 > 0.76, "\(language)")
    }
  }

  @Test func `Every label is an id`() throws {
    for code in Repository.languages {
      for comment in try Self.comments(code) {
        for id in comment.touchpoints { #expect(Taxonomy.builtIn.touchpoint(id) != nil, "\(id)") }
        for id in comment.themes.keys { #expect(Taxonomy.builtIn.theme(id) != nil, "\(id)") }
        for type in comment.types { #expect(CommentType(rawValue: type) != nil, "\(type)") }
      }
    }
  }
}

/// Comments that a pack must, and must not, find themes in.
@Suite struct PackCorpusTests {
  static let made = Result { try Analyzer(packs: IndustryPacks.names) }

  @Test(arguments: Repository.languages)
  func `A pack finds its themes`(code: String) throws {
    let analyzer = try Self.made.get()
    let rows = try Repository.rows(of: "Corpora/\(code)/packs.tsv")
    #expect(rows.count > 100)
    for (line, cells) in rows {
      let own = Set(IndustryPacks.themes(of: cells[0]).map(\.id))
      let analysis = analyzer.analyze(cells[2], language: Language(code))
      let found = Set(analysis.themes.map(\.id)).intersection(own)
      let expected = Set(cells[1] == "-" ? [] : cells[1].split(separator: "|").map(String.init))
      #expect(found == expected, "Corpora/\(code)/packs.tsv:\(line): \(cells[2])")
    }
  }
}
