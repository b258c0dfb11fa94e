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

  /// What is known of a node.
  struct Node {
    /// The number of its sense, or -1.
    var sense: Int32 = -1
    /// The node after a gap, or -1.
    var gap: Int32 = -1
    /// Whether a pattern goes on from it.
    var isInner = false
  }

  private var keys: [UInt64] = Array(repeating: .max, count: 32_768)
  private var children: [Int32] = Array(repeating: 0, count: 32_768)
  private var used = 0
  private var rootChildren: [Int32] = []
  private(set) var nodes = [Node()]

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

  /// Gives `node` a sense; returns the one it had, or -1.
  mutating func setSense(_ sense: Int, of node: Int) -> Int {
    let before = Int(nodes[node].sense)
    nodes[node].sense = Int32(sense)
    return before
  }

  /// The node reached from `node` by `symbol`, made if need be.
  mutating func step(from node: Int, _ symbol: Symbol) -> Int {
    if symbol == .gap {
      if nodes[node].gap < 0 { nodes[node].gap = Int32(addNode(under: node)) }
      return Int(nodes[node].gap)
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
    nodes[parent].isInner = true
    nodes.append(Node())
    return nodes.count - 1
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
