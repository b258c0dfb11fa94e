/// By feature: the documents that hold it, in rising order.
struct Postings {
  private(set) var documents: [UInt32]
  private var starts: [Int]

  /// The postings of all features. Complexity: linear in the words of the table.
  init(_ table: FeatureTable) {
    starts = Array(repeating: 0, count: table.featureCount + 1)
    for feature in table.features { starts[Int(feature) + 1] += 1 }
    for feature in 0..<table.featureCount { starts[feature + 1] += starts[feature] }
    var next = starts
    documents = Array(repeating: 0, count: table.features.count)
    for document in 0..<table.count {
      for index in table.range(document) {
        let feature = Int(table.features[index])
        documents[next[feature]] = UInt32(truncatingIfNeeded: document)
        next[feature] += 1
      }
    }
  }

  /// Where the documents of a feature stand.
  @inline(__always) func range(_ feature: Int) -> Range<Int> {
    starts[feature]..<starts[feature + 1]
  }
}
