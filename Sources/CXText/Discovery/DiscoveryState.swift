/// The themes of earlier runs: what new comments are compared with, so that themes keep their ids.
///
///     var state = DiscoveryState()
///     let march = discovery.findings(updating: &state)    // themes of March
///     let april = later.findings(updating: &state)        // the same ids, and what is new
///
/// A state is a table of text (`bytes`) that can be kept in a file. It holds no comments: only themes, words, and how
/// often a word stood in comments of a theme.
public struct DiscoveryState: Hashable, Sendable {
  /// A theme of earlier runs.
  struct Theme: Hashable, Sendable {
    let id: String
    let label: String
    /// How many different comments it had, and how many features they had together.
    var comments: Int
    var length: Int
  }

  /// A stem, by its most frequent word.
  struct Word: Hashable, Sendable {
    let text: [UInt8]
    /// The code of its language; empty if it is unknown.
    let language: String
    /// In how many comments it stood.
    var comments: Int
    /// By theme: in how many of its comments it stood; themes without it are left out.
    var themes: [Int: Int]
  }

  var themes: [Theme] = []
  var words: [Word] = []
  /// How many features all comments had together.
  var length = 0
  /// What the prior weighs, in millionths of that.
  var massShare = 0
  /// How much more it weighs for function words, in thousandths; see `ThemeMixture`.
  var evenness = 1000

  /// A state before the first run.
  public init() {}

  /// Notes how the first run tells themes apart.
  mutating func setModel(of mixture: ThemeMixture) {
    let share = mixture.mass / Double(max(1, mixture.table.features.count))
    massShare = max(1, Int((share * 1_000_000).rounded()))
    evenness = Int((mixture.evenness * 1000).rounded())
  }

  /// Whether no run was made yet.
  public var isEmpty: Bool { themes.isEmpty }

  // MARK: - As text

  /// The state as a table: UTF-8, tab-separated, the same bytes for the same state.
  public var bytes: [UInt8] {
    var text = "# themes of cxtext discover, to be updated\n"
    text += "model\t\(length)\t\(massShare)\t\(evenness)\n"
    for theme in themes {
      text += "theme\t\(theme.id)\t\(theme.label)\t\(theme.comments)\t\(theme.length)\n"
    }
    var bytes = Array(text.utf8)
    for word in words {
      let counts = word.themes.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
      bytes += Array("word\t".utf8) + word.text
      let language = word.language.isEmpty ? "-" : word.language
      bytes += Array(
        "\t\(language)\t\(word.comments)\t\(counts.joined(separator: " "))\n".utf8)
    }
    return bytes
  }

  /// The state that a table holds.
  ///
  /// - Parameters:
  ///   - bytes: What `bytes` gave.
  ///   - path: The file, for messages.
  /// - Throws: The first row that is wrong.
  public init(_ bytes: [UInt8], path: String) throws(LexiconError) {
    var reader = TableReader()
    var row = TableRow()
    while reader.next(&row, in: bytes.span) {
      guard read(row, bytes.span) else {
        throw LexiconError(
          path: path, line: row.line, reason: "no row of a file that discover --update wrote")
      }
    }
  }

  private mutating func read(_ row: TableRow, _ text: Span<UInt8>) -> Bool {
    func number(_ column: Int) -> Int? {
      Int(row.string(column, in: text)).flatMap { $0 < 0 ? nil : $0 }
    }
    switch row.string(0, in: text) {
    case "model":
      guard let words = number(1), let share = number(2), let times = number(3) else {
        return false
      }
      (length, massShare, evenness) = (words, share, times)
    case "theme":
      guard let comments = number(3), let words = number(4), row.count == 5 else { return false }
      themes.append(
        Theme(
          id: row.string(1, in: text), label: row.string(2, in: text), comments: comments,
          length: words))
    case "word":
      guard let comments = number(3), let counts = counts(row.string(4, in: text)) else {
        return false
      }
      words.append(
        Word(
          text: row.cell(1, in: text), language: row.string(2, in: text), comments: comments,
          themes: counts))
    default: return false
    }
    return true
  }

  /// `0:12 3:1`, or nil if a theme is not there.
  private func counts(_ cell: String) -> [Int: Int]? {
    var counts: [Int: Int] = [:]
    for pair in cell.split(separator: " ") {
      let parts = pair.split(separator: ":").map { Int($0) }
      guard parts.count == 2, let theme = parts[0], let count = parts[1], count > 0,
        themes.indices.contains(theme)
      else { return nil }
      counts[theme] = count
    }
    return counts
  }
}
