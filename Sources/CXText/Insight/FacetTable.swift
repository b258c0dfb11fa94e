/// The facets of a tally, each with a small number, so that a pair of them is a key of one word.
///
/// An open-addressing hash table: a comment asks for twenty facets, and `Dictionary` hashes so that no attacker can
/// foresee it, which takes 480 instructions a name instead of 200. Names are told apart by their bytes.
struct FacetTable: Sendable {
  private(set) var facets: [Facet] = [.all]
  /// Each slot: the upper half of the hash over the facet's number plus one; 0 is empty.
  private var slots = [UInt64](repeating: 0, count: 256)

  /// The table of `Facet.all`, whose number is 0.
  init() { place(0) }

  /// The number of a facet, a new one if it has none.
  mutating func number(of dimension: Dimension, _ name: String) -> UInt32 {
    let hash = Self.hash(dimension, name)
    if let number = find(dimension, name, hash) { return number }
    let number = UInt32(facets.count)
    facets.append(Facet(dimension, name))
    if facets.count * 2 > slots.count { grow() } else { place(number) }
    return number
  }

  /// The number of a facet, a new one if it has none.
  mutating func number(of facet: Facet) -> UInt32 { number(of: facet.dimension, facet.name) }

  /// The number of a facet, if it has one.
  func known(_ facet: Facet) -> UInt32? {
    find(facet.dimension, facet.name, Self.hash(facet.dimension, facet.name))
  }

  subscript(number: UInt32) -> Facet { facets[Int(number)] }

  // MARK: - Slots

  private func find(_ dimension: Dimension, _ name: String, _ hash: UInt64) -> UInt32? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 8) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1
        if facets[number].dimension == dimension, facets[number].name == name {
          return UInt32(number)
        }
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  private mutating func place(_ number: UInt32) {
    let facet = facets[Int(number)]
    let hash = Self.hash(facet.dimension, facet.name)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 8) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 4)
    for number in facets.indices { place(UInt32(number)) }
  }

  /// Eight bytes at a time (multiplicative hashing, Knuth 6.4; an odd constant from SplitMix64).
  private static func hash(_ dimension: Dimension, _ name: String) -> UInt64 {
    let bytes = name.utf8Span.span
    var hash = UInt64(bytes.count) << 8 | dimension.place
    guard bytes.count >= 8 else {
      var part: UInt64 = 0
      for index in bytes.indices { part = part << 8 | UInt64(bytes[index]) }
      return mixed(hash, part)
    }
    var index = 0
    while index + 8 < bytes.count {
      hash = mixed(hash, EightBytes(bytes, at: index, count: 8).bytes)
      index += 8
    }
    // The last eight, some of which have been taken already.
    return mixed(hash, EightBytes(bytes, at: bytes.count - 8, count: 8).bytes)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ part: UInt64) -> UInt64 {
    let mixed = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed >> 32) &* 0xBF58_476D_1CE4_E5B9
  }
}

extension Dimension {
  /// A number of its own for each.
  fileprivate var place: UInt64 {
    switch self {
    case .all: 0
    case .theme: 1
    case .pain: 2
    case .praise: 3
    case .touchpoint: 4
    case .stage: 5
    case .channel: 6
    case .segment: 7
    case .language: 8
    case .month: 9
    case .churned: 10
    case .type: 11
    case .signal: 12
    case .coverage: 13
    case .answer: 14
    }
  }
}
