/// The themes of documents, large and small, and what tells which of them any comment is in.
struct FoundThemes {
  /// All documents in their themes; prepared.
  private(set) var mixture: ThemeMixture
  private let small: SmallThemes?

  /// The themes of `mixture`, of which `small` tells the small ones.
  init(_ mixture: ThemeMixture, _ small: SmallThemes?) {
    (self.mixture, self.small) = (mixture, small)
    self.mixture.prepare()
  }

  /// The theme of the comment at a place of the order that the documents were taken from; nil if it is none of them.
  func theme(at place: Int) -> Int32? {
    guard place < mixture.table.documents.count, mixture.table.documents[place] >= 0 else {
      return nil
    }
    let theme = mixture.themes[Int(mixture.table.documents[place])]
    return theme < 0 ? nil : theme
  }

  /// The theme that a set of features fits best, and what it gains by it; nil if no theme has any of them.
  ///
  /// `sums` is room to count in, of any length.
  func best(_ features: Span<UInt32>, _ sums: inout [Int32]) -> (theme: Int, gain: Int32)? {
    small?.best(features, &sums) ?? mixture.best(features, &sums)
  }
}
