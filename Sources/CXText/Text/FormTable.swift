/// A set of byte strings, numbered in order of insertion: an open-addressing hash table over one blob.
///
/// Look-up compares the bytes, so that no made-up collision can be taken for a word.
struct FormTable: Sendable {
  /// Each slot: the upper 24 bits of the hash over 32 bits of the form's number plus one; 0 is empty.
  private(set) var slots: [UInt64]
  private var mask: Int
  private(set) var texts = TextList()

  /// A table with room for half of `capacity` forms before it grows; `capacity` must be a power of two.
  init(capacity: Int = 64) {
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// The table that had these texts and these slots.
  init(_ texts: TextList, slots: [UInt64]) {
    self.texts = texts
    self.slots = slots
    mask = slots.count - 1
  }

  /// How many forms there are.
  var count: Int { texts.count }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  static func hash(of text: Span<UInt8>, _ start: Int, _ end: Int, lowercasing: Bool) -> UInt64 {
    var hash = seed
    for i in start..<end {
      let byte = text[i]
      hash = extend(hash, lowercasing && byte.isASCIICapital ? byte | 0x20 : byte)
    }
    return hash
  }

  /// The number of the form that equals `text[start..<end]` and has this hash, or -1.
  func find(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ hash: UInt64, lowercasing: Bool = false
  ) -> Int {
    let tag = hash >> 40
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while true {
      let content = slots[slot]
      if content == 0 { return -1 }
      if content >> 32 == tag {
        let form = Int(truncatingIfNeeded: content & 0xFFFF_FFFF) - 1
        if equals(form, text, start, end, lowercasing) { return form }
      }
      slot = (slot + 1) & mask
    }
  }

  /// The number of the form `bytes`, or -1.
  func find(_ bytes: Span<UInt8>) -> Int {
    find(bytes, 0, bytes.count, Self.hash(of: bytes, 0, bytes.count, lowercasing: false))
  }

  /// The number of the form `bytes`, or -1.
  func find(_ bytes: [UInt8]) -> Int { find(bytes.span) }

  /// The number of `bytes`, inserted if it was not there.
  mutating func insert(_ bytes: Span<UInt8>) -> Int {
    let hash = Self.hash(of: bytes, 0, bytes.count, lowercasing: false)
    let found = find(bytes, 0, bytes.count, hash)
    if found >= 0 { return found }
    add(bytes, hash)
    return count - 1
  }

  private mutating func add(_ bytes: Span<UInt8>, _ hash: UInt64) {
    if (count + 1) * 2 > slots.count { grow() }
    place(hash, texts.append(bytes))
  }

  /// The bytes of a form.
  subscript(form: Int) -> ArraySlice<UInt8> { texts[form] }

  /// Lends the bytes of a form.
  func with<Result>(_ form: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(texts.blob.span.extracting(texts.range(form)))
  }

  private func equals(
    _ form: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ lowercasing: Bool
  ) -> Bool {
    let range = texts.range(form)
    guard range.count == end - start else { return false }
    for offset in 0..<range.count {
      let byte = text[start + offset]
      let folded = lowercasing && byte.isASCIICapital ? byte | 0x20 : byte
      if folded != texts.blob[range.lowerBound + offset] { return false }
    }
    return true
  }

  private mutating func place(_ hash: UInt64, _ form: Int) {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> 40) << 32 | UInt64(form + 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    mask = slots.count - 1
    for form in 0..<count {
      let range = texts.range(form)
      place(
        Self.hash(of: texts.blob.span, range.lowerBound, range.upperBound, lowercasing: false), form
      )
    }
  }
}
