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

  /// What leads from a node to a child; node and symbol are one key.
  private struct Edge {
    var key = UInt64.max
    var child: Int32 = 0
  }

  private var edges = Array(repeating: Edge(), count: 256)
  private var used = 0
  private var rootChildren: [Int32] = []
  private(set) var nodes = [Node()]

  init() {}

  /// The node reached from `node` by `symbol`, or -1.
  @inline(__always) func child(of node: Int, _ symbol: Symbol) -> Int {
    if node == 0 {
      let index = Int(symbol.id)
      return index < rootChildren.count ? Int(rootChildren[index]) : -1
    }
    let key = UInt64(UInt32(node)) << 32 | UInt64(symbol.id)
    var slot = Self.slot(of: key, edges.count)
    while edges[slot].key != .max {
      if edges[slot].key == key { return Int(edges[slot].child) }
      slot = (slot + 1) & (edges.count - 1)
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
    if used * 2 > edges.count { grow() }
    place(Edge(key: key, child: child))
  }

  private mutating func place(_ edge: Edge) {
    var slot = Self.slot(of: edge.key, edges.count)
    while edges[slot].key != .max { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = Array(repeating: Edge(), count: old.count * 4)
    for edge in old where edge.key != .max { place(edge) }
  }

  /// Fibonacci hashing (Knuth, TAOCP 6.4): multiply by 2^64 over the golden ratio.
  @inline(__always) private static func slot(of key: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
  }

  // MARK: - Images

  /// Writes each node as its parent, the symbol that leads to it, and its sense; children come after their parents.
  func write(_ image: inout ImageWriter) {
    var origins = Array(repeating: (parent: 0, symbol: 0), count: nodes.count)
    for edge in edges where edge.key != .max {
      origins[Int(edge.child)] = (Int(edge.key >> 32), Int(edge.key & 0xFFFF_FFFF) + 1)
    }
    for (symbol, child) in rootChildren.enumerated() where child >= 0 {
      origins[Int(child)] = (0, symbol + 1)
    }
    for (node, content) in nodes.enumerated() where content.gap >= 0 {
      origins[Int(content.gap)] = (node, 0)
    }
    image.append(nodes.count)
    image.append(rootChildren.count)
    for node in 1..<max(1, nodes.count) {
      image.append(node - origins[node].parent)
      image.append(origins[node].symbol)
      image.append(signed: Int(nodes[node].sense))
    }
  }

  /// Reads what `write` wrote.
  init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    let count = reader.int(image)
    var capacity = 256
    while capacity < count * 2 { capacity *= 2 }
    edges = Array(repeating: Edge(), count: capacity)
    rootChildren = Array(repeating: -1, count: reader.int(image))
    nodes.reserveCapacity(count)
    for node in 1..<max(1, count) {
      let parent = node - reader.int(image)
      let symbol = reader.int(image)
      nodes.append(Node(sense: Int32(truncatingIfNeeded: reader.signed(image))))
      nodes[parent].isInner = true
      if symbol == 0 {
        nodes[parent].gap = Int32(node)
      } else if parent == 0 {
        rootChildren[symbol - 1] = Int32(node)
      } else {
        place(Edge(key: UInt64(UInt32(parent)) << 32 | UInt64(symbol - 1), child: Int32(node)))
      }
    }
    used = count
  }
}
