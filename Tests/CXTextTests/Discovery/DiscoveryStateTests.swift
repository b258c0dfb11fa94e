import Testing

@testable import CXText

/// Themes of earlier runs keep their ids.
@Suite struct DiscoveryStateTests {
  private func comments(_ seed: UInt64, _ themes: some Sequence<ComposedComments.Theme>) -> [String]
  {
    var comments = ComposedComments(seed: seed)
    for theme in themes { comments.add(40, of: theme) }
    return comments.texts
  }

  @Test func `Earlier themes keep id and label, new ones are added`() throws {
    var state = DiscoveryState()
    let first = Discovery(comments(1, ComposedComments.english.prefix(3))).findings(
      updating: &state)
    #expect(!state.isEmpty)
    let known = Dictionary(uniqueKeysWithValues: first.themes.map { ($0.id, $0.label) })
    let later = Discovery(comments(2, ComposedComments.english.prefix(4))).findings(
      updating: &state)
    let kept = later.themes.filter { known[$0.id] != nil }
    #expect(kept.count >= 3)
    for theme in kept { #expect(theme.label == known[theme.id]) }
    // The fourth subject, invoices, is new.
    let new = (120..<160).compactMap { later.theme(ofComment: $0) }.filter { known[$0.id] == nil }
    #expect(new.count > 20)
    let invoice = try #require(new.max { $0.count < $1.count })
    let third = Discovery(comments(3, [ComposedComments.english[3]])).findings(updating: &state)
    #expect(third.themes.contains { $0.id == invoice.id })
  }

  @Test func `Of months alike nothing is new, and a small new theme is found`() throws {
    var state = DiscoveryState()
    let first = Discovery(comments(1, ComposedComments.english)).findings(updating: &state)
    let known = Set(first.themes.map(\.id))
    let alike = Discovery(comments(2, ComposedComments.english)).findings(updating: &state)
    #expect(alike.assignments.count { $0 != nil } > 230)
    let kept = (0..<240).count { known.contains(alike.theme(ofComment: $0)?.id ?? "") }
    #expect(kept > 220)
    var more = ComposedComments(seed: 3)
    for theme in ComposedComments.english { more.add(40, of: theme) }
    more.add(12, of: ComposedComments.planted)
    let third = Discovery(more.texts).findings(updating: &state)
    let planted = (240..<252).compactMap { third.theme(ofComment: $0) }
    #expect(planted.count { !known.contains($0.id) } >= 9)
  }

  @Test func `A state is the same after writing and reading`() throws {
    var state = DiscoveryState()
    _ = Discovery(comments(1, ComposedComments.english)).findings(updating: &state)
    let again = try DiscoveryState(state.bytes, path: "themes.state")
    #expect(again == state)
    #expect(again.bytes == state.bytes)
  }

  @Test func `The order of rows does not change the state`() {
    let texts = comments(1, ComposedComments.english)
    var (one, other) = (DiscoveryState(), DiscoveryState())
    _ = Discovery(texts).findings(updating: &one)
    _ = Discovery(texts.reversed()).findings(updating: &other)
    #expect(one.bytes == other.bytes)
  }

  @Test(arguments: [
    "theme\tx", "word\ta\ten\t3\t0:1", "model\t-1\t3", "what is this", "model\tx\t3",
  ])
  func `A file that is no state is told with its line`(row: String) {
    #expect(throws: LexiconError.self) {
      try DiscoveryState(Array("# themes\n\(row)\n".utf8), path: "themes.state")
    }
  }

  @Test func `One comment finds its theme`() throws {
    var state = DiscoveryState()
    let first = Discovery(comments(1, ComposedComments.english)).findings(updating: &state)
    let one = Discovery(["The app crashes when I log in"]).findings(updating: &state)
    let theme = try #require(one.theme(ofComment: 0))
    #expect(first.themes.contains { $0.id == theme.id })
  }
}
