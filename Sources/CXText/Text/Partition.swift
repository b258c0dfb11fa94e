extension Range<Int> {
  /// The first number for which `isInSecond` holds, which must hold for all numbers behind it, too; the upper bound if it
  /// holds for none.
  ///
  /// Named as in swift-algorithms: the standard library has no search by halving. Complexity: O(log n).
  @inline(__always) func partitioningIndex(where isInSecond: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low &+ (high &- low) / 2
      if isInSecond(middle) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
