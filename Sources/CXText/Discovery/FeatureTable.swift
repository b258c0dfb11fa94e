/// The comments that themes are learnt from, each as the set of its features: stems, and parts of compounds.
///
/// At most `Discovery.Constants.sampleSize` comments, the first by their hash, which is as good as drawing lots and the
/// same in any order of rows. A feature that stands in one comment alone tells nothing and is left out.
struct FeatureTable {
  /// By document: its features, in rising order.
  private(set) var features: [UInt32] = []
  private(set) var ends: [Int] = [0]
  /// By document: the comment it was first.
  private(set) var comments: [UInt32] = []
  /// By place of a comment in the order the table was made of: its document, or -1.
  private(set) var documents: [Int32] = []
  /// By feature: in how many documents it stands.
  private(set) var frequencies: [Int32] = []
  /// By feature: whether it can name a theme.
  private(set) var isName: [Bool] = []
  /// By feature: whether it is a function word, a number or a sign.
  private(set) var isFunctionWord: [Bool] = []
  /// By document: how many of its features are such; and of all documents together.
  private(set) var functionWords: [Int32] = []
  private(set) var functionWordCount = 0
  /// By feature: its stem.
  private(set) var stems: [UInt32] = []
  /// By stem: its feature, or -1.
  private(set) var numbers: [Int32] = []

  /// How many documents there are; comments with the same features are one.
  var count: Int { ends.count - 1 }
  var featureCount: Int { frequencies.count }

  /// Where the features of a document stand.
  @inline(__always) func range(_ document: Int) -> Range<Int> {
    ends[document]..<ends[document + 1]
  }

  /// No document has more features than this; what a text says of itself stands in the first of them.
  static let mostFeatures = 1000

  /// The table of the first comments of `order`.
  init(_ order: [UInt32], _ store: CommentStore, _ forms: NormalForms) {
    number(order, store, forms, hasCopies: false)
    // Where no word recurs in different comments, copies of a comment make it recur.
    if stems.isEmpty { number(order, store, forms, hasCopies: true) }
    var seen: [[UInt32]: Int32] = [:]
    var set: [UInt32] = []
    frequencies = Array(repeating: 0, count: stems.count)
    for comment in order {
      collect(Int(comment), store, forms, into: &set)
      let known = set.isEmpty ? -1 : seen[set]
      documents.append(known ?? Int32(truncatingIfNeeded: count))
      guard known == nil else { continue }
      seen[set] = Int32(truncatingIfNeeded: count)
      features += set
      ends.append(features.count)
      comments.append(comment)
      var count: Int32 = 0
      for feature in set {
        frequencies[Int(feature)] += 1
        if isFunctionWord[Int(feature)] { count += 1 }
      }
      functionWords.append(count)
      functionWordCount += Int(count)
    }
  }

  /// Some documents of another table, with its features; `count` of these is how often they stand in them.
  init(_ some: some Sequence<Int>, of table: FeatureTable) {
    (isName, isFunctionWord) = (table.isName, table.isFunctionWord)
    frequencies = Array(repeating: 0, count: table.featureCount)
    for document in some {
      for feature in table.features[table.range(document)] {
        features.append(feature)
        frequencies[Int(feature)] += 1
      }
      ends.append(features.count)
    }
  }

  /// Numbers the stems that stand in two comments or more, in the order of their keys.
  private mutating func number(
    _ order: [UInt32], _ store: CommentStore, _ forms: NormalForms, hasCopies: Bool
  ) {
    var counts = [UInt32](repeating: 0, count: forms.groups.count)
    var lastSeen = [UInt32](repeating: .max, count: forms.groups.count)
    var names = [Bool](repeating: false, count: forms.groups.count)
    for comment in order {
      let weight = hasCopies ? min(2, store.copies[Int(comment)]) : 1
      for index in store.range(Int(comment)) where store.words[index] != CommentStore.border {
        let word = Int(store.words[index])
        if forms.isName[word] { names[Int(forms.stems[word])] = true }
        if lastSeen[Int(forms.stems[word])] != comment {
          lastSeen[Int(forms.stems[word])] = comment
          counts[Int(forms.stems[word])] += weight
        }
        for part in forms.parts(of: word) where lastSeen[Int(part)] != comment {
          lastSeen[Int(part)] = comment
          counts[Int(part)] += weight
        }
      }
    }
    let keys = forms.groups.keys
    stems = (0..<UInt32(counts.count)).filter { counts[Int($0)] >= 2 }
      .sorted { keys[Int($0)].lexicographicallyPrecedes(keys[Int($1)]) }
    numbers = Array(repeating: -1, count: counts.count)
    for (feature, stem) in stems.enumerated() {
      numbers[Int(stem)] = Int32(truncatingIfNeeded: feature)
      isName.append(names[Int(stem)])
      isFunctionWord.append(forms.isFunctionWord(stem))
    }
  }

  /// The features of a comment, in rising order.
  func collect(
    _ comment: Int, _ store: CommentStore, _ forms: NormalForms, into set: inout [UInt32]
  ) {
    set.removeAll(keepingCapacity: true)
    for index in store.range(comment) {
      guard store.words[index] != CommentStore.border, set.count < Self.mostFeatures else {
        continue
      }
      let word = Int(store.words[index])
      append(forms.stems[word], to: &set)
      for part in forms.parts(of: word) { append(part, to: &set) }
    }
    set.sort()
    var kept = 0
    for index in set.indices where index == 0 || set[index] != set[kept - 1] {
      set[kept] = set[index]
      kept += 1
    }
    set.removeLast(set.count - kept)
  }

  @inline(__always) private func append(_ stem: UInt32, to set: inout [UInt32]) {
    let feature = numbers[Int(stem)]
    if feature >= 0 { set.append(UInt32(truncatingIfNeeded: feature)) }
  }
}
