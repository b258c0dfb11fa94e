import Foundation
import Testing

@testable import CXText

/// A row of Cases/: a short comment whose label every speaker agrees on.
struct SentimentCase: Sendable, CustomTestStringConvertible {
  let place: String
  let language: String
  let text: String
  let label: String

  var testDescription: String { "\(place): \(text)" }

  /// Every row of a language's tables; one file is one phenomenon.
  static func all(_ language: String) throws -> [SentimentCase] {
    let folder = "Tests/CXTextTests/Cases/\(language)"
    return try Repository.files(in: folder).filter { $0.hasSuffix(".tsv") && $0 != "hard.tsv" }
      .flatMap {
        try rows(of: folder + "/" + $0, language)
      }
  }

  static func rows(of path: String, _ language: String) throws -> [SentimentCase] {
    try Repository.rows(of: path).map {
      SentimentCase(
        place: "\(path):\($0.line)", language: language, text: $0.cells[0], label: $0.cells[1])
    }
  }
}

@Suite struct CaseTests {
  static let analyzer = Analyzer()

  /// A sentence without feeling in each language, to stand before a case.
  static let plainSentences = [
    "nb": "Vi bor i Bergen.", "nn": "Vi bur i Førde.", "da": "Vi bor i Aarhus.",
    "sv": "Vi bor i Umeå.", "en": "We live in Leeds.",
  ]

  static func label(_ text: String, _ language: String) -> String {
    analyzer.analyze(text, language: Language(language)).sentiment.label.rawValue
  }

  @Test(arguments: Repository.languages)
  func `Every case has its label`(_ language: String) throws {
    let cases = try SentimentCase.all(language)
    #expect(cases.count >= 150)
    for example in cases {
      #expect(Self.label(example.text, language) == example.label, "\(example.testDescription)")
    }
  }

  @Test(arguments: Repository.languages)
  func `A sentence in front changes nothing`(_ language: String) throws {
    let before = try #require(Self.plainSentences[language])
    for example in try SentimentCase.all(language) {
      #expect(
        Self.label(before + " " + example.text, language) == Self.label(example.text, language),
        "\(example.testDescription)")
    }
  }

  @Test(arguments: Repository.languages)
  func `Capitals change nothing`(_ language: String) throws {
    for example in try SentimentCase.all(language) where !example.text.contains(":") {
      #expect(
        Self.label(example.text.uppercased(), language) == Self.label(example.text, language),
        "\(example.testDescription)")
    }
  }

  /// One sentence without its final mark; marks inside it, and a question, change what is said.
  @Test(arguments: Repository.languages)
  func `A missing final period changes nothing`(_ language: String) throws {
    for example in try SentimentCase.all(language)
    where example.text.hasSuffix(".") && !example.text.hasSuffix("..") {
      #expect(
        Self.label(String(example.text.dropLast()), language) == Self.label(example.text, language),
        "\(example.testDescription)")
    }
  }

  /// What we know that we get wrong: a row that comes right must move to its phenomenon's table.
  @Test(arguments: Repository.languages)
  func `Hard cases are still hard`(_ language: String) throws {
    let path = "Tests/CXTextTests/Cases/\(language)/hard.tsv"
    guard FileManager.default.fileExists(atPath: Repository.root.appending(path: path).path) else {
      return
    }
    for example in try SentimentCase.rows(of: path, language) {
      #expect(Self.label(example.text, language) != example.label, "\(example.testDescription)")
    }
  }
}
