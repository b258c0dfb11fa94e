import Testing

@testable import CXText

/// What discovery promises of its quality, on comments composed for it.
@Suite struct DiscoveryQualityTests {
  @Test func `A theme of one comment in two hundred is found in eight of ten draws`() {
    var found = 0
    for seed in 1...10 as ClosedRange<UInt64> {
      var comments = ComposedComments(seed: seed)
      for theme in ComposedComments.english { comments.add(330, of: theme) }
      comments.add(10, of: ComposedComments.planted)
      var options = Discovery.Options()
      options.hasPolarity = false
      let findings = Discovery(comments.texts).findings(options)
      let own = findings.assignments.indices.filter { comments.themes[$0] == "bicycle" }
      let isFound = findings.themes.indices.contains { theme in
        let members = findings.assignments.count { $0 == theme }
        let hits = own.count { findings.assignments[$0] == theme }
        return Double(hits) >= 0.6 * Double(members) && hits * 2 >= own.count
      }
      if isFound { found += 1 }
    }
    #expect(found >= 8)
  }

  @Test(arguments: ["bicycle", "music", "perfume"])
  func `A small theme is not mixed with strays`(subject: String) throws {
    let comments = try PiecedComments(2_975, planted: subject, 25, seed: 3)
    var options = Discovery.Options()
    options.hasPolarity = false
    let findings = Discovery(comments.texts).findings(options)
    let own = findings.assignments.suffix(25)
    let isFound = findings.themes.indices.contains { theme in
      let hits = own.count { $0 == theme }
      return hits * 2 >= 25
        && Double(hits) >= 0.9 * Double(findings.assignments.count { $0 == theme })
    }
    #expect(isFound)
  }

  @Test func `Slips in a fifth of the words cost little`() {
    var comments = ComposedComments(seed: 5)
    for theme in ComposedComments.english { comments.add(80, of: theme) }
    let slipped = comments.withSlips(seed: 6)
    #expect(slipped.texts != comments.texts)
    let clean = bCubed(comments.themes, Discovery(comments.texts).findings().assignments)
    let rough = bCubed(comments.themes, Discovery(slipped.texts).findings().assignments)
    #expect(rough >= clean - 0.05, "\(clean) \(rough)")
  }

  @Test(arguments: Repository.languages)
  func `Slips and dialect in a fifth of the words cost little`(code: String) throws {
    let comments = try VariedComments(code, variants: 6, seed: 1)
    let slipped = try comments.withSlips(seed: 2)
    #expect(slipped.texts != comments.texts)
    var options = Discovery.Options()
    options.hasPolarity = false
    let clean = bCubed(comments.groups, Discovery(comments.texts).findings(options).assignments)
    let rough = bCubed(comments.groups, Discovery(slipped.texts).findings(options).assignments)
    #expect(rough >= clean - 0.05, "\(clean) \(rough)")
  }
}
