import Testing

@testable import CXText

@Suite struct ResamplingTests {
  @Test func `The numbers are those of the published generator`() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func `No trial succeeds at 0, every one at 1`() {
    var random = SplitMix64(seed: 1)
    #expect(random.binomial(trials: 1000, part: 0, of: 7) == 0)
    #expect(random.binomial(trials: 1000, part: 7, of: 7) == 1000)
    #expect(random.binomial(trials: 0, part: 3, of: 7) == 0)
  }

  /// Mean n p and variance n p (1 - p), within four standard errors of 20,000 draws.
  @Test(arguments: [(1, 1, 3), (10, 1, 2), (63, 5, 8), (64, 2, 7), (200, 99, 100), (1000, 1, 999)])
  func `Draws have the mean and the variance they should have`(trials: Int, part: Int, whole: Int) {
    var random = SplitMix64(seed: 5)
    let draws = (0..<20_000).map { _ in
      Double(random.binomial(trials: trials, part: part, of: whole))
    }
    let share = Double(part) / Double(whole)
    let (mean, variance) = (Double(trials) * share, Double(trials) * share * (1 - share))
    let found = draws.reduce(0, +) / Double(draws.count)
    let spread = draws.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(draws.count)
    #expect(abs(found - mean) < 4 * (variance / Double(draws.count)).squareRoot())
    #expect(abs(spread / variance - 1) < 0.1)
  }

  @Test func `A sample has as many rows as the cells, and none from an empty cell`() {
    var random = SplitMix64(seed: 9)
    let cells = [3, 0, 20, 1, 0, 76]
    var sums = [Int](repeating: 0, count: cells.count)
    for _ in 0..<2000 {
      let drawn = random.resample(cells)
      #expect(drawn.reduce(0, +) == 100)
      #expect(drawn[1] == 0 && drawn[4] == 0)
      for index in sums.indices { sums[index] += drawn[index] }
    }
    for (sum, cell) in zip(sums, cells) {
      #expect(abs(Double(sum) / 2000 - Double(cell)) < 0.5)
    }
  }

  @Test func `Nothing is drawn from nothing`() {
    var random = SplitMix64(seed: 9)
    #expect(random.resample([0, 0]) == [0, 0])
  }
}
