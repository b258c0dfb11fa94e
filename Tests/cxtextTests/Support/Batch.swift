import Foundation
import Testing

/// Runs of `cxtext batch` into a folder of their own, and what they wrote.
enum Batch {
  static let outputs = [
    "comments.csv", "comments.jsonl", "aspects.csv", "summary.json", "report.html",
  ]

  /// An export of `count` rows with numbers as ids, comments of several languages, some with line breaks and quotes.
  static func export(rows count: Int) -> String {
    let comments = [
      "Rask levering, men \"dyrt\"", "Väntade i tre veckor\npå mitt paket", "",
      "The staff were kind",
      "Maden var alt for dyr; øv", "Ring meg på 22 33 44 55, mvh Kari", "=1+1",
    ]
    var text = "id,score,comment\n"
    for number in 0..<count {
      let comment = comments[number % comments.count].replacingOccurrences(of: "\"", with: "\"\"")
      text += "\(number),\(number % 11),\"\(comment)\"\n"
    }
    return text
  }

  /// The outputs in a folder; those that are not there are empty.
  static func written(in folder: String) -> [String] {
    outputs.map { name in
      let data = try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      return String(decoding: data ?? Data(), as: UTF8.self)  // keeps a byte order mark
    }
  }

  /// The rows of a CSV file without quoted line breaks.
  static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.dropLast()
  }
}
