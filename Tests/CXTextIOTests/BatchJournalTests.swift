import CXText
import Testing

@testable import CXTextIO

@Suite struct BatchJournalTests {
  private var journal: BatchJournal {
    var journal = BatchJournal(run: "0.1 a.csv", sizes: [10, 20, 3])
    (journal.chunks, journal.rows) = (4, 1000)
    _ = journal.tally.set(BatchTally.Key(kind: .theme, id: "waiting", polarity: .negative), to: 7)
    _ = journal.tally.set(BatchTally.Key(kind: .score), to: -45)
    _ = journal.tally.set(BatchTally.Key(kind: .language, id: ""), to: 2)
    return journal
  }

  @Test func `A journal that is read again is the same`() {
    #expect(BatchJournal(journal.bytes) == journal)
  }

  @Test func `Half a journal is none`() {
    let bytes = journal.bytes
    for length in 0..<bytes.count - 1 {
      #expect(BatchJournal(Array(bytes[..<length])) == nil, "\(length)")
    }
  }

  @Test func `Tallies add up`() {
    var sum = BatchTally()
    sum += journal.tally
    sum += journal.tally
    #expect(sum[.score] == -90)
    #expect(sum.counts[BatchTally.Key(kind: .theme, id: "waiting", polarity: .negative)] == 14)
  }
}
