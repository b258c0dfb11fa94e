import CXText
import CXTextIO

/// What two taxonomies find otherwise in the same comments.
struct TaxonomyDifference {
  /// How often a touchpoint or theme is found by both.
  struct Change {
    var before = 0
    var after = 0
    /// In how many comments it is new, gone, or of another polarity.
    var gained = 0
    var lost = 0
    var turned = 0
    /// The first comment where it is found otherwise.
    var example = ""

    var isNothing: Bool { gained + lost + turned == 0 }
  }

  private var old: Session
  private var new: Session
  private let language: Language?
  private var changes: [String: Change] = [:]
  private(set) var commentCount = 0

  init(from old: Analyzer, to new: Analyzer, _ language: Language?) {
    self.old = Session(old)
    self.new = Session(new)
    self.language = language
  }

  /// Reads all comments of some files, one per line.
  mutating func read(_ paths: [String]) throws(Failure) {
    var inputs = InputSequence(paths)
    var chunk = Chunk()
    while inputs.fill(&chunk) != nil {
      var position = chunk.start
      while let line = chunk.nextLine(after: &position) {
        compare(chunk.bytes.span.extracting(line))
      }
    }
    if inputs.failureCount > 0 { throw Failure(message: nil, exitCode: .failure) }
  }

  private mutating func compare(_ text: Span<UInt8>) {
    commentCount += 1
    let before = Self.found(old.analyze(text, language: language, evidence: false))
    let after = Self.found(new.analyze(text, language: language, evidence: false))
    for id in Set(before.keys).union(after.keys) {
      var change = changes[id] ?? Change()
      let wasNothing = change.isNothing
      if before[id] != nil { change.before += 1 }
      if after[id] != nil { change.after += 1 }
      switch (before[id], after[id]) {
      case (nil, _): change.gained += 1
      case (_, nil): change.lost += 1
      case (let one, let other): if one != other { change.turned += 1 }
      }
      if wasNothing, !change.isNothing { change.example = String(visible: text) }
      changes[id] = change
    }
  }

  /// The polarity of each theme, and none of each touchpoint.
  private static func found(_ analysis: Analysis) -> [String: Polarity?] {
    var found: [String: Polarity?] = [:]
    for theme in analysis.themes { found[theme.id] = .some(theme.polarity) }
    for touchpoint in analysis.touchpoints { found[touchpoint.id] = .some(nil) }
    return found
  }

  /// Appends a row for each that changed, the most changed first.
  func append(_ presentation: Presentation, to output: inout [UInt8]) {
    let rows = changes.filter { !$0.value.isNothing }.sorted { one, other in
      let sizes = [one, other].map { $0.value.gained + $0.value.lost + $0.value.turned }
      return sizes[0] != sizes[1] ? sizes[0] > sizes[1] : one.key < other.key
    }
    let table = RowTable(
      columns: ["id", "before", "after", "new", "gone", "turned", "comment"],
      rows: rows.map { id, change in
        [id]
          + [change.before, change.after, change.gained, change.lost, change.turned].map(\.grouped)
          + [presentation.format == .text ? Self.short(change.example) : change.example]
      })
    if presentation.format == .text {
      output.append(
        utf8: "\(commentCount.grouped) comments, \(rows.count.grouped) ids found otherwise\n")
      if rows.isEmpty { return }
    }
    table.append(presentation.format, to: &output)
  }

  private static let longestExample = 80

  private static func short(_ text: String) -> String {
    text.count > longestExample ? text.prefix(longestExample - 1) + "…" : text
  }
}
