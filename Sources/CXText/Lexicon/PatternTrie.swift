/// What stands at one place of a pattern: a form, any form of a lemma, a number, or a gap.
struct Symbol: Hashable, Sendable {
  let id: UInt32

  static func form(_ number: Int) -> Symbol { Symbol(id: UInt32(number) << 1) }
  static func lemma(_ number: Int) -> Symbol { Symbol(id: UInt32(number) << 1 | 1) }
  /// `#`: a number from two upwards. Form 0 is reserved for it.
  static let number = Symbol.form(0)
  /// `*`: up to three words.
  static let gap = Symbol(id: UInt32.max)

  /// One of 64 bits, for a set that may hold too much but never too little.
  @inline(__always) var bit: UInt64 {
    1 &<< UInt64(id &* 0x9E37_79B9 &>> 26)
  }
}

/// All patterns of a lexicon, from one word to eight, in one tree.
///
/// The root, which every word asks, has an array of children by symbol. The children of other nodes are found in an
/// open-addressing table keyed by node and symbol while the tree grows; a tree read from an image has them side by side,
/// in order of symbol, so that a node's children share a cache line or two.
struct PatternTrie: Sendable {
  /// The most words that a gap may skip.
  static let longestGap = 3
  /// The most gaps that one match passes: each multiplies the ways by four.
  static let mostGaps = 2

  /// What is known of a node.
  struct Node {
    /// The number of its sense, or -1.
    var sense: Int32 = -1
    /// The node after a gap, or -1.
    var gap: Int32 = -1
    /// Whether a pattern goes on from it.
    var isInner = false
    /// The bits of all symbols that lead to a child: most words that come after are told by it to lead nowhere, which
    /// halves the work of matching.
    var symbols: UInt64 = 0
  }

  /// What leads from a node to a child; node and symbol are one key.
  fileprivate struct Edge {
    var key = UInt64.max
    var child: Int32 = 0
  }

  fileprivate struct FinishedEdge {
    var symbol: UInt32
    var child: Int32
  }

  fileprivate var edges = Array(repeating: Edge(), count: 256)
  fileprivate var used = 0
  fileprivate var rootChildren: [Int32] = []
  /// Of a tree from an image, the children of node n are `finished[starts[n]..<starts[n + 1]]`; else empty.
  fileprivate var starts: [UInt32] = []
  fileprivate var finished: [FinishedEdge] = []
  fileprivate(set) var nodes = [Node()]

  init() {}

  /// The node reached from `node` by `symbol`, or -1.
  @inline(__always) func child(of node: Int, _ symbol: Symbol) -> Int {
    if node == 0 {
      let index = Int(symbol.id)
      return index < rootChildren.count ? Int(rootChildren[index]) : -1
    }
    // Of the forms, stems and lemmas of a word most lead nowhere.
    if nodes[node].symbols & symbol.bit == 0 { return -1 }
    if !starts.isEmpty { return finishedChild(of: node, symbol) }
    let key = UInt64(UInt32(node)) << 32 | UInt64(symbol.id)
    var slot = Self.slot(of: key, edges.count)
    while edges[slot].key != .max {
      if edges[slot].key == key { return Int(edges[slot].child) }
      slot = (slot + 1) & (edges.count - 1)
    }
    return -1
  }

  /// The same in a tree from an image: halving search down to a few edges, then one after another.
  private func finishedChild(of node: Int, _ symbol: Symbol) -> Int {
    var (low, high) = (Int(starts[node]), Int(starts[node + 1]))
    while high - low > 8 {
      let middle = (low + high) / 2
      if finished[middle].symbol <= symbol.id { low = middle } else { high = middle }
    }
    while low < high {
      if finished[low].symbol == symbol.id { return Int(finished[low].child) }
      low += 1
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
    nodes[node].symbols |= symbol.bit
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

  fileprivate mutating func place(_ edge: Edge) {
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
}

// MARK: - Images

extension PatternTrie {
  /// A node as its image holds it: what it says, and where its symbols lead.
  fileprivate struct Row: Hashable {
    var sense: Int32
    var gap: Int
    var edges: [RowEdge]
  }

  fileprivate struct RowEdge: Hashable {
    var symbol: Int
    var child: Int
  }

  /// Writes the trie with equal subtrees written once, children before their parents and the root last.
  ///
  /// The words of an alternative all lead to the same subtree; sharing it took one comment from a cold start from 61
  /// to 38 million instructions. Only a finished trie can be shared so: a pattern added later would appear on every
  /// way to its node.
  func write(_ image: inout ImageWriter) {
    var outgoing = [[(symbol: Int, child: Int)]](repeating: [], count: nodes.count)
    for edge in edges where edge.key != .max {
      outgoing[Int(edge.key >> 32)].append((Int(edge.key & 0xFFFF_FFFF), Int(edge.child)))
    }
    for (symbol, child) in rootChildren.enumerated() where child >= 0 {
      outgoing[0].append((symbol, Int(child)))
    }
    var numbers = [Int](repeating: 0, count: nodes.count)
    var known: [Row: Int] = [:]
    var rows: [Row] = []
    // A child is made after its parent, so that all children of a node have been numbered when it is reached.
    for node in nodes.indices.reversed() {
      let edges = outgoing[node].map { RowEdge(symbol: $0.symbol, child: numbers[$0.child]) }
        .sorted { $0.symbol < $1.symbol }
      let gap = nodes[node].gap >= 0 ? numbers[Int(nodes[node].gap)] : 0
      let row = Row(sense: nodes[node].sense, gap: gap, edges: edges)
      if let number = known[row], node != 0 {
        numbers[node] = number
      } else {
        rows.append(row)
        numbers[node] = node == 0 ? 0 : rows.count
        known[row] = numbers[node]
      }
    }
    rows.insert(rows.removeLast(), at: 0)  // the root, which came last, is node 0
    image.append(optionals: rows.map(\.sense))
    image.append(column: rows.map(\.gap))
    image.append(column: rows.map(\.edges.count))
    image.append(column: rows.flatMap(\.edges).map(\.symbol))
    image.append(column: rows.flatMap(\.edges).map(\.child))
  }

  /// Reads what `write` wrote; nothing can be added to such a tree.
  init(_ image: Span<UInt8>, _ reader: inout ImageReader) {
    let senses = reader.optionals(image)
    let gaps = reader.column(image)
    let counts = reader.column(image)
    let symbols = reader.column(image)
    let children = reader.column(image)
    let rootCount = Int(counts.first ?? 0)
    rootChildren = Array(repeating: -1, count: rootCount == 0 ? 0 : Int(symbols[rootCount - 1]) + 1)
    for edge in 0..<rootCount {
      rootChildren[Int(symbols[edge])] = Int32(truncatingIfNeeded: children[edge])
    }
    starts.reserveCapacity(counts.count + 1)
    nodes.removeAll()
    nodes.reserveCapacity(counts.count)
    finished = zip(symbols, children).map {
      FinishedEdge(symbol: $0, child: Int32(truncatingIfNeeded: $1))
    }
    var edge = 0
    for index in counts.indices {
      starts.append(UInt32(truncatingIfNeeded: edge))
      let gap = Int32(truncatingIfNeeded: gaps[index])
      var node = Node(sense: senses[index], gap: gap > 0 ? gap : -1)
      node.isInner = gap > 0 || counts[index] > 0
      for _ in 0..<counts[index] {
        node.symbols |= Symbol(id: symbols[edge]).bit
        edge += 1
      }
      nodes.append(node)
    }
    starts.append(UInt32(truncatingIfNeeded: edge))
  }
}
