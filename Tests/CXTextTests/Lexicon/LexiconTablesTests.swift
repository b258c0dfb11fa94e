import Foundation
import Testing

@testable import CXText

/// The tables of Lexicons/ themselves.
@Suite struct LexiconTablesTests {
  static func tables(_ code: String) throws -> [LexiconFile] {
    try Repository.files(in: "Lexicons/\(code)").filter { $0.hasSuffix(".tsv") }.map { name in
      let path = "Lexicons/\(code)/\(name)"
      return LexiconFile(path: path, bytes: Array(try Repository.text(path).utf8))
    }
  }

  @Test func `Every folder is a language of the library`() {
    #expect(Analyzer.languages.map(\.code) == Repository.languages)
  }

  @Test(arguments: Repository.languages)
  func `The tables of a language have no mistakes`(_ code: String) throws {
    let report = LexiconLinter.check(
      try Self.tables(code), language: Language(code), folder: "Lexicons/\(code)",
      taxonomy: try Self.tables("taxonomy"))
    for problem in report.problems { Issue.record("\(problem)") }
  }

  @Test(arguments: Repository.languages)
  func `A language has at least 2,500 polarity rows`(_ code: String) throws {
    let counts = LexiconLinter.check(try Self.tables(code), language: Language(code)).counts
    #expect(counts.words + counts.phrases >= 2500, "\(counts)")
    #expect(counts.words >= 1500)
    #expect(counts.phrases >= 700)
  }

  @Test(arguments: Repository.languages)
  func `The packs of a language have no mistakes`(_ code: String) throws {
    let packs = try Repository.files(in: "Lexicons/packs")
    let tables = try packs.flatMap { try Self.tables("packs/" + $0) }
    let themes = tables.filter { $0.name == "themes.tsv" }
    let linter = PackLinter(
      try Self.tables(code), language: Language(code), taxonomy: try Self.tables("taxonomy"),
      packs: themes)
    for table in tables where table.name == code + ".tsv" {
      let report = linter.check(table)
      for problem in report.problems + report.notes { Issue.record("\(problem)") }
    }
    for table in themes {
      let report = PackLinter.check(
        themes: table, among: themes, taxonomy: try Self.tables("taxonomy"))
      for problem in report.problems { Issue.record("\(problem)") }
    }
  }

  @Test func `The shared tables have no mistakes`() throws {
    let report = LexiconLinter.check(try Self.tables("shared"), language: Language(""))
    for problem in report.problems { Issue.record("\(problem)") }
  }

  @Test(arguments: Repository.languages)
  func `A fitted value keeps the sign of the hand value beside it`(_ code: String) throws {
    let path = "Lexicons/\(code)/fitted.tsv"
    guard FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path) else {
      return
    }
    var hand: [String: Double] = [:]
    for row in try Repository.rows(of: "Lexicons/\(code)/polarity.tsv") {
      hand[row.cells[0]] = Double(row.cells[2])
    }
    for row in try Repository.rows(of: "Lexicons/\(code)/phrases.tsv") {
      hand[row.cells[0]] = Double(row.cells[1])
    }
    for (line, cells) in try Repository.rows(of: path) {
      let (given, fitted) = (Double(cells[1]) ?? .nan, Double(cells[2]) ?? .nan)
      #expect(
        hand[cells[0]] == given, "\(path):\(line): the hand value of “\(cells[0])” has changed")
      #expect(given * fitted >= 0, "\(path):\(line): the sign of “\(cells[0])” has turned")
    }
  }
}

extension LexiconTablesTests {
  /// The tokenizer knows the abbreviations of all languages at once, before it knows the language.
  @Test(arguments: Repository.languages)
  func `An abbreviation is no feeling word of any language`(_ code: String) throws {
    let analyzer = Analyzer()
    for (line, cells) in try Repository.rows(of: "Lexicons/\(code)/abbreviations.tsv") {
      let word = String(cells[0].dropLast())
      guard cells[0].hasSuffix("."), !word.contains("."), !word.contains("/") else { continue }
      for language in Analyzer.languages {
        let feelings = analyzer.entries(matching: word, in: language).filter { $0.valence != 0 }
        #expect(
          feelings.isEmpty, "\(code)/abbreviations.tsv:\(line): “\(cells[0])” in \(language)")
      }
    }
  }

  @Test func `A lexicon read from its image says what one built from the tables says`() throws {
    let built = try Analyzer(adding: [LexiconFile(path: "nothing.tsv", bytes: [])])
    let read = Analyzer()
    for comment in Repository.comments {
      let isSame = built.analyze(comment.text) == read.analyze(comment.text)
      #expect(isSame, "\(comment.id)")
    }
  }
}
