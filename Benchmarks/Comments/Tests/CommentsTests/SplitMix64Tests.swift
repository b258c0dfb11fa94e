import Testing

@testable import Comments

@Suite struct SplitMix64Tests {
  @Test func `It gives the published numbers`() {
    var random = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in random.next() }
    #expect(
      numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func `Numbers below a bound reach all of it and never the bound`() {
    var random = SplitMix64(seed: 1)
    #expect(Set((0..<200).map { _ in random.below(5) }) == [0, 1, 2, 3, 4])
  }
}
