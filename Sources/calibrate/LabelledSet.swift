import CXText
import Foundation

/// Comments with labels given by people, from a file with the columns `lang`, `label` and `text`.
struct LabelledSet {
  /// The file's name without its ending.
  let name: String
  var rows: [Row] = []

  struct Row {
    let language: Language
    /// -1 negative, 0 neutral, 1 positive.
    let label: Int
    let text: String
  }

  /// Reads a tab-separated file; rows with another label (mixed) are left out.
  init(path: String) throws {
    name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let lines = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isNewline)
    let header = lines.first?.split(separator: "\t").map(String.init) ?? []
    guard let language = header.firstIndex(of: "lang"), let label = header.firstIndex(of: "label"),
      let text = header.firstIndex(of: "text")
    else { throw CalibrationError("\(path):1: the columns lang, label and text expected") }
    let labels = ["negative": -1, "neutral": 0, "positive": 1]
    for line in lines.dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == header.count, let label = labels[String(cells[label])] else { continue }
      rows.append(
        Row(
          language: Language(String(cells[language])), label: label, text: String(cells[text])))
    }
    guard !rows.isEmpty else { throw CalibrationError("\(path): no labelled rows") }
  }
}

/// What stopped the calibration.
struct CalibrationError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
