/// All different comments: their words, their texts, and which comment each line holds.
///
/// Two comments are one if their words are the same, whatever stands between them; so thousands of copies cost no more
/// than one.
struct CommentStore: Sendable {
  /// Stands between two words with a mark between them, so that no phrase goes across.
  static let border = UInt32.max
  /// The comment of a line without words.
  static let none = UInt32.max

  private(set) var words: [UInt32] = []
  private(set) var wordEnds: [Int] = []
  private var blob: [UInt8] = []
  private var texts: [Range<Int>] = []
  /// By comment: a hash of its words, the same in every run; comments are ordered by it.
  private(set) var hashes: [UInt64] = []
  /// By comment: how many lines hold it.
  private(set) var copies: [UInt32] = []
  /// By line: its comment.
  private(set) var lines: [UInt32] = []
  /// By line: its day, if any line has one.
  private(set) var days: [Int32?] = []
  /// By line: the group it belongs to, if any line does.
  private(set) var groups: [UInt32?] = []
  /// Open addressing: the number of a comment plus one, or 0.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// How many different comments there are.
  var count: Int { hashes.count }

  /// Where the words of a comment stand.
  func range(_ comment: Int) -> Range<Int> {
    (comment == 0 ? 0 : wordEnds[comment - 1])..<wordEnds[comment]
  }

  /// The text of a comment.
  func text(_ comment: Int) -> ArraySlice<UInt8> { blob[texts[comment]] }

  /// Adds a line with these words; `hash` is made of them.
  mutating func add(
    _ line: [UInt32], _ hash: UInt64, _ text: Span<UInt8>, copies more: UInt32 = 1
  ) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash &>> 20) & (slots.count - 1)
    while slots[slot] != 0 {
      let comment = Int(slots[slot]) - 1
      if hashes[comment] == hash {
        copies[comment] &+= more
        keepSmaller(text, comment)
        return UInt32(truncatingIfNeeded: comment)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(truncatingIfNeeded: count + 1)
    words.append(contentsOf: line)
    wordEnds.append(words.count)
    texts.append(blob.count..<(blob.count + text.count))
    append(text)
    hashes.append(hash)
    copies.append(more)
    if count * 2 > slots.count { grow() }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  /// Notes what a line holds.
  mutating func addLine(_ comment: UInt32, day: Int?, group: Int?) {
    lines.append(comment)
    if day != nil || !days.isEmpty {
      while days.count < lines.count - 1 { days.append(nil) }
      days.append(day.map { Int32(truncatingIfNeeded: $0) })
    }
    if group != nil || !groups.isEmpty {
      while groups.count < lines.count - 1 { groups.append(nil) }
      groups.append(group.map { UInt32(truncatingIfNeeded: $0) })
    }
  }

  /// Adds all lines of another store, whose words have these numbers here.
  mutating func add(_ other: borrowing CommentStore, words numbers: [UInt32]) {
    var places: [UInt32] = []
    var line: [UInt32] = []
    for comment in 0..<other.count {
      line.removeAll(keepingCapacity: true)
      for index in other.range(comment) {
        let word = other.words[index]
        line.append(word == Self.border ? word : numbers[Int(word)])
      }
      places.append(
        add(line, other.hashes[comment], other.text(comment).span, copies: other.copies[comment]))
    }
    for (index, comment) in other.lines.enumerated() {
      addLine(
        comment == Self.none ? comment : places[Int(comment)],
        day: index < other.days.count ? other.days[index].map { Int($0) } : nil,
        group: index < other.groups.count ? other.groups[index].map { Int($0) } : nil)
    }
  }

  /// Of texts with the same words the one that comes first by its bytes is shown, whichever was met first.
  private mutating func keepSmaller(_ text: Span<UInt8>, _ comment: Int) {
    let known = texts[comment]
    guard text.count <= known.count else { return }
    var isSmaller = text.count < known.count
    if !isSmaller {
      for offset in 0..<text.count where text[offset] != blob[known.lowerBound + offset] {
        isSmaller = text[offset] < blob[known.lowerBound + offset]
        break
      }
    }
    guard isSmaller else { return }
    for offset in 0..<text.count { blob[known.lowerBound + offset] = text[offset] }
    texts[comment] = known.lowerBound..<(known.lowerBound + text.count)
  }

  private mutating func append(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe blob.append(contentsOf: $0) }
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for comment in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[comment] &>> 20) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: comment + 1)
    }
  }
}
