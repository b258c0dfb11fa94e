import Foundation

/// The sentences of the project's own labelled comments, by language.
public struct Corpus: Sendable {
  /// By language: its code and its sentences, each as words with their marks.
  let languages: [(code: String, sentences: [[String]])]

  /// The codes of all languages, sorted.
  public var codes: [String] { languages.map(\.code) }

  /// Reads `<code>/comments.tsv` of every language that `folder` holds.
  ///
  /// - Throws: `CorpusError` if there is no language, or what reading a file throws.
  public init(reading folder: URL = Self.folder) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    languages = try names.compactMap { code in
      let file = folder.appending(path: "\(code)/comments.tsv")
      // `results/` holds a table of the same name, of counts and not of texts.
      guard code.count <= 3, FileManager.default.fileExists(atPath: file.path) else { return nil }
      let table = try String(contentsOf: file, encoding: .utf8)
      return (code, Self.sentences(ofTable: table))
    }
    if languages.isEmpty { throw CorpusError(folder: folder.path) }
  }

  /// `Corpora/` of this repository.
  public static let folder = URL(filePath: #filePath).appending(path: "../../../../../Corpora")
    .standardized

  /// The sentences in the fourth column of a table.
  private static func sentences(ofTable table: String) -> [[String]] {
    var sentences: [[String]] = []
    for row in table.split(separator: "\n") where !row.hasPrefix("#") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count > 3 else { continue }
      var sentence: [String] = []
      for word in cells[3].split(separator: " ") {
        sentence.append(String(word))
        guard let last = word.last, ".!?".contains(last) else { continue }
        sentences.append(sentence)
        sentence = []
      }
      if !sentence.isEmpty { sentences.append(sentence) }
    }
    return sentences
  }
}

/// A folder without corpora.
public struct CorpusError: Error, CustomStringConvertible {
  let folder: String
  public var description: String { "\(folder): expected folders with a comments.tsv each" }
}
