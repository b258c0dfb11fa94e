/// A set of byte strings, numbered in order of insertion: an open-addressing hash table over one blob.
///
/// Look-up compares the bytes, so that no made-up collision can be taken for a word.
struct FormTable: Sendable {
  /// Each slot: the upper half of the hash, and the form's number plus one; 0 is empty.
  private var slots: [UInt64]
  private var mask: Int
  private var blob: [UInt8] = []
  private var ends: [UInt32] = []

  /// A table with room for half of `capacity` forms before it grows; `capacity` must be a power of two.
  init(capacity: Int = 64) {
    slots = Array(repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// A capacity that holds `count` forms without growing.
  static func capacity(for count: Int) -> Int {
    var capacity = 64
    while capacity < count * 2 + 2 { capacity *= 2 }
    return capacity
  }

  /// How many forms there are.
  var count: Int { ends.count }

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
    let tag = hash >> 32
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

  /// Adds `bytes`, which the caller knows to be new.
  mutating func append(_ bytes: Span<UInt8>) {
    add(bytes, Self.hash(of: bytes, 0, bytes.count, lowercasing: false))
  }

  private mutating func add(_ bytes: Span<UInt8>, _ hash: UInt64) {
    if (count + 1) * 2 > slots.count { grow() }
    if blob.capacity - blob.count < bytes.count { blob.reserveCapacity(blob.count * 2 + 65_536) }
    unsafe bytes.withUnsafeBufferPointer { unsafe blob.append(contentsOf: $0) }
    ends.append(UInt32(blob.count))
    place(hash, count - 1)
  }

  /// Where the bytes of a form stand in the table's blob.
  private func range(_ form: Int) -> Range<Int> {
    (form == 0 ? 0 : Int(ends[form - 1]))..<Int(ends[form])
  }

  /// The bytes of a form.
  subscript(form: Int) -> ArraySlice<UInt8> { blob[range(form)] }

  private func equals(
    _ form: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int, _ lowercasing: Bool
  ) -> Bool {
    let range = range(form)
    guard range.count == end - start else { return false }
    for offset in 0..<range.count {
      let byte = text[start + offset]
      let folded = lowercasing && byte.isASCIICapital ? byte | 0x20 : byte
      if folded != blob[range.lowerBound + offset] { return false }
    }
    return true
  }

  private mutating func place(_ hash: UInt64, _ form: Int) {
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> 32) << 32 | UInt64(form + 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    mask = slots.count - 1
    for form in 0..<count {
      let range = range(form)
      place(Self.hash(of: blob.span, range.lowerBound, range.upperBound, lowercasing: false), form)
    }
  }
}

/// Texts one after another in one blob, by number.
struct TextList: Sendable {
  private var blob: [UInt8] = []
  private var ends: [UInt32] = []

  /// How many texts there are.
  var count: Int { ends.count }

  /// Adds a text and returns its number.
  mutating func append(_ bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { unsafe blob.append(contentsOf: $0) }
    ends.append(UInt32(blob.count))
    return ends.count - 1
  }

  /// The bytes of a text.
  subscript(number: Int) -> ArraySlice<UInt8> {
    blob[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}
