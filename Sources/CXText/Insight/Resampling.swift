/// Draws of rows with replacement, made without touching the rows: only how many come from each cell is drawn.
///
/// Whole numbers only, so that a seed gives the same draws on every machine.
extension SplitMix64 {
  /// How many of `trials` succeed when `part` of `whole` do.
  ///
  /// Exact. Each trial would compare the bits of a uniform number with those of part / whole until they differ; here all
  /// trials take a bit at once. A trial whose bit is below that of the fraction has succeeded, one whose bit is above
  /// has failed, and the half whose bits agree goes on.
  /// Complexity: about `trials` / 32 draws.
  mutating func binomial(trials: Int, part: Int, of whole: Int) -> Int {
    precondition(part >= 0 && part <= whole)
    guard part < whole else { return trials }
    var undecided = trials
    var succeeded = 0
    var rest = part
    while undecided > 0, rest > 0 {
      rest *= 2
      let ones = coinTosses(undecided)
      if rest >= whole {
        rest -= whole
        succeeded += undecided - ones
        undecided = ones
      } else {
        undecided -= ones
      }
    }
    return succeeded
  }

  /// How many of `count` tosses of a fair coin are heads.
  private mutating func coinTosses(_ count: Int) -> Int {
    var heads = 0
    var left = count
    while left >= 64 {
      heads += next().nonzeroBitCount
      left -= 64
    }
    if left > 0 { heads += (next() >> UInt64(64 - left)).nonzeroBitCount }
    return heads
  }

  /// As many rows as `cells` have, drawn from them with replacement: how many fall into each cell.
  mutating func resample(_ cells: [Int]) -> [Int] {
    var rows = cells.reduce(0, +)
    var left = rows
    return cells.map { cell in
      let drawn = rows == 0 ? 0 : binomial(trials: left, part: cell, of: rows)
      rows -= cell
      left -= drawn
      return drawn
    }
  }
}
