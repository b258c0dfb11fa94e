/// Stems that mean the same, put together pair by pair (union-find).
///
/// A group is known by the smallest of its keys, so that the order of joining does not matter.
struct StemGroups {
  /// What the keys of function words, numbers and signs begin with, so that they meet no stem with content.
  static let setApart: UInt8 = 0x7E

  private(set) var keys = FormTable(capacity: 1 << 12)
  /// By stem: whether its key begins so.
  private(set) var isSetApart: [Bool] = []
  private var parents: [UInt32] = []

  /// How many stems there are, groups or not.
  var count: Int { parents.count }

  /// The number of a stem.
  mutating func insert(_ key: [UInt8]) -> UInt32 {
    let number = keys.insert(key.span)
    if number == parents.count {
      parents.append(UInt32(truncatingIfNeeded: number))
      isSetApart.append(key.first == Self.setApart)
    }
    return UInt32(truncatingIfNeeded: number)
  }

  /// The number of a stem, or nil if there is no such stem.
  func find(_ key: [UInt8]) -> UInt32? {
    let number = keys.find(key)
    return number < 0 ? nil : UInt32(truncatingIfNeeded: number)
  }

  /// The stem that its group is known by.
  func root(_ stem: UInt32) -> UInt32 {
    var stem = stem
    while parents[Int(stem)] != stem { stem = parents[Int(stem)] }
    return stem
  }

  /// Puts two groups together.
  mutating func join(_ one: UInt32, _ other: UInt32) {
    let (first, second) = (root(one), root(other))
    guard first != second else { return }
    let isFirst = keys[Int(first)].lexicographicallyPrecedes(keys[Int(second)])
    parents[Int(isFirst ? second : first)] = isFirst ? first : second
  }

  /// Makes a group part of another one, which keeps its key.
  mutating func add(_ rare: UInt32, to frequent: UInt32) {
    let (first, second) = (root(rare), root(frequent))
    if first != second { parents[Int(first)] = second }
  }
}
