/// Finds rare stems that are one slip away from a much more frequent one: `levrering`, `levering`.
enum NearSpellings {
  /// Shorter stems have too many neighbours that are words themselves.
  private static let fewestBytes = 5
  private static let mostBytes = 32
  /// How many times as often the right spelling must stand.
  private static let ratio = 20

  /// Pairs of a rare stem and the frequent one it is taken for, in no order that matters.
  ///
  /// Words that differ by one letter put in, left out or replaced agree once one letter of each is taken away, so that
  /// frequent stems are found by what is left of them. Complexity: linear in the bytes of all stems, times their length.
  static func slips(
    _ groups: StemGroups, _ counts: [Int]
  ) -> [(rare: UInt32, frequent: UInt32)] {
    let roots = (0..<UInt32(groups.count)).filter { root in
      let key = groups.keys[Int(root)]
      return groups.root(root) == root && !groups.isSetApart[Int(root)]
        && key.count >= fewestBytes && key.count <= mostBytes && counts[Int(root)] > 0
    }
    let frequent = roots.filter { counts[Int($0)] >= ratio }
    guard !frequent.isEmpty else { return [] }
    var index: [UInt64: [UInt32]] = [:]
    for root in frequent {
      for hash in remainders(of: groups.keys[Int(root)]) { index[hash, default: []].append(root) }
    }
    let highest = roots.map { counts[Int($0)] }.max() ?? 0
    var slips: [(rare: UInt32, frequent: UInt32)] = []
    for root in roots where counts[Int(root)] * ratio <= highest {
      var best: UInt32?
      for hash in remainders(of: groups.keys[Int(root)]) {
        for other in index[hash] ?? [] where counts[Int(other)] >= ratio * counts[Int(root)] {
          guard isSlip(groups.keys[Int(root)], groups.keys[Int(other)]) else { continue }
          if best.map({ isBetter(other, than: $0, groups, counts) }) ?? true { best = other }
        }
      }
      if let best { slips.append((root, best)) }
    }
    return slips
  }

  private static func isBetter(
    _ one: UInt32, than other: UInt32, _ groups: StemGroups, _ counts: [Int]
  ) -> Bool {
    let (first, second) = (counts[Int(one)], counts[Int(other)])
    guard first == second else { return first > second }
    return groups.keys[Int(one)].lexicographicallyPrecedes(groups.keys[Int(other)])
  }

  /// Hashes of the stem and of the stem with each of its letters but the first taken away.
  private static func remainders(of key: ArraySlice<UInt8>) -> [UInt64] {
    var hashes: [UInt64] = []
    for skipped in key.indices {
      if key[skipped] & 0xC0 == 0x80 { continue }
      var hash = FormTable.seed
      for i in key.indices
      where skipped == key.startIndex || i != skipped && !isRest(i, of: skipped, key) {
        hash = FormTable.extend(hash, key[i])
      }
      if hash != hashes.last { hashes.append(hash) }
    }
    return hashes
  }

  /// Whether byte `i` belongs to the letter that begins at `first`.
  private static func isRest(_ i: Int, of first: Int, _ key: ArraySlice<UInt8>) -> Bool {
    i == first + 1 && key[i] & 0xC0 == 0x80
  }

  /// Whether two different keys differ by one letter put in, left out or replaced, or by two swapped; the first letter
  /// is right.
  static func isSlip(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    let (one, other) = (letters(one), letters(other))
    guard one != other, abs(one.count - other.count) <= 1, one.first == other.first else {
      return false
    }
    let shared = min(one.count, other.count)
    var same = 0
    while same < shared, one[same] == other[same] { same += 1 }
    if one.count > other.count { return one[(same + 1)...] == other[same...] }
    if one.count < other.count { return one[same...] == other[(same + 1)...] }
    if one[(same + 1)...] == other[(same + 1)...] { return true }
    return same + 1 < shared && one[same] == other[same + 1] && one[same + 1] == other[same]
      && one[(same + 2)...] == other[(same + 2)...]
  }

  private static func letters(_ key: ArraySlice<UInt8>) -> [UInt16] {
    var letters: [UInt16] = []
    for byte in key {
      if byte & 0xC0 == 0x80, let last = letters.popLast() {
        letters.append(last << 8 | UInt16(byte))
      } else {
        letters.append(UInt16(byte))
      }
    }
    return letters
  }
}
