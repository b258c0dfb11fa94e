import CXText

/// The evidence found in labelled comments, in a form that is quick to score again with other values.
///
/// A modifier multiplies, so that a piece of evidence is its entry's value times one factor. (Wishes set a least value
/// instead; they are rare, and taken for factors.)
struct Observations {
  struct Piece {
    /// The number of the entry, or -1 if its value is fixed.
    let entry: Int32
    /// The value with the hand values.
    let value: Float
    /// The factor by which contrast weighs it.
    let contrast: Float
  }

  struct Comment {
    let set: Int32
    /// -1 negative, 0 neutral, 1 positive.
    let label: Int32
    let pieces: Range<Int32>
  }

  private(set) var pieces: [Piece] = []
  private(set) var comments: [Comment] = []
  /// By entry: in how many comments it was found.
  private(set) var counts: [Int]
  /// By set: its name.
  private(set) var names: [String] = []

  init(_ sets: [LabelledSet], _ entries: Entries) {
    counts = Array(repeating: 0, count: entries.all.count)
    var session = Session(Analyzer())
    for set in sets {
      names.append(set.name)
      for row in set.rows {
        let start = pieces.count
        let text = Array(row.text.utf8)
        let analysis = session.analyze(text.span)
        let language = analysis.language?.code ?? ""
        var seen: Swift.Set<Int> = []
        for evidence in analysis.evidence where evidence.value != 0 {
          let number = entries.number(evidence.entry, language)
          pieces.append(piece(evidence, number, entries))
          if let number, seen.insert(number).inserted { counts[number] += 1 }
        }
        comments.append(
          Comment(
            set: Int32(names.count - 1), label: Int32(row.label),
            pieces: Int32(start)..<Int32(pieces.count)))
      }
    }
  }

  /// A piece as it would be with the hand value, whatever value the lexicon has now.
  private func piece(_ evidence: Evidence, _ number: Int?, _ entries: Entries) -> Piece {
    var contrast: Float = 1
    for modifier in evidence.modifiers where modifier.kind == .contrast {
      contrast *= Float(modifier.factor)
    }
    guard let number else {
      return Piece(entry: -1, value: Float(evidence.value), contrast: contrast)
    }
    let factor = Float(evidence.value / evidence.base)
    return Piece(
      entry: Int32(number), value: entries.all[number].hand * factor, contrast: contrast)
  }
}
