import CXText
import Testing

@testable import CXTextIO

@Suite struct BatchJournalTests {
  private var journal: BatchJournal {
    get throws {
      var figures = Tally()
      let text = "I waited 45 minutes on the phone and nobody answered"
      figures.add(
        Verbatim(id: "1", day: 20_484, score: Score(2, .nps), text: text),
        Analyzer().analyze(text))
      var journal = BatchJournal(run: "0.1 a.csv", sizes: [10, 20, 3])
      (journal.chunks, journal.rows) = (4, 1000)
      let counts = [2, 1, 0, 1, 7000, -45, 1, 0, 0, 0, 0, 0]
      journal.tally = try #require(BatchTally(counts, figures))
      return journal
    }
  }

  @Test func `A journal that is read again is the same`() throws {
    let journal = try journal
    let read = try #require(BatchJournal(journal.bytes))
    #expect(read.bytes == journal.bytes)
    #expect((read.run, read.chunks, read.rows) == ("0.1 a.csv", 4, 1000))
    #expect(read.sizes == [10, 20, 3])
    #expect(read.tally[.score] == -45)
    #expect(read.tally.parts(.touchpoint).map(\.id) == ["phone"])
  }

  @Test func `Half a journal is none`() throws {
    let bytes = try journal.bytes
    for length in 0..<bytes.count - 1 {
      #expect(BatchJournal(Array(bytes[..<length])) == nil, "\(length)")
    }
  }

  @Test func `Tallies add up`() throws {
    var sum = BatchTally()
    sum += try journal.tally
    sum += try journal.tally
    #expect(sum[.score] == -90)
    #expect(sum.parts(.touchpoint).map(\.comments) == [2])
    #expect(sum.types.first?.comments == 2)
    let whole = sum
    sum.removeCounts()
    #expect(sum[.score] == 0)
    #expect(sum.figures[.all].comments == 0)
    // Quotes that are merged again change nothing.
    sum += whole
    #expect(sum.figures.serialized() == whole.figures.serialized())
  }
}
