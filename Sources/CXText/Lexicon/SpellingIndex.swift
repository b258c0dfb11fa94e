/// Polar forms that an unknown word may be a slip of: a letter too many or too few, or two letters swapped.
///
/// One slip leaves the first half of a word or its last half as they were, so that the forms to compare with are found
/// by a half and by the length. In shorter words only a letter doubled or not doubled
/// counts (`hygelig`, `dållig`), and words under six bytes are left alone. The first two letters must be right: a letter
/// before a word turns it (`uhyggelig`, `uutviklet`). A wrong letter is no slip that can be told from another word: of those
/// found in 20,000 comments two of three were wrong (`regarding`, `rewarding`).
struct SpellingIndex: Sendable {
  private static let fewestBytes = 6
  /// From here on every kind of slip counts.
  private static let fewestForAnySlip = 8

  /// Of every form its key by its first bytes and its key by its last ones, in rising order ...
  private(set) var keys: [UInt32] = []
  /// ... and the form's number.
  private(set) var forms: [UInt32] = []
  /// By the lower bits of a key: whether there is such a key; most words are told by it to have no near form.
  private var filter: [UInt64] = []
  /// By the upper bits of a key: where in `keys` those begin, so that only some dozen are searched.
  private var starts: [UInt32] = []
  private static let lowerBits: UInt32 = 12

  init() {}

  /// The index with these columns.
  init(keys: [UInt32], forms: [UInt32]) {
    self.keys = keys
    self.forms = forms
    var filter = [UInt64](repeating: 0, count: 1 << 14)
    var words = filter.mutableSpan
    for key in keys { words[Int(key >> 6 & 0x3FFF)] |= 1 << UInt64(key & 63) }
    self.filter = filter
    var starts = [UInt32](repeating: 0, count: Int(0xFF_FFFF >> Self.lowerBits) + 2)
    var ends = starts.mutableSpan
    for place in keys.indices {
      ends[Int(keys[place] >> Self.lowerBits) + 1] = UInt32(truncatingIfNeeded: place + 1)
    }
    for bucket in 1..<ends.count { ends[bucket] = max(ends[bucket], ends[bucket - 1]) }
    self.starts = starts
  }

  /// The index of some forms of `table`.
  init(of numbers: [Int], in table: FormTable) {
    var pairs: [(key: UInt32, form: UInt32)] = []
    for number in numbers {
      let bytes = Array(table[number])
      guard bytes.count >= Self.fewestBytes, bytes.count <= CompoundSplitter.longestWord else {
        continue
      }
      for isFirst in [true, false] {
        let key = Self.key(bytes.span, 0, bytes.count, isFirst: isFirst, bytes.count)
        pairs.append((key, UInt32(number)))
      }
    }
    pairs.sort { ($0.key, $0.form) < ($1.key, $1.form) }
    self.init(keys: pairs.map(\.key), forms: pairs.map(\.form))
  }

  /// The first form that the word is one slip away from, or -1; the word has no more bytes than a compound may have.
  func find(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, in table: FormTable
  ) -> Int32 {
    let count = end - start
    guard !keys.isEmpty, count >= Self.fewestBytes else { return -1 }
    for isFirst in [true, false] {
      for formCount in (count - 1)...(count + 1) {
        let key = Self.key(bytes, start, end, isFirst: isFirst, formCount)
        guard filter[Int(key >> 6 & 0x3FFF)] >> UInt64(key & 63) & 1 == 1 else { continue }
        let form = find(key, bytes.extracting(start..<end), in: table)
        if form >= 0 { return form }
      }
    }
    return -1
  }

  private func find(_ key: UInt32, _ word: Span<UInt8>, in table: FormTable) -> Int32 {
    let bucket = Int(key >> Self.lowerBits)
    let range = Int(starts[bucket])..<Int(starts[bucket + 1])
    var place = range.partitioningIndex { keys[$0] >= key }
    while place < range.upperBound, keys[place] == key {
      let form = Int(forms[place])
      if table.with(form, { Self.isSlip(word, of: $0) }) { return Int32(form) }
      place += 1
    }
    return -1
  }

  /// A key of 24 bits: half a form's bytes (four at least) at one end of a word, and the form's length.
  @inline(__always)
  private static func key(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, isFirst: Bool, _ formCount: Int
  ) -> UInt32 {
    let half = max(4, formCount / 2)
    let from = isFirst ? start : end - half
    var hash = UInt32(truncatingIfNeeded: formCount << 1 | (isFirst ? 1 : 0)) &* 0x9E37_79B1
    for offset in 0..<half { hash = (hash ^ UInt32(bytes[from + offset])) &* 0x0100_0193 }
    return (hash ^ hash >> 15) & 0xFF_FFFF
  }

  /// Whether exactly one slip makes `word` of `form`.
  private static func isSlip(_ word: Span<UInt8>, of form: Span<UInt8>) -> Bool {
    let shared = min(word.count, form.count)
    var same = 0
    while same < shared, word[same] == form[same] { same += 1 }
    let isLong = shared >= fewestForAnySlip
    guard same > 1 else { return false }
    if word.count == form.count {
      guard isLong, same + 1 < shared, word[same] == form[same + 1], word[same + 1] == form[same]
      else { return false }
      return agree(word, same + 2, form, same + 2)
    }
    if word.count > form.count {
      return agree(word, same + 1, form, same) && (isLong || word[same] == word[same - 1])
    }
    return agree(word, same, form, same + 1) && (isLong || form[same] == form[same - 1])
  }

  /// Whether two words are the same from these places on.
  private static func agree(
    _ one: Span<UInt8>, _ oneStart: Int, _ other: Span<UInt8>, _ otherStart: Int
  ) -> Bool {
    guard one.count - oneStart == other.count - otherStart else { return false }
    for offset in 0..<(one.count - oneStart)
    where one[oneStart + offset] != other[otherStart + offset] {
      return false
    }
    return true
  }
}
