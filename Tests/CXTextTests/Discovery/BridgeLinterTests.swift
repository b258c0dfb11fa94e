import Foundation
import Testing

@testable import CXText

/// Mistakes in the table of words that mean one thing in several languages.
@Suite struct BridgeLinterTests {
  @Test(arguments: [
    ("nb:faktura\tsv:faktura\ten:invoice", 0),
    ("nb:faktura\tsv:fakturrra", 1),
    ("nb:faktura\tnb:regning\tsv:faktura", 1),
    ("nb:faktura\txx:faktura\tsv:faktura", 1),
    ("nb:faktura\tinvoice\tsv:faktura", 1),
    ("nb:faktura", 1),
    ("nb:faktura\tsv:faktura\nda:faktura\tsv:faktura", 1),
  ])
  func `Each mistake is told once`(rows: String, count: Int) {
    let file = LexiconFile(path: "bridges.tsv", bytes: Array("# words\n\(rows)\n".utf8))
    let problems = BridgeLinter.problems(file, Analyzer())
    #expect(problems.count == count, "\(problems)")
    #expect(problems.allSatisfy { $0.path == "bridges.tsv" && $0.line >= 2 })
  }

  @Test func `The table of the project has none`() throws {
    let path = "Lexicons/shared/bridges.tsv"
    let file = LexiconFile(path: path, bytes: Array(try Repository.text(path).utf8))
    let problems = BridgeLinter.problems(file, Analyzer())
    #expect(problems.isEmpty, "\(problems)")
  }
}
