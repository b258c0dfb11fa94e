/// A text in which `{kind|...}` marks what is to be masked and `{-kind|...}` what must not be.
struct MarkedText: Sendable, CustomStringConvertible {
  struct Mark: Sendable {
    let kind: String
    let bytes: Range<Int>
    /// Whether it must stay.
    var isDecoy: Bool { kind.hasPrefix("-") }
  }

  let language: String
  private(set) var text = ""
  private(set) var marks: [Mark] = []
  var description: String { "\(language): \(text)" }

  /// Reads a marked text.
  init(_ marked: String, language: String) {
    self.language = language
    for part in marked.split(separator: "{", omittingEmptySubsequences: false) {
      guard let bar = part.firstIndex(of: "|"), let end = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      let start = text.utf8.count
      text += part[part.index(after: bar)..<end]
      marks.append(Mark(kind: String(part[..<bar]), bytes: start..<text.utf8.count))
      text += part[part.index(after: end)...]
    }
  }

  /// The comments of Corpora/masking.tsv.
  static let corpus: [MarkedText] =
    ((try? Repository.rows(of: "Corpora/masking.tsv")) ?? []).filter { $0.cells.count == 2 }.map {
      MarkedText($0.cells[1], language: $0.cells[0])
    }
}
