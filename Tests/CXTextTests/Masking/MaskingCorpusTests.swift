import Testing

@testable import CXText

/// What is found and what is hit by mistake in made-up comments.
@Suite struct MaskingCorpusTests {
  @Test func `The table has 100 comments of each language, and as many decoys as identifiers`() {
    for language in Repository.languages {
      #expect(MarkedText.corpus.count { $0.language == language } >= 100, "\(language)")
    }
    let marks = MarkedText.corpus.flatMap(\.marks)
    #expect(marks.count(where: \.isDecoy) >= marks.count / 2)
  }

  @Test func `Of all identifiers 99 percent are found, with the right kind and range`() {
    let masker = Masker()
    var (found, all) = (0, 0)
    for comment in MarkedText.corpus {
      let redactions = masker.mask(comment.text).redactions
      for mark in comment.marks where !mark.isDecoy {
        all += 1
        let isFound = redactions.contains {
          $0.kind.rawValue == mark.kind && $0.bytes == mark.bytes
        }
        found += isFound ? 1 : 0
      }
    }
    #expect(Double(found) >= 0.99 * Double(all), "\(found) of \(all)")
  }

  @Test func `Of order numbers, amounts, dates and the like at most 1 percent are hit`() {
    let masker = Masker()
    var (hit, all) = (0, 0)
    for comment in MarkedText.corpus {
      let redactions = masker.mask(comment.text).redactions
      for mark in comment.marks where mark.isDecoy {
        all += 1
        hit += redactions.contains { $0.bytes.overlaps(mark.bytes) } ? 1 : 0
      }
    }
    #expect(Double(hit) <= 0.01 * Double(all), "\(hit) of \(all)")
  }

  @Test(arguments: Repository.languages)
  func `Nothing else is masked`(language: String) {
    let masker = Masker()
    for comment in MarkedText.corpus where comment.language == language {
      for redaction in masker.mask(comment.text).redactions {
        #expect(
          comment.marks.contains { $0.bytes.overlaps(redaction.bytes) }, "\(redaction) \(comment)")
      }
    }
  }

  /// Comments of the other corpora hold no personal data.
  @Test func `In comments without personal data hardly anything is masked`() {
    let masker = Masker()
    let hit = Repository.comments.filter { !masker.mask($0.text).redactions.isEmpty }
    #expect(hit.count <= Repository.comments.count / 200, "\(hit.map(\.text))")
  }
}
