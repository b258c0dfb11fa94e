/// What stands at one place of a pattern: a form, any form of a lemma, a number, or a gap.
struct Symbol: Hashable, Sendable {
  let id: UInt32

  static func form(_ number: Int) -> Symbol { Symbol(id: UInt32(number) << 1) }
  static func lemma(_ number: Int) -> Symbol { Symbol(id: UInt32(number) << 1 | 1) }
  /// `#`: a number from two upwards. Form 0 is reserved for it.
  static let number = Symbol.form(0)
  /// `*`: up to three words.
  static let gap = Symbol(id: UInt32.max)
}

/// All patterns of a lexicon, from one word to eight, in one tree.
///
/// Children are found in an open-addressing table keyed by node and symbol; the root, which every word asks,
/// has an array by symbol instead.
struct PatternTrie: Sendable {
  /// The most words that a gap may skip.
  static let longestGap = 3

  private var keys: [UInt64] = Array(repeating: .max, count: 256)
  private var children: [Int32] = Array(repeating: 0, count: 256)
  private var used = 0
  private var rootChildren: [Int32] = []
  /// By node: the number of its sense, or -1.
  private(set) var senses: [Int32] = [-1]
  /// By node: the node after a gap, or -1.
  private(set) var gaps: [Int32] = [-1]
  /// By node: whether a pattern goes on from it.
  private(set) var isInner: [Bool] = [false]

  /// The node reached from `node` by `symbol`, or -1.
  @inline(__always) func child(of node: Int, _ symbol: Symbol) -> Int {
    if node == 0 {
      let index = Int(symbol.id)
      return index < rootChildren.count ? Int(rootChildren[index]) : -1
    }
    let key = UInt64(UInt32(node)) << 32 | UInt64(symbol.id)
    var slot = Self.slot(of: key, keys.count)
    while keys[slot] != .max {
      if keys[slot] == key { return Int(children[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return -1
  }

  /// The node at the end of `pattern`, made if need be.
  mutating func node(of pattern: [Symbol]) -> Int {
    var node = 0
    for symbol in pattern { node = step(from: node, symbol) }
    return node
  }

  /// Gives `node` a sense; returns the one it had, or -1.
  mutating func setSense(_ sense: Int, of node: Int) -> Int {
    let before = Int(senses[node])
    senses[node] = Int32(sense)
    return before
  }

  private mutating func step(from node: Int, _ symbol: Symbol) -> Int {
    if symbol == .gap {
      if gaps[node] < 0 { gaps[node] = Int32(addNode(under: node)) }
      return Int(gaps[node])
    }
    let found = child(of: node, symbol)
    if found >= 0 { return found }
    let made = addNode(under: node)
    if node == 0 {
      let index = Int(symbol.id)
      while rootChildren.count <= index { rootChildren.append(-1) }
      rootChildren[index] = Int32(made)
    } else {
      insert(UInt64(UInt32(node)) << 32 | UInt64(symbol.id), Int32(made))
    }
    return made
  }

  private mutating func addNode(under parent: Int) -> Int {
    isInner[parent] = true
    senses.append(-1)
    gaps.append(-1)
    isInner.append(false)
    return senses.count - 1
  }

  private mutating func insert(_ key: UInt64, _ child: Int32) {
    used += 1
    if used * 2 > keys.count { grow() }
    var slot = Self.slot(of: key, keys.count)
    while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    children[slot] = child
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = Array(repeating: .max, count: oldKeys.count * 4)
    children = Array(repeating: 0, count: keys.count)
    for (key, child) in zip(oldKeys, oldChildren) where key != .max {
      var slot = Self.slot(of: key, keys.count)
      while keys[slot] != .max { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      children[slot] = child
    }
  }

  /// Fibonacci hashing (Knuth, TAOCP 6.4): multiply by 2^64 over the golden ratio.
  @inline(__always) private static func slot(of key: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
  }
}
