import Foundation

/// Files of this repository that tests read.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let languages = ["da", "en", "nb", "nn", "sv"]

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names of the files in a folder, sorted.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }

  /// The rows of a tab-separated file with their line numbers, without comments and empty lines.
  static func rows(of path: String) throws -> [(line: Int, cells: [String])] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap
    {
      $1.isEmpty || $1.hasPrefix("#")
        ? nil
        : ($0 + 1, $1.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// Every comment of Corpora/, of all languages.
  static let comments: [LabelledComment] = languages.flatMap { (code) -> [LabelledComment] in
    let rows = (try? rows(of: "Corpora/\(code)/comments.tsv")) ?? []
    return rows.filter { $0.cells.count == 4 }.map {
      LabelledComment(language: code, id: $0.cells[0], label: $0.cells[1], text: $0.cells[3])
    }
  }
}

/// A comment of Corpora/ with its label.
struct LabelledComment: Sendable {
  let language: String
  let id: String
  let label: String
  let text: String
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
